import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type CompiledActors, decidedActor, resolveName } from "../read/index.ts";

/** One event of the ICEWS18 set, names in clear. */
export interface NamedEvent {
  readonly date: string;
  readonly source: string;
  readonly relation: string;
  readonly target: string;
}

/** How many mentions got a state, and which events of one dyad were found against a list of them. */
export interface DyadScore {
  readonly mentions: number;
  readonly withState: number;
  readonly withCode: number;
  /** Events of the list; of these found; events found in all. An event counts as often as it stands in the data. */
  readonly listed: number;
  readonly hits: number;
  readonly found: number;
  readonly findings: readonly string[];
  /** Names without a code, the commonest first, with their counts. */
  readonly unresolved: readonly (readonly [string, number])[];
}

const FIRST_DAY = Date.parse("2018-01-01");
const HOURS_A_DAY = 24;
const MS_A_DAY = 86_400_000;

/** Meaning: all events of the set in `directory`, its three parts together. Throws when a file is missing or an id has no name. */
export function icews18Events(directory: string): NamedEvent[] {
  const lines = (file: string) =>
    gunzipSync(readFileSync(join(directory, file)))
      .toString("utf8")
      .trim()
      .split(/\r?\n/);
  const names = (file: string) =>
    new Map(lines(file).map((line) => [line.split("\t")[1] ?? "", line.split("\t")[0] ?? ""]));
  const [entities, relations] = [names("entity2id.txt.gz"), names("relation2id.txt.gz")];
  const named = (map: ReadonlyMap<string, string>, id: string | undefined) => {
    const name = map.get(id ?? "");
    if (name === undefined) throw new Error(`unknown id: ${id} (in ${directory})`);
    return name;
  };
  return ["train.txt.gz", "valid.txt.gz", "test.txt.gz"].flatMap(lines).map((line) => {
    const [subject, relation, object, hour] = line.split("\t");
    const day = new Date(FIRST_DAY + (Number(hour) / HOURS_A_DAY) * MS_A_DAY).toISOString().slice(0, 10);
    return {
      date: day,
      source: named(entities, subject),
      relation: named(relations, relation),
      target: named(entities, object),
    };
  });
}

/** Meaning: the events of a tab-separated list with the columns date, source, relation and target. Throws when a column is missing. */
export function listedEvents(path: string): NamedEvent[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const columns = header.split("\t");
  const cell = (line: string, name: string) => {
    const at = columns.indexOf(name);
    if (at < 0) throw new Error(`missing column: ${name} (of ${path})`);
    return line.split("\t")[at] ?? "";
  };
  return lines.map((line) => ({
    date: cell(line, "date"),
    source: cell(line, "source"),
    relation: cell(line, "relation"),
    target: cell(line, "target"),
  }));
}

/** Meaning: resolves both names of every event on its day; compares the events between the two states of `dyad` with those listed. */
export function scoreDyad(
  events: readonly NamedEvent[],
  listed: readonly NamedEvent[],
  dyad: readonly [string, string],
  actors: CompiledActors,
): DyadScore {
  const left = new Map<string, number>();
  for (const event of listed) left.set(keyOf(event), (left.get(keyOf(event)) ?? 0) + 1);
  const unresolved = new Map<string, number>();
  const findings: string[] = [];
  const total = { mentions: 0, withState: 0, withCode: 0, listed: listed.length, hits: 0, found: 0 };
  for (const event of events) {
    const codes = [event.source, event.target].map(
      (name) => decidedActor(resolveName(actors, name, event.date))?.code ?? null,
    );
    for (const [i, code] of codes.entries()) {
      const name = i === 0 ? event.source : event.target;
      total.mentions += 1;
      if (code === null) unresolved.set(name, (unresolved.get(name) ?? 0) + 1);
      else total.withCode += 1;
      if (code !== null && actors.stateNames.has(code)) total.withState += 1;
    }
    if (!dyad.every((code) => codes.includes(code))) continue;
    total.found += 1;
    const rest = left.get(keyOf(event)) ?? 0;
    if (rest > 0) total.hits += 1;
    else findings.push(`not listed: ${told(event)}`);
    left.set(keyOf(event), rest - 1);
  }
  for (const event of listed) {
    const rest = left.get(keyOf(event)) ?? 0;
    if (rest > 0) findings.push(`not found: ${told(event)}`);
    left.set(keyOf(event), rest - 1);
  }
  return { ...total, findings, unresolved: [...unresolved].sort((a, b) => b[1] - a[1]) };
}

const keyOf = ({ date, source, relation, target }: NamedEvent) => [date, source, relation, target].join("\t");
const told = ({ date, source, relation, target }: NamedEvent) => `${date} ${source} | ${relation} | ${target}`;

/** Meaning: the score as text; with `details` every disagreement and the commonest names without a code. */
export function renderDyad(title: string, score: DyadScore, details: boolean): string {
  const share = (part: number, whole: number) => (whole === 0 ? "-" : (part / whole).toFixed(3));
  const { mentions, withState, withCode, listed, hits, found } = score;
  return [
    title,
    `  mentions: ${mentions}, with a state ${share(withState, mentions)}, with a state or body ${share(withCode, mentions)}`,
    `  events of the dyad: ${listed} listed, ${found} found; recall ${share(hits, listed)}, precision ${share(hits, found)}`,
    ...(details ? score.findings.map((finding) => `  ${finding}`) : []),
    ...(details ? score.unresolved.slice(0, 300).map(([name, count]) => `  no code: ${count} ${name}`) : []),
    "",
  ].join("\n");
}
