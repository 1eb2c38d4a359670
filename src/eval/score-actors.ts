import { join } from "node:path";
import { type CompiledActors, decidedActor, type Mention, type Reader, resolveName } from "../read/index.ts";
import {
  type Answer,
  type ExpectedActor,
  loadNameCases,
  loadSentenceCases,
  type NameCase,
  type SentenceCase,
} from "./actor-cases.ts";

/** What was told of an actor. */
export interface ToldActor {
  readonly code: string | null;
  readonly sector: string;
  readonly name: string | null;
  readonly role: string | null;
}

/** One case with the verdict on it; `told` says what was read instead of what was expected. */
export interface ActorOutcome {
  readonly table: "names" | "sentences";
  readonly split: "dev" | "held";
  readonly kind: string;
  readonly trap: boolean;
  readonly exact: boolean;
  readonly finding: string;
}

/** Meaning: all cases under `directory` (its folders `dev` and `held`), each resolved and judged. Throws when a table is broken. */
export async function scoreActors(
  directory: string,
  tools: { reader: Reader; actors: CompiledActors },
): Promise<ActorOutcome[]> {
  const outcomes: ActorOutcome[] = [];
  for (const split of ["dev", "held"] as const) {
    const folder = join(directory, split);
    for (const one of loadNameCases(folder))
      outcomes.push({ ...verdict(one, "names", toldOfName(one, tools.actors)), split });
    for (const one of loadSentenceCases(folder))
      outcomes.push({ ...verdict(one, "sentences", await toldOfSpan(one, tools.reader)), split });
  }
  return outcomes;
}

/** What a resolver says of the words: readings of which any may be the right one; `touching` is all that the words touch. */
interface Told {
  readonly readings: readonly (readonly ToldActor[])[];
  readonly touching: readonly ToldActor[];
}

/** A name whose readings are of several codes and equally likely tells them all. */
function toldOfName(one: NameCase, actors: CompiledActors): Told {
  const readings = resolveName(actors, one.words, one.date);
  const decided = decidedActor(readings);
  if (decided !== null) return { readings: [[decided]], touching: [decided] };
  const best = readings.filter((reading) => reading.score >= (readings[0]?.score ?? 0) - 1e-9);
  return { readings: [best], touching: [] };
}

/** The mention most like the span, or all mentions within it together. */
async function toldOfSpan(one: SentenceCase, reader: Reader): Promise<Told> {
  const document = {
    kind: "document",
    id: "case",
    title: null,
    author: null,
    source: null,
    url: null,
    language: "en",
    published: one.date,
    genre: "news",
    text: one.text,
    boilerplate: [],
    rights: null,
  } as const;
  const span = { start: one.start, end: one.start + one.words.length };
  const shared = (mention: Mention) => Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
  const whole = (mention: Mention) => Math.max(mention.end, span.end) - Math.min(mention.start, span.start);
  const touching = (await reader.sentences(document))
    .flatMap((sentence) => sentence.tokens.flatMap((token) => token.mention ?? []))
    .filter((mention) => shared(mention) > 0)
    .toSorted((a, b) => shared(b) / whole(b) - shared(a) / whole(a));
  const within = touching.filter((mention) => span.start <= mention.start && mention.end <= span.end);
  return {
    readings: [touching[0]?.entities ?? [], within.flatMap((mention) => mention.entities)],
    touching: touching.flatMap((mention) => mention.entities),
  };
}

function verdict(one: NameCase | SentenceCase, table: ActorOutcome["table"], told: Told): Omit<ActorOutcome, "split"> {
  const exact = one.answers.some((answer) => isRight(answer, told));
  const expected = one.answers.map(tellAnswer).join(" or ");
  const read = told.readings[0]?.map(tellActor).join(", ") || "nobody";
  const where = "text" in one ? ` in: ${one.text.replaceAll("\n", " / ")}` : "";
  const finding = `${one.kind}: "${one.words}" ${one.date} is ${expected}, read ${read}${where}`;
  return { table, kind: one.kind, trap: one.trap, exact, finding };
}

/** Meaning: whether what was told is this answer: the same codes and, of each, every value that is asked. */
export function isRight(answer: Answer, told: Told): boolean {
  switch (answer.who) {
    case "nobody":
      return told.touching.every((actor) => actor.code === null);
    case "one":
      return told.readings.some((reading) => reading.length === 1 && reading.some((one) => fits(one, answer.actor)));
    case "these":
      return told.readings.some(
        (reading) =>
          reading.every((one) => one.code !== null && answer.actors.has(one.code)) &&
          [...answer.actors].every(([code, actor]) => reading.some((one) => one.code === code && fits(one, actor))),
      );
    default:
      return answer satisfies never;
  }
}

function fits(told: ToldActor, { sector, name, role }: ExpectedActor): boolean {
  const same = (expected: string | null, value: string | null) =>
    expected === null || value === null ? expected === value : foldedName(expected) === foldedName(value);
  return (
    (sector === null || sector.includes(told.sector)) &&
    (name === null || name.some((expected) => same(expected, told.name))) &&
    (role === null || role.some((expected) => same(expected, told.role)))
  );
}

/** Without case, accents, hyphens and apostrophes: spellings that do not make another person. */
function foldedName(name: string): string {
  const plain = name.normalize("NFD").replaceAll(/\p{M}|['’ʼ‘.]/gu, "");
  return plain.replaceAll(/[-\s]+/g, " ").toLowerCase();
}

function tellActor({ code, sector, name, role }: ToldActor): string {
  return [code ?? "?", sector, name ?? "-", role ?? "-"].join(" ");
}

function tellAnswer(answer: Answer): string {
  const cell = (values: readonly (string | null)[] | null) => values?.map((value) => value ?? "none").join("/") ?? "-";
  const tell = (code: string, { sector, name, role }: ExpectedActor) =>
    [code, cell(sector), cell(name), cell(role)].join(" ");
  if (answer.who === "nobody") return "nobody";
  if (answer.who === "one") return tell("one", answer.actor);
  return [...answer.actors].map(([code, actor]) => tell(code, actor)).join(", ");
}

/** The kinds that were missed, most missed first. */
function kindLines(outcomes: readonly ActorOutcome[]): string[] {
  const missedOf = (of: readonly ActorOutcome[]) => of.filter((one) => !one.exact).length;
  return [...Map.groupBy(outcomes, (one) => one.kind)]
    .map(([kind, of]) => ({ kind, count: of.length, missed: missedOf(of) }))
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
    .map(({ kind, count, missed }) => `  missed of ${kind}: ${missed} of ${count}`);
}

/** Meaning: the score as text: cases and exact share by table, split and trap; with `details` every miss of the development part, never of the other. */
export function renderActors(title: string, outcomes: readonly ActorOutcome[], details: boolean): string {
  const line = (what: string, of: readonly ActorOutcome[]) => {
    const exact = of.filter((one) => one.exact).length;
    return `  ${what.padEnd(32)} n ${String(of.length).padStart(4)}, exact ${of.length === 0 ? "-" : (exact / of.length).toFixed(3)}`;
  };
  const groups = [...Map.groupBy(outcomes, (one) => `${one.split} ${one.table}, ${one.trap ? "traps" : "plain"}`)];
  const dev = outcomes.filter((one) => one.split === "dev");
  const missed = dev.filter((one) => !one.exact);
  return [
    title,
    ...groups.map(([what, of]) => line(what, of)),
    line("development part", dev),
    line(
      "held-back part",
      outcomes.filter((one) => one.split === "held"),
    ),
    line(
      "all traps",
      outcomes.filter((one) => one.trap),
    ),
    line("all", outcomes),
    ...(details ? [...kindLines(dev), ...missed.map((one) => `  ${one.finding}`)] : []),
    "",
  ].join("\n");
}
