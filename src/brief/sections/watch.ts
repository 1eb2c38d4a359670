import { capitalise, listPhrase } from "../../lib/list-phrase.ts";
import type { Entry } from "../../model/entry.ts";
import type { Indicator } from "../../model/record.ts";
import { type Draft, type Evidence, nameOf } from "../evidence.ts";
import { excerpt } from "../said.ts";
import { sourceLabel } from "../source-label.ts";

/** Meaning: what the reporting says is being watched in this relation or by one of its sides. */
export function tellWatch(evidence: Evidence): readonly Draft[] {
  const { entries, dyad } = evidence;
  return entries.flatMap((entry) => {
    const { record } = entry;
    if (record.kind !== "indicator") return [];
    const concerned =
      record.watchers.some((code) => dyad.includes(code)) ||
      evidence.own.some((own) => own.record.document === record.document);
    return concerned ? [tellIndicator(entry, record, evidence)] : [];
  });
}

function tellIndicator(entry: Entry, record: Indicator, { names }: Evidence): Draft {
  const watchers = listPhrase(record.watchers.map((code) => nameOf(names, code)));
  const what = excerpt(record.what.text, 30);
  const note = sourceLabel(entry);
  const text =
    watchers === ""
      ? `To watch: ${what} (${note}).`
      : `${capitalise(watchers)} ${record.watchers.length === 1 ? "watches" : "watch"} ${what} (${note}).`;
  return { text, references: [record.id] };
}
