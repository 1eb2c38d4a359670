import type { Command } from "commander";
import { defineActors } from "./actors.ts";
import { defineAdd } from "./add.ts";
import { defineCompare, defineContradictions } from "./contradictions.ts";
import { defineCorrections } from "./corrections.ts";
import { defineDemo } from "./demo.ts";
import { defineDrivers } from "./drivers.ts";
import { defineEditions } from "./editions.ts";
import { defineEval } from "./eval.ts";
import { defineEvents, defineSearch } from "./events.ts";
import { defineExport } from "./export.ts";
import { defineGaps } from "./gaps.ts";
import { defineImpact } from "./impact.ts";
import { defineImport } from "./import.ts";
import { defineExplain, defineIndex, defineMovers } from "./level.ts";
import { defineOrigins, defineSources } from "./origins.ts";
import { definePack, defineUnpack } from "./packs.ts";
import { defineKept, defineUpcoming } from "./promises.ts";
import { defineRead } from "./read.ts";
import { defineRelation } from "./relation.ts";
import { defineShow } from "./show.ts";
import { defineTurns } from "./turns.ts";
import { defineWho } from "./who.ts";

/** Adds one command to the program; `exit` raises the exit status. */
export type DefineCommand = (program: Command, exit: (status: number) => void) => void;

/** Every command, in the order of the help. */
export const COMMANDS: readonly DefineCommand[] = [
  defineRead,
  defineAdd,
  defineImport,
  defineExport,
  defineRelation,
  defineEditions,
  defineIndex,
  defineExplain,
  defineMovers,
  defineUpcoming,
  defineKept,
  defineGaps,
  defineDrivers,
  defineTurns,
  defineEvents,
  defineSearch,
  defineShow,
  defineCorrections,
  defineOrigins,
  defineSources,
  defineImpact,
  defineWho,
  defineActors,
  defineEval,
  definePack,
  defineUnpack,
  defineDemo,
  defineContradictions,
  defineCompare,
];
