import { writeFileSync } from "node:fs";
import { type LevelOptions, levelIn } from "../levels.ts";
import { addDays } from "../lib/iso-date.ts";
import type { ActorTable } from "../model/actor-table.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import type { Scale } from "../model/level.ts";
import type { Context } from "../model/ontology.ts";
import type { RelationLevel } from "../model/relation-level.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { actorNamesOf } from "./country-names.ts";
import { sideName, sidesOption } from "./level-sides.ts";
import { openActors } from "./open-actors.ts";
import { type NamedLevel, renderIndexCsv, renderIndexJson } from "./render-index.ts";
import { renderIndexSvg } from "./render-index-svg.ts";
import { renderIndexText } from "./render-index-text.ts";
import { UsageError } from "./usage-error.ts";

export type IndexFormat = "text" | "csv" | "json" | "svg";

/** What `index` and `explain` are told of the level that is meant. */
export interface AskedLevel {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly context: Context | null;
  readonly scale: Scale;
  readonly asMembers: boolean;
  readonly ledger: string;
}

export interface PrintIndexOptions extends AskedLevel {
  readonly window: number;
  readonly beside: readonly string[];
  readonly format: IndexFormat;
  readonly out?: string;
}

/** Meaning: prints how relations stand, or writes it to a file. Returns the exit status. Throws a usage error on wrong input. */
export async function printIndex(pair: readonly [string, string], options: PrintIndexOptions): Promise<number> {
  const table = openActors();
  const levels: NamedLevel[] = [];
  for (const one of [pair, ...options.beside.map(pairOf)]) levels.push(await askLevel(one, options, table));
  const text = render(levels, options.format);
  if (options.out === undefined) process.stdout.write(text);
  else writeFile(options.out, text);
  for (const { name, level } of levels)
    if (level.headings.both.acts.length === 0)
      console.error(`demarche: no act in the ledger between ${name} by ${level.asOf} (see demarche events)`);
  return 0;
}

/** Meaning: the level asked for, with the names of its sides. Throws a usage error on wrong input; rejects with a `LedgerError`. */
export async function askLevel(
  pair: readonly [string, string],
  options: AskedLevel & { readonly window: number },
  table: ActorTable,
): Promise<NamedLevel> {
  const names = actorNamesOf(table);
  const sides = sidesOption(pair, { names, table, asMembers: options.asMembers });
  const last = options.until === undefined ? options.asOf : addDays(options.until, -1);
  const asOf = earlier(last, options.asOf);
  if (options.since !== undefined && options.since > asOf)
    throw new UsageError(`nothing to show: --since ${options.since} is later than ${asOf}`);
  const { knownAt, since, scale, context, window } = options;
  const asked: LevelOptions = {
    sides,
    asOf,
    scale,
    context,
    window,
    memberships: table.memberships,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(since === undefined ? {} : { since }),
  };
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    const level: RelationLevel = await levelIn(store, asked);
    const [left, right] = sides.map((side) => sideName(side, { names, table }, asOf));
    return { level, sideNames: [left ?? "", right ?? ""], name: `${left} and ${right}` };
  } finally {
    await store.close();
  }
}

/** Meaning: the earlier of two days. */
export function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return b < a ? b : a;
}

function pairOf(written: string): readonly [string, string] {
  const [a = "", b = "", ...more] = written.split(",").map((part) => part.trim());
  if (a === "" || b === "" || more.length > 0)
    throw new UsageError(`not a pair: ${written} (write --beside Japan,China)`);
  return [a, b];
}

function render(levels: readonly NamedLevel[], format: IndexFormat): string {
  switch (format) {
    case "text":
      return levels.map(renderIndexText).join("\n");
    case "csv":
      return renderIndexCsv(levels);
    case "json":
      return renderIndexJson(levels);
    case "svg":
      return renderIndexSvg(levels);
    default:
      return format satisfies never;
  }
}

function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UsageError(`cannot write: ${path} (${error instanceof Error ? error.message : String(error)})`);
  }
}
