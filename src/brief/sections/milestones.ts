import { capitalise } from "../../lib/list-phrase.ts";
import type { Entry } from "../../model/entry.ts";
import type { Incident } from "../../model/incident.ts";
import type { Milestone } from "../../model/record.ts";
import { type Draft, type Evidence, sentenceKey } from "../evidence.ts";
import { sayerOf } from "../said.ts";
import { sourceLabel } from "../source-label.ts";
import { tellDays } from "../tell-date.ts";
import { quote } from "../words-of-act.ts";

const GROUP = "On what is called a first";

/** Meaning: what the reporting calls a first, in the sentences that tell this incident. `told` keeps each from being said twice. */
export function tellMilestones(incident: Incident, evidence: Evidence, told: Set<string>): readonly Draft[] {
  const records = incident.reports.flatMap(({ record }) => evidence.bySentence.get(sentenceKey(record)) ?? []);
  return records.flatMap((record) => (record.kind === "milestone" ? tellOnce(record, evidence, told) : []));
}

/**
 * Meaning: what the reporting calls a first without telling the act in the same sentence, and whether the ledger could confirm any of it: it cannot
 * before it begins.
 */
export function tellOtherMilestones(evidence: Evidence, told: Set<string>): readonly Draft[] {
  const rest = evidence.own.flatMap(({ record }) =>
    record.kind === "milestone" ? tellOnce(record, evidence, told) : [],
  );
  const { published } = evidence.coverage;
  const drafts = rest.map((draft) => ({ ...draft, group: GROUP }));
  if (told.size === 0 || published === null) return drafts;
  const text = `The ledger covers only ${tellDays(published.first, published.last)}, so it can neither confirm nor refute these.`;
  return [...drafts, { text, references: [], group: GROUP }];
}

function tellOnce(record: Milestone, { byRecord }: Evidence, told: Set<string>): readonly Draft[] {
  const entry = byRecord.get(record.id);
  if (entry === undefined || told.has(record.id)) return [];
  told.add(record.id);
  return [{ text: milestoneText(record, entry), references: [record.id] }];
}

function milestoneText(record: Milestone, entry: Entry): string {
  const { name, singular, narrator } = sayerOf(entry);
  const words = wordsOf(record);
  const source = narrator ? "" : ` (${sourceLabel(entry)})`;
  const verb = /^(?:its |their |the )?first\b/i.test(words)
    ? singular
      ? "calls it the"
      : "call it the"
    : singular
      ? "speaks of"
      : "speak of";
  return `${capitalise(name)} ${verb} ${quote(words.replace(/^(?:its|their|the) (?=first)/i, ""))}${source}.`;
}

/** The text's own words from the first to the last that decided; the coder's short form where they are not found in a row. */
function wordsOf({ sentence, why, what }: Milestone): string {
  const pieces = why.words.split("…").map((piece) => piece.trim());
  const start = sentence.text.indexOf(pieces[0] ?? "");
  const last = pieces.at(-1) ?? "";
  const end = sentence.text.indexOf(last, start);
  return start === -1 || end === -1 || last === "" ? what : sentence.text.slice(start, end + last.length);
}
