import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  CONTEXTS,
  type Context,
  EVENT_TYPES,
  type EventType,
  type Mode,
  type Status,
  scoreOf,
} from "../../model/ontology.ts";

/** A code of CAMEO in our terms. `event` is null for statements and appeals. `goldstein`: by ICEWS, `gdelt`: by GDELT. `hosted`: the one said to act receives the act. */
export interface CameoCode {
  readonly code: string;
  readonly name: string;
  readonly goldstein: number;
  readonly gdelt: number;
  readonly event: EventType | null;
  readonly mode: Mode | null;
  readonly contexts: readonly Context[];
  readonly status: Status;
  readonly hosted: boolean;
  /** PLOVER's score of the type and mode; null without a type. */
  readonly score: number | null;
}

/** Looks CAMEO's codes up. */
export interface CameoCodes {
  readonly all: readonly CameoCode[];
  /** By the longest beginning that is known ("1951" is read as "195"); null for what is no code of CAMEO. */
  byCode(code: string): CameoCode | null;
  /** By the label that ICEWS prints, whatever its case, hyphens and underscores; null when there is none such. */
  byName(name: string): CameoCode | null;
}

const TABLE = fileURLToPath(new URL("../../../data/cameo/codes.tsv", import.meta.url));
const SHORTEST = 2;
const LONGEST = 4;

/** Meaning: the codes of `data/cameo/codes.tsv`. Throws when the table is broken: the installation is at fault. */
export function loadCameoCodes(path: string = TABLE): CameoCodes {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  const all = lines.map((line, i) => cameoCode(Object.fromEntries(zip(columns, line.split("\t"))), `${path}:${i + 2}`));
  const codes = new Map(all.map((one) => [one.code, one]));
  // A root shares its label with its residual code ("04" and "040"), which is the one that data sets print.
  const names = new Map(all.toSorted((a, b) => a.code.length - b.code.length).map((one) => [labelOf(one.name), one]));
  const known = new Map<string, CameoCode | null>();
  return {
    all,
    byName: (name) => names.get(labelOf(name)) ?? null,
    byCode: (code) => {
      const found = known.get(code);
      if (found !== undefined) return found;
      const read = longest(codes, code);
      known.set(code, read);
      return read;
    },
  };
}

function longest(codes: ReadonlyMap<string, CameoCode>, code: string): CameoCode | null {
  if (!/^\d+$/.test(code)) return null;
  for (let length = Math.min(code.length, LONGEST); length >= SHORTEST; length -= 1) {
    const found = codes.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return null;
}

function labelOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

function zip(columns: readonly string[], cells: readonly string[]): [string, string][] {
  return columns.map((name, i) => [name, cells[i] ?? ""]);
}

function cameoCode(row: Readonly<Record<string, string>>, place: string): CameoCode {
  const cell = (name: string) => {
    const value = row[name];
    if (value === undefined) throw new Error(`missing column: ${name} (of ${place})`);
    return value;
  };
  const event = cell("event") === "" ? null : oneOf(cell("event"), EVENT_TYPES, place);
  const mode = cell("mode") === "" ? null : cell("mode");
  return {
    code: cell("code"),
    name: cell("name"),
    goldstein: Number(cell("goldstein")),
    gdelt: Number(cell("gdelt") === "" ? cell("goldstein") : cell("gdelt")),
    event,
    mode,
    contexts:
      cell("contexts") === ""
        ? []
        : cell("contexts")
            .split("|")
            .map((one) => oneOf(one, CONTEXTS, place)),
    status: cell("status") === "future" ? "future" : "actual",
    hosted: cell("hosted") === "yes",
    score: event === null ? null : scoreOf(event, mode),
  };
}

function oneOf<T extends string>(value: string, allowed: readonly T[], place: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Error(`not known: ${value} (${place})`);
  return found;
}
