import type { Document } from "../../model/document.ts";
import type { CodedRecord, Entity, EventRecord } from "../../model/record.ts";
import type { Allowance } from "../../model/rights.ts";
import { isWithheld } from "../../model/withheld.ts";

/** A record as it leaves, with its document where it has one, what of that may be passed on, and the publication of a row of a data set. */
export interface GraphRecord {
  readonly record: CodedRecord;
  readonly document: Document | null;
  readonly allowance: Allowance;
  readonly source: string | null;
  readonly published: string | null;
  /** Address of a row's report, null when it has none. */
  readonly url: string | null;
}

/** How actors are called: by name, and by ISO 3166-1's two letters, null where there are none. */
export interface Callings {
  readonly nameOf: (code: string) => string;
  readonly alpha2Of: (code: string) => string | null;
}

/** Meaning: the address under which a document or record is named in what goes out. */
export function urnOf(kind: "document" | "record" | "actor" | "incident", id: string): string {
  return `urn:demarche:${kind}:${encodeURIComponent(id)}`;
}

/** Meaning: how a party is called: the person or body where it is known, else its state, else the words of the text. */
export function partyName({ name, code, text }: Entity, { nameOf }: Callings): string {
  return name ?? (code === null ? text : nameOf(code));
}

/** Meaning: an act as a heading. Example: "China → Japan: consult (visit)". */
export function headingOf(event: EventRecord, callings: Callings): string {
  const side = (parties: readonly Entity[]) =>
    [...new Set(parties.map((party) => partyName(party, callings)))].join(", ");
  const sides = [side(event.actor), side(event.recipient)].filter((names) => names !== "");
  const between = sides.join(event.reciprocal ? " – " : " → ") || "somebody";
  return `${between}: ${event.event.toLowerCase()}${event.mode === null ? "" : ` (${event.mode})`}`;
}

/** Meaning: text that an address may be; null for what is none. */
export function addressOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:/.test(url) ? new URL(url).href : null;
}

/** Meaning: a record's sentence, or its hash and where it stands when it may not be passed on. */
export function wordsOf({ document, sentence }: CodedRecord): string {
  const { start, end, text } = sentence;
  return isWithheld(text) ? `${text}, characters ${start} to ${end} of document ${document}` : text;
}
