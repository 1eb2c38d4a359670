import type { Command } from "commander";
import { defineActors } from "./actors.ts";
import { defineAdd } from "./add.ts";
import { defineCorrections } from "./corrections.ts";
import { defineDemo } from "./demo.ts";
import { defineEditions } from "./editions.ts";
import { defineEval } from "./eval.ts";
import { defineEvents, defineSearch } from "./events.ts";
import { defineExport } from "./export.ts";
import { defineImpact } from "./impact.ts";
import { defineImport } from "./import.ts";
import { defineKept, defineUpcoming } from "./promises.ts";
import { defineRead } from "./read.ts";
import { defineRelation } from "./relation.ts";
import { defineShow } from "./show.ts";
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
  defineUpcoming,
  defineKept,
  defineEvents,
  defineSearch,
  defineShow,
  defineCorrections,
  defineImpact,
  defineWho,
  defineActors,
  defineEval,
  defineDemo,
];
