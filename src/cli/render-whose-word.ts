import type { ActorNames } from "../model/actor-name.ts";
import { CREDIBILITY, RELIABILITY } from "../model/source-grade.ts";
import type { IncidentOrigin, WhoseWord } from "../model/whose-word.ts";

/** Meaning: on whose word an incident stands, as lines: "14 reports, 2 origins, 1 of them a party to it", a line an origin, then the two axes apart. */
export function renderWhoseWord(word: WhoseWord, names: ActorNames): string {
  const { credibility, reliability, origins } = word;
  const letters = reliability.map(({ source, letter }) => `${source} ${letter} (${RELIABILITY[letter]})`);
  return [
    `  ${whoseWordLine(word)}`,
    ...origins.map((origin) => `    ${originLine(origin, names)}`),
    `  source reliability: ${letters.join("; ")}`,
    `  information credibility: ${credibility.grade} (${CREDIBILITY[credibility.grade]}): ${credibility.reason}`,
    "",
  ].join("\n");
}

/** Meaning: reports, origins and parties among them in one line. Example: `14 reports, 2 origins, 1 of them a party to it`. */
export function whoseWordLine({ reports, origins }: Pick<WhoseWord, "reports" | "origins">): string {
  const parties = origins.filter(({ party }) => party !== null).length;
  const counted = `${many(reports, "report")}, ${many(origins.length, "origin")}`;
  if (parties === 0) return counted;
  return origins.length === 1 ? `${counted}, a party to it` : `${counted}, ${parties} of them a party to it`;
}

function originLine({ sources, credit, party, features, documents }: IncidentOrigin, names: ActorNames): string {
  const from = credit === null || sources.includes(credit) ? "" : `, credited to ${credit}`;
  const whose = party === null ? "" : `, the word of ${names.get(party)?.name ?? party}`;
  const why = features.length === 0 ? "" : ` (${features.slice(0, 3).join("; ")})`;
  return `${many(documents.length, "document")} by ${sources.join(", ")}${from}${whose}${why}`;
}

function many(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
