import { readFileSync } from "node:fs";
import { randomFrom } from "../lib/random.ts";
import { type ActorTable, RECORD_BODIES, type SpellRow } from "../model/actor-table.ts";
import type { ActorCode } from "../model/codes.ts";

/** One row drawn for a second writing: what is asked of it is told by `kind`. */
export interface DrawnRow {
  readonly kind: "spell" | "organisation" | "place" | "state name";
  readonly key: string;
  readonly answer: string;
}

/** How many rows written twice agree. */
export interface WritingScore {
  readonly rows: number;
  readonly agree: number;
  /** Rows whose first writing has changed since, or is gone. */
  readonly gone: number;
  readonly findings: readonly string[];
}

/** Days by which two writings of a date may differ and still agree: dates known to the month. */
const TOLERANCE_DAYS = 31;
const MS_A_DAY = 86_400_000;

/** Meaning: every row of the tables that states a checkable fact: who held an office from when to when, whose an organisation or place is. */
export function factsOf(table: ActorTable): DrawnRow[] {
  const states = new Set(table.states.map(({ code }) => code));
  const told = (code: ActorCode | null) =>
    code !== null && (states.has(code) || RECORD_BODIES.has(code)) ? code : "-";
  return [
    ...table.spells.map(
      (row): DrawnRow => ({ kind: "spell", key: spellKey(row), answer: `${row.since} ${row.until ?? "today"}` }),
    ),
    ...table.organisations.map(
      ({ name, code, sector }): DrawnRow => ({ kind: "organisation", key: name, answer: `${told(code)} ${sector}` }),
    ),
    ...table.places.flatMap(({ name, country }): DrawnRow[] =>
      country === null ? [] : [{ kind: "place", key: name, answer: country }],
    ),
    ...table.states.flatMap(({ code, seats }) =>
      seats.map((name): DrawnRow => ({ kind: "state name", key: name, answer: code })),
    ),
  ];
}

/** A person's spell by state, name, office and its number among his spells in that office. */
function spellKey({ code, name, role, since }: SpellRow): string {
  return `${code} ${name}, ${role}, from ${since.slice(0, 3)}0s`;
}

/** Meaning: `count` facts at random, always the same for a seed. */
export function drawRows(table: ActorTable, count: number, seed: number): DrawnRow[] {
  const random = randomFrom(seed);
  return factsOf(table)
    .map((row) => ({ row, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ row }) => row);
}

/** Meaning: compares a file of second writings (kind, key, answer; tab-separated, with a header) with the tables. Throws on a row of another shape. */
export function compareWritings(path: string, table: ActorTable): WritingScore {
  const first = Map.groupBy(factsOf(table), ({ kind, key }) => `${kind}\t${key}`);
  const findings: string[] = [];
  const total = { rows: 0, agree: 0, gone: 0 };
  for (const line of readFileSync(path, "utf8").trim().split("\n").slice(1)) {
    const [kind, key, answer, ...more] = line.split("\t");
    if (kind === undefined || key === undefined || answer === undefined || more.length > 0)
      throw new Error(`not a second writing: ${line} (of ${path})`);
    const own = first.get(`${kind}\t${key}`);
    if (own === undefined) {
      total.gone += 1;
      continue;
    }
    total.rows += 1;
    if (own.some((row) => isSame(kind, row.answer, answer))) total.agree += 1;
    else findings.push(`${kind} ${key}: first ${own.map((row) => row.answer).join(" or ")}, second ${answer}`);
  }
  return { ...total, findings };
}

function isSame(kind: string, first: string, second: string): boolean {
  if (kind !== "spell") return first === second;
  const [a, b] = [first.split(" "), second.split(" ")];
  return [0, 1].every((i) => near(a[i] ?? "", b[i] ?? ""));
}

function near(first: string, second: string): boolean {
  if (first === second) return true;
  return Math.abs(Date.parse(first) - Date.parse(second)) <= TOLERANCE_DAYS * MS_A_DAY;
}

/** Meaning: the score as text; with `details` every row on which the writings differ. */
export function renderWritings(title: string, score: WritingScore, details: boolean): string {
  const { rows, agree, gone, findings } = score;
  const share = rows === 0 ? "-" : ((100 * agree) / rows).toFixed(1);
  return [
    title,
    `  ${agree} of ${rows} rows agree, ${share} %${gone > 0 ? `; ${gone} no longer stand in the tables` : ""}`,
    ...(details ? findings.map((finding) => `  ${finding}`) : []),
    "",
  ].join("\n");
}
