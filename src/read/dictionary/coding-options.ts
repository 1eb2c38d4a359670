/** How a dictionary coder goes about a sentence. The lengths are in words, limits included; a greatest length of 0 leaves clauses of that place alone. */
export interface CodingOptions {
  /** Keep only events whose both sides have a code. */
  readonly requireDyad: boolean;
  /** Up to how many words a noun phrase that no dictionary knows may have to be an actor under its own words, in quotes; 0: none may. */
  readonly newActorLength: number;
  /** Clauses between commas, after the last comma, and before the first, that are left out before coding. */
  readonly commaInside: ClauseLength;
  readonly commaEnd: ClauseLength;
  readonly commaBegin: ClauseLength;
}

/** From how many to how many words a clause is left out. */
export interface ClauseLength {
  readonly least: number;
  readonly most: number;
}

/** What TABARI and PETRARCH do unless told otherwise. */
export const DEFAULT_OPTIONS: CodingOptions = {
  requireDyad: true,
  newActorLength: 0,
  commaInside: { least: 2, most: 8 },
  commaEnd: { least: 2, most: 8 },
  commaBegin: { least: 0, most: 0 },
};
