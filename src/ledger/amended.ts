import type { Amendment } from "../model/correction.ts";
import { dyadsOf } from "../model/dyads.ts";
import type { Entry } from "../model/entry.ts";
import { scoreOf } from "../model/ontology.ts";
import type { CodedRecord } from "../model/record.ts";
import type { EntryFilter } from "../store/index.ts";
import type { Standing } from "./standing.ts";

/** Meaning: an entry as a human left it: what they vouch for is certain, what they changed replaces the machine's word, which stays in `review`. */
export function reviewedEntry(entry: Entry, { reviewed }: Standing): Entry {
  const found = reviewed.get(entry.record.id);
  if (found === undefined) return entry;
  const { amendment, by } = found;
  const action = Object.keys(amendment).length > 0 ? "amend" : "accept";
  const { user, at, reason } = by;
  return {
    ...entry,
    record: amendedRecord(entry.record, amendment),
    review: { action, user, at, reason, machine: entry.record },
  };
}

/** Meaning: a record with what a human says instead; the score follows the type. Throws when it is no event and more than its speaker is changed. */
function amendedRecord(record: CodedRecord, amendment: Amendment): CodedRecord {
  if (Object.keys(amendment).length === 0) return { ...record, confidence: 1 };
  if (record.kind !== "event") throw new Error(`only events can be amended: ${record.id} is a ${record.kind}`);
  const amended = { ...record, ...amendment, confidence: 1 };
  const typed = amendment.event !== undefined || amendment.mode !== undefined;
  return typed ? { ...amended, score: scoreOf(amended.event, amended.mode) } : amended;
}

/** Meaning: whether an entry meets what of a filter an amendment can change. */
export function meets({ record, published }: Entry, filter: EntryFilter): boolean {
  const { type, status, between, involving, since, until } = filter;
  if (record.kind !== "event") return true;
  const dyads = dyadsOf(record);
  const parties = [...record.actor, ...record.recipient].map(({ code }) => code);
  const [first, last] = [record.date.start ?? published, record.date.end ?? published];
  return (
    (type === undefined || record.event === type) &&
    (status === undefined || record.status === status) &&
    (between === undefined || dyads.some((dyad) => dyad.join() === between.join())) &&
    (involving === undefined || parties.some((code) => code !== null && involving.includes(code))) &&
    (since === undefined || (last !== null && last >= since)) &&
    (until === undefined || (first !== null && first < until))
  );
}
