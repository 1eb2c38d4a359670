/* A record that was a row of a data set, made a row again. */
import { hasRowSentence } from "./model/data-row.ts";
import { DATA_FORMATS, type DataFormat, type ImportedEvent, type ImportedParty } from "./model/imported-event.ts";
import type { CodedRecord, Entity } from "./model/record.ts";
import type { Provenance } from "./model/told-record.ts";
import type { ImportFile } from "./store/index.ts";

/**
 * Meaning: the row of a data set that a record was exported from, and the file of the set that it came in; or why it can be none. Lost is how many mentions the
 * set counted, which no record tells. Example: the record `icews:172` of document `icews` is the row `172` of the set `icews`.
 */
export function rowOfDataSet(
  record: CodedRecord,
  { original, source, title, published, coder }: Provenance,
  file: string,
): { readonly event: ImportedEvent; readonly file: Omit<ImportFile, "digest"> } | string {
  const { id, document: dataSet } = record;
  if (record.kind !== "event" || original === null) return `no row of a data set: ${id} (it is no event)`;
  if (!id.startsWith(`${dataSet}:`)) return `no row of the data set ${dataSet}: ${id}`;
  const format = formatOf(coder ?? "");
  if (format === null) return `format of the data set not told: ${coder ?? ""} (write it as: ${dataSet} (icews))`;
  const { start, end } = record.date;
  if (start === null || end === null) return `row without a day: ${id}`;
  const { event, mode, contexts, reciprocal, status, score, place, sentence } = record;
  const url = title !== null && /^https?:\/\//i.test(title) ? title : null;
  return {
    file: { dataSet, format, name: url === null ? (title ?? file) : file },
    event: {
      key: id.slice(dataSet.length + 1),
      actor: record.actor.map(partyOf),
      recipient: record.recipient.map(partyOf),
      ...{ reciprocal, event, mode, contexts, status, score, original, url },
      first: start,
      last: end,
      known: published,
      place: place === null ? null : { text: place.text, country: place.country },
      publisher: source === dataSet ? null : source,
      text: hasRowSentence(record) ? null : sentence.text,
      mentions: null,
    },
  };
}

function formatOf(coder: string): DataFormat | null {
  const told = /\((\w+)\)$/.exec(coder)?.[1];
  return DATA_FORMATS.find((format) => format === told) ?? null;
}

function partyOf({ text: label, code, sector, name, role }: Entity): ImportedParty {
  return { label, code, sector, name, role };
}
