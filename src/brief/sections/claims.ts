import { capitalise } from "../../lib/list-phrase.ts";
import { dyadsOf } from "../../model/dyads.ts";
import type { Entry } from "../../model/entry.ts";
import type { CodedRecord } from "../../model/record.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { saidWords, sayerOf } from "../said.ts";
import { sourceLabel } from "../source-label.ts";

const MOST_SPEAKERS = 8;
const MOST_EACH = 3;

/**
 * Meaning: who claims what, by speaker: the attributed records on the relation that no earlier sentence has told, in the speaker's words. `told` are the
 * ids that earlier sentences cite.
 */
export function tellClaims(evidence: Evidence, told: ReadonlySet<string>): readonly Draft[] {
  const sentencesTold = new Set([...told].flatMap((id) => evidence.byRecord.get(id)?.record.sentence.text ?? []));
  const fresh = evidence.entries.filter(
    ({ record }) =>
      record.attribution !== null && !sentencesTold.has(record.sentence.text) && concerns(record, evidence),
  );
  const bySpeaker = Map.groupBy(fresh, (entry) => sayerOf(entry).name.toLowerCase());
  return [...bySpeaker.values()].slice(0, MOST_SPEAKERS).flatMap(tellSpeaker);
}

/** Whether a record is about one of the two, or said by one of them. */
function concerns(record: CodedRecord, { dyad }: Evidence): boolean {
  const speaker = record.attribution?.code ?? null;
  return (
    (speaker !== null && dyad.includes(speaker)) ||
    dyadsOf(record).some((pair) => pair.some((code) => dyad.includes(code)))
  );
}

function tellSpeaker(entries: readonly Entry[]): readonly Draft[] {
  const bySentence = [...Map.groupBy(entries, ({ record }) => record.sentence.text).values()];
  return bySentence.slice(0, MOST_EACH).flatMap((same, index) => {
    const [entry] = same;
    if (entry === undefined) return [];
    const { name, singular } = sayerOf(entry);
    const [verb, again] = singular ? ["says", "also says"] : ["say", "also say"];
    const text = `${capitalise(name)} ${index === 0 ? verb : again}: ${saidWords(entry.record)} (${sourceLabel(entry)}).`;
    return [{ text, references: same.map(({ record }) => record.id) }];
  });
}
