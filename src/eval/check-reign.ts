import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { ActorTable, SpellRow } from "../model/actor-table.ts";
import { COW_STATES } from "./cow-states.ts";
import { sameName } from "./same-name.ts";

/** One leader's spell in REIGN, months as `YYYY-MM`; `until` is null while it lasted at the end of the table. */
export interface ReignSpell {
  readonly code: string;
  readonly name: string;
  readonly since: string;
  readonly until: string | null;
}

/** Our tables against REIGN's. */
export interface ReignScore {
  readonly leaders: number;
  readonly known: number;
  /** Start and end months that could be compared, and those that agree. */
  readonly months: number;
  readonly agree: number;
  readonly findings: readonly string[];
}

/** Roles that lead a state, its government or its party, whatever the state calls them. */
const LEADING =
  /president|prime minister|premier|chancellor|king|queen|emir|sultan|prince|leader|chairman|chair|general secretary|first secretary|head of|ruler|captain regent|taoiseach|pope|co-prince|governor/;
/** Not the leading office, though its name holds the word. */
const LESSER = /vice|deputy|ambassador|foreign|crown|adviser|spokes|speaker/;

/** Meaning: the spells of REIGN's table that reach 1990. Throws when a column is missing. */
export function reignSpells(path: string): ReignSpell[] {
  const [header = "", ...lines] = gunzipSync(readFileSync(path)).toString("utf8").trim().split(/\r?\n/);
  const columns = header.split(",");
  const at = (name: string) => {
    const index = columns.indexOf(name);
    if (index < 0) throw new Error(`missing column: ${name} (of ${path})`);
    return index;
  };
  const [state, leader, sy, sm, ey, em] = ["stateabb", "leader", "syear", "smonth", "eyear", "emonth"].map(at);
  return lines.flatMap((line) => {
    const cells = cellsOf(line);
    const cell = (index: number | undefined) => cells[index ?? -1] ?? "";
    const month = (year: string, part: string) => (year === "" ? null : `${year}-${part.padStart(2, "0")}`);
    const code = COW_STATES.get(cell(state));
    const until = month(cell(ey), cell(em));
    const since = month(cell(sy), cell(sm));
    if (code === undefined || since === null || (until !== null && until < "1990-01")) return [];
    return [{ code, name: cell(leader), since, until }];
  });
}

/** The cells of a line of CSV; quotes hold commas. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? "");
}

/** Meaning: looks every leader up among our spells of that state in those years, and compares the months of the same office. */
export function scoreReign(rows: readonly ReignSpell[], table: ActorTable): ReignScore {
  const byCode = Map.groupBy(
    table.spells.filter((spell) => spell.top || (LEADING.test(spell.role) && !LESSER.test(spell.role))),
    (spell) => spell.code,
  );
  const findings: string[] = [];
  const total = { leaders: 0, known: 0, months: 0, agree: 0 };
  for (const row of rows) {
    total.leaders += 1;
    const named = (byCode.get(row.code) ?? []).filter((spell) => overlap(row, spell) >= 0 && sameName(row.name, spell));
    const told = `${row.code} ${row.name} ${row.since} to ${row.until ?? "today"}`;
    const office = officeOf(row, named);
    if (office === null) {
      findings.push(`unknown: ${told}`);
      continue;
    }
    total.known += 1;
    const pairs = [
      [row.since, monthOf(office.since)],
      [row.until, office.until === null || office.until > "2021-03-31" ? null : monthOf(office.until)],
    ];
    const same = pairs.filter(([theirs, ours]) => theirs === ours).length;
    total.months += 2;
    total.agree += same;
    if (same < 2)
      findings.push(
        `months differ: ${told}; here ${office.name}, ${office.role}, ${office.since} to ${office.until ?? "today"}`,
      );
  }
  return { ...total, findings };
}

const monthOf = (day: string) => day.slice(0, 7);

/** The month of what has not ended. */
const LAST = "9999-12";

/** Months that two spells share; negative when they do not meet. */
function overlap(row: ReignSpell, spell: SpellRow): number {
  const since = [row.since, monthOf(spell.since)].sort();
  const until = [row.until ?? LAST, monthOf(spell.until ?? LAST)].sort();
  return monthsBetween(since[1] ?? "", until[0] ?? "");
}

function monthsBetween(from: string, to: string): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}

/** The person's unbroken time in one office, or in leading offices, that shares the most with REIGN's spell: acting and full holders are one. */
function officeOf(row: ReignSpell, spells: readonly SpellRow[]): SpellRow | null {
  const top = spells.filter((spell) => spell.top);
  const offices = [
    ...Map.groupBy(spells, (spell) => spell.role.replace(/^(acting|interim) /, "")).values(),
    top,
  ].flatMap(unbroken);
  const likeness = (spell: SpellRow) => {
    const shared = overlap(row, spell) + 1;
    const length = (since: string, until: string | null) => monthsBetween(since, until ?? "2021-03") + 1;
    return shared / (length(row.since, row.until) + length(monthOf(spell.since), spell.until) - shared);
  };
  return offices.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? null;
}

/** Spells that follow each other within a month as one. */
function unbroken(spells: readonly SpellRow[]): SpellRow[] {
  const joined: SpellRow[] = [];
  for (const spell of spells.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const last = joined.at(-1);
    if (last !== undefined && monthsBetween(monthOf(last.until ?? LAST), monthOf(spell.since)) <= 1) {
      joined[joined.length - 1] = { ...last, until: later(last.until, spell.until) };
    } else joined.push(spell);
  }
  return joined;
}

/** The later of two ends; null, an end still to come, is the latest. */
function later(a: string | null, b: string | null): string | null {
  return a === null || b === null ? null : ([a, b].sort().at(-1) ?? null);
}

/** Meaning: the score as text, with every disagreement when asked. */
export function renderReign(title: string, score: ReignScore, details: boolean): string {
  const share = (part: number, whole: number) => `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)} %`;
  return [
    title,
    `  leaders known: ${share(score.known, score.leaders)}`,
    `  months in which a spell begins or ends that agree: ${share(score.agree, score.months)}`,
    ...(details
      ? score.findings.map((finding) => `  ${finding}`)
      : [`  ${score.findings.length} findings (listed with --details)`]),
    "",
  ].join("\n");
}
