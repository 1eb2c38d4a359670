/** ISO 3166-1 alpha-3 code of a state (XKX, PSE, TWN included) or an organisation's code (UNO EUR NAT SEA ARL AFU IAE). */
export type ActorCode = string;

/** A calendar day in UTC, `YYYY-MM-DD`. */
export type IsoDate = string;

/** Two actor codes in alphabetical order. */
export type Dyad = readonly [ActorCode, ActorCode];

/** Meaning: the dyad of two codes, sorted. Throws when both are the same. */
export function dyadOf(a: ActorCode, b: ActorCode): Dyad {
  if (a === b) throw new Error(`a dyad needs two different actors: ${a}`);
  return a < b ? [a, b] : [b, a];
}

/** Half-open range of UTF-16 offsets into the cleaned text of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
