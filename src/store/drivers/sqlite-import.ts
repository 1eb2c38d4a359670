import type { DatabaseSync } from "node:sqlite";
import { epochDayOf } from "../../lib/epoch-day.ts";
import { remembered } from "../../lib/remembered.ts";
import type { ActorCode } from "../../model/codes.ts";
import { codesOf, dyadsBetween } from "../../model/dyads.ts";
import type { ImportedEvent, ImportedParty } from "../../model/imported-event.ts";
import type { ImportBatch, ImportFile, ImportProgress } from "../port.ts";
import { bulkInsert } from "./sqlite-bulk.ts";
import { type Dictionary, dictionaryOf } from "./sqlite-dictionary.ts";
import { COUNTED, type CountedAct, directionOf, prepareRollUp, type RollUp } from "./sqlite-rollup.ts";

/** Takes batches of event data sets in, one transaction each. */
export interface Importer {
  /** Meaning: adds a batch inside the caller's transaction and returns how many events were new. */
  readonly append: (batch: ImportBatch) => number;
  /** Meaning: forgets what was looked up; to be called after a transaction that was rolled back. */
  readonly forget: () => void;
}

/** Meaning: how far a file is taken in, null when it is not known. */
export function importProgress(database: DatabaseSync, file: ImportFile): ImportProgress | null {
  const row = database
    .prepare(
      `SELECT max(b.lines) AS lines, max(b.whole) AS whole FROM import_files f JOIN data_sets s ON s.key = f.data_set
        JOIN import_batches b ON b.file = f.key WHERE s.name = ? AND f.digest = ?`,
    )
    .get(file.dataSet, file.digest);
  if (row?.["lines"] === null || row === undefined) return null;
  return { lines: Number(row["lines"]), whole: row["whole"] === 1 };
}

/** Meaning: the statements of an import, compiled once for a connection. */
export function prepareImport(database: DatabaseSync): Importer {
  const addSet = database.prepare("INSERT INTO data_sets (name, format) VALUES (?, ?) ON CONFLICT DO NOTHING");
  const findSet = database.prepare("SELECT key FROM data_sets WHERE name = ?");
  const addFile = database.prepare(
    "INSERT INTO import_files (data_set, name, digest) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const findFile = database.prepare("SELECT key FROM import_files WHERE data_set = ? AND digest = ?");
  const addBatch = database.prepare(
    "INSERT INTO import_batches (file, lines, whole, events, entered) VALUES (?, ?, ?, ?, ?)",
  );
  const findLast = database.prepare(LAST_SEQUENCE);
  const addId = database.prepare("INSERT INTO imported_ids VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const rows = bulkInsert(database, "imported", 14);
  const pairs = bulkInsert(database, "imported_dyads", 4);
  const addMention = database.prepare("INSERT INTO imported_mentions VALUES (?, ?, ?, ?, ?, ?)");
  const rollUp: RollUp = prepareRollUp(database);
  const dayOf = remembered(epochDayOf);
  let dictionary: Dictionary = dictionaryOf(database);

  const append = ({ file, lines, whole, events, mentions, entered }: ImportBatch): number => {
    addSet.run(file.dataSet, file.format);
    const set = Number(findSet.get(file.dataSet)?.["key"]);
    addFile.run(set, file.name, file.digest);
    const fileKey = Number(findFile.get(set, file.digest)?.["key"]);
    const batch = Number(addBatch.run(fileKey, lines, whole ? 1 : 0, events.length, entered).lastInsertRowid);
    let sequence = Number(findLast.get()?.["last"]);
    const acts: CountedAct[] = [];
    const dyads: CountedAct[] = [];
    // of one batch: the same few places stand in most rows
    const places = new Map<string, string>();
    let added = 0;
    for (const event of events) {
      if (addId.run(set, idOf(event.key), sequence + 1).changes === 0) continue;
      sequence += 1;
      added += 1;
      const first = dayOf(event.first);
      // a data set that does not say when it published a row dates it by its report
      const known = event.known === null ? dayOf(event.last) : dayOf(event.known);
      rows.add(
        sequence,
        batch,
        idOf(event.key),
        partyKey(dictionary, event.actor[0]),
        partyKey(dictionary, event.recipient[0]),
        dictionary.coding(event),
        first,
        event.last === event.first ? first : dayOf(event.last),
        known,
        event.publisher === null ? null : dictionary.label(event.publisher),
        event.mentions,
        event.url,
        event.text,
        furtherOf(event, places),
      );
      for (const act of actsOf(event, sequence, first)) {
        dyads.push(act);
        if (act.a !== act.b && COUNTED.has(event.status)) acts.push(act);
      }
    }
    for (const { key, day, publisher, url, confidence } of mentions)
      addMention.run(
        set,
        idOf(key),
        dayOf(day),
        publisher === null ? null : dictionary.label(publisher),
        url,
        confidence,
      );
    // in the order of the index, so that neighbours fall on the same page
    for (const { a, b, day, sequence: at } of dyads.sort(byPair)) pairs.add(a, b, day, at);
    rows.flush();
    pairs.flush();
    rollUp.count(acts, set);
    return added;
  };
  return {
    append,
    forget: () => {
      dictionary = dictionaryOf(database);
      rows.drop();
      pairs.drop();
    },
  };
}

function byPair(x: CountedAct, y: CountedAct): number {
  if (x.a !== y.a) return x.a < y.a ? -1 : 1;
  if (x.b !== y.b) return x.b < y.b ? -1 : 1;
  return x.day - y.day || x.sequence - y.sequence;
}

/** The last sequence of either table of entries. */
export const LAST_SEQUENCE = `SELECT max(coalesce((SELECT max(sequence) FROM imported), 0), coalesce((SELECT max(sequence) FROM entries), 0)) AS last`;

/** Meaning: ids that are numbers as numbers, which take less room and sort; all others as they are. */
export function idOf(key: string): string | number {
  return /^[1-9]\d{0,14}$/.test(key) ? Number(key) : key;
}

function partyKey(dictionary: Dictionary, party: ImportedParty | undefined): number | null {
  return party === undefined ? null : dictionary.party(party);
}

/** What the columns have no place for: more parties, and a place. */
function furtherOf({ actor, recipient, place }: ImportedEvent, places: Map<string, string>): string | null {
  if (actor.length > 1 || recipient.length > 1)
    return JSON.stringify({ actor: actor.slice(1), recipient: recipient.slice(1), place });
  if (place === null) return null;
  const key = `${place.country} ${place.text}`;
  let told = places.get(key);
  if (told === undefined) {
    told = JSON.stringify({ actor: [], recipient: [], place });
    places.set(key, told);
  }
  return told;
}

/** Which pairs of codes an event joins; a party that meets no other code stands alone, as a pair of its own. */
function actsOf(event: ImportedEvent, sequence: number, day: number): readonly CountedAct[] {
  if (event.event === null) return [];
  const [from, to] = [codes(event.actor), codes(event.recipient)];
  const base = { sequence, day, type: event.event, mode: event.mode, score: event.score ?? 0 };
  if (from.length === 1 && to.length === 1 && !event.reciprocal) {
    const [a = "", b = ""] = [from[0], to[0]];
    return [a <= b ? { ...base, a, b, direction: 0 } : { ...base, a: b, b: a, direction: 1 }];
  }
  const dyads = dyadsBetween(from, to, event.reciprocal);
  if (dyads.length === 0)
    return [...new Set([...from, ...to])].map((code) => ({ ...base, a: code, b: code, direction: 2 }));
  return dyads.map(([a, b]) => ({ ...base, a, b, direction: directionOf([a, b], from, event.reciprocal) }));
}

function codes(parties: readonly ImportedParty[]): readonly ActorCode[] {
  const [first] = parties;
  if (parties.length <= 1) return first === undefined || first.code === null ? [] : [first.code];
  return codesOf(parties);
}
