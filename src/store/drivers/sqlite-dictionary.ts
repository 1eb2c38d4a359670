import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { ImportedEvent, ImportedParty } from "../../model/imported-event.ts";

/** What of an imported event many others share. */
export type Coding = Pick<
  ImportedEvent,
  "event" | "mode" | "contexts" | "status" | "score" | "reciprocal" | "original"
>;

/** Keys of what imported rows share, found or added. Valid as long as no transaction in which one was added is rolled back. */
export interface Dictionary {
  readonly party: (party: ImportedParty) => number;
  readonly coding: (event: Coding) => number;
  readonly label: (text: string) => number;
}

/** Meaning: the dictionary tables with what this connection has looked up kept in memory. */
export function dictionaryOf(database: DatabaseSync): Dictionary {
  const words = database.prepare("INSERT INTO party_words (rowid, words) VALUES (?, ?)");
  const parties = keyed(database, "parties", "body");
  const codings = keyed(database, "codings", "body");
  const labels = keyed(database, "labels", "text");
  const addParty = database.prepare("INSERT INTO parties (body, code) VALUES (?, ?)");
  const addCoding = database.prepare("INSERT INTO codings (body, type, status) VALUES (?, ?, ?)");
  const addLabel = database.prepare("INSERT INTO labels (text) VALUES (?)");
  const partyKeys = new WeakMap<ImportedParty, number>();
  return {
    party: (party) => {
      const known = partyKeys.get(party);
      if (known !== undefined) return known;
      const { label, code, sector, name, role } = party;
      const key = parties(JSON.stringify([label, code, sector, name, role]), (body) => {
        const added = keyOf(addParty, body, code);
        words.run(added, [label, name, role].filter((word) => word !== null).join(" "));
        return added;
      });
      partyKeys.set(party, key);
      return key;
    },
    coding: (event) => codings(bodyOfCoding(event), (body) => keyOf(addCoding, body, event.event, event.status)),
    label: (text) => labels(text, () => keyOf(addLabel, text)),
  };
}

/** Meaning: a party as its row tells it. */
export function partyFrom(body: string): ImportedParty {
  const [label, code, sector, name, role] = JSON.parse(body);
  return { label, code, sector, name, role };
}

/** Meaning: a coding as its row tells it. */
export function codingFrom(body: string): Coding {
  const [event, mode, status, reciprocal, score, contexts, scheme, code, scale, scaleName] = JSON.parse(body);
  return {
    event,
    mode,
    status,
    reciprocal: reciprocal === 1,
    score,
    contexts,
    original: { scheme, code, scale, scaleName },
  };
}

function bodyOfCoding({ event, mode, status, reciprocal, score, contexts, original }: Coding): string {
  const { scheme, code, scale, scaleName } = original;
  return JSON.stringify([event, mode, status, reciprocal ? 1 : 0, score, contexts, scheme, code, scale, scaleName]);
}

function keyed(database: DatabaseSync, table: string, column: string) {
  const find = database.prepare(`SELECT key FROM ${table} WHERE ${column} = ?`);
  const known = new Map<string, number>();
  return (value: string, add: (value: string) => number): number => {
    const seen = known.get(value);
    if (seen !== undefined) return seen;
    const found = find.get(value);
    const key = found === undefined ? add(value) : Number(found["key"]);
    known.set(value, key);
    return key;
  };
}

function keyOf(statement: StatementSync, ...values: readonly (string | number | null)[]): number {
  return Number(statement.run(...values).lastInsertRowid);
}
