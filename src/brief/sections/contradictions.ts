import { capitalise } from "../../lib/list-phrase.ts";
import type { Entry } from "../../model/entry.ts";
import type { Slot, ToldSlot } from "../../model/told-slot.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { saidWords, sayerOf } from "../said.ts";
import { sourceLabel } from "../source-label.ts";

const HEADS: Readonly<Record<Slot["kind"], string>> = {
  count: "How many",
  first: "Who acted first",
  agreed: "Whether it was agreed",
  happened: "Whether it happened",
  topic: "Whether it was talked of",
  place: "Where",
  date: "When",
  who: "Who took part",
  responsible: "Who is responsible",
};

/**
 * Meaning: what reports contradict one another in: the two sides of each slot in their own words, under what they differ about. Missing: a slot is left
 * out when one of its sides stands in no record.
 */
export function tellContradictions(evidence: Evidence): readonly Draft[] {
  return (evidence.contradictions ?? []).flatMap((slot): readonly Draft[] => {
    for (const [i, j] of slot.against) {
      const [one, other] = [entryOf(slot.told[i], evidence), entryOf(slot.told[j], evidence)];
      if (one === null || other === null) continue;
      const text = `${capitalise(sideOf(one))}, but ${sideOf(other)}.`;
      return [{ text, references: [one.record.id, other.record.id], group: HEADS[slot.kind] }];
    }
    return [];
  });
}

function entryOf(told: ToldSlot | undefined, { byRecord }: Evidence): Entry | null {
  const entries = told?.records.flatMap((id) => byRecord.get(id) ?? []) ?? [];
  return entries.find(({ record }) => record.attribution !== null) ?? entries[0] ?? null;
}

function sideOf(entry: Entry): string {
  const { name, singular, narrator } = sayerOf(entry);
  const said = `${name} ${singular ? "says" : "say"} ${saidWords(entry.record)}`;
  return narrator ? said : `${said} (${sourceLabel(entry)})`;
}
