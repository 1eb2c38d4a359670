/**
 * How often records of a kind were right on labelled articles, 0 to 1, by key: an event's is `act BASIS SURENESS MENTION` where the network found it
 * (`act tree sure4 high`), `event BASIS WORD MENTION FORCE` where a row of the lexicon did (`event tree verb high words`), a statement's its kind
 * (`cause`). It has a row for every key; `src/eval/fit-confidence.ts` makes it.
 */
export type ConfidenceTable = ReadonlyMap<string, number>;

/** How the sides of an event were found. */
export const CONFIDENCE_BASES = ["tree", "implied", "one-side"] as const;
/** The least sure mention of its sides: `high` from 0.85, `middle` from 0.6. */
export const CONFIDENCE_BANDS = ["high", "middle", "low"] as const;

/** What an event's confidence depends on. */
export interface EventTraits {
  readonly basis: (typeof CONFIDENCE_BASES)[number];
  readonly word: "verb" | "other";
  readonly mention: (typeof CONFIDENCE_BANDS)[number];
  readonly force: "words" | "deeds";
}

/** Where the network's probability of an act of the kind lies: `sure1` below the first of these, `sure5` from the last on. */
export const SURENESS_STEPS = [0.35, 0.5, 0.65, 0.8] as const;
const SURENESS = ["sure1", "sure2", "sure3", "sure4", "sure5"] as const;

/** Meaning: the key of the row of an event that the network found. `sure`: 0..1. */
export function actKey(basis: EventTraits["basis"], sure: number, mention: EventTraits["mention"]): string {
  return `act ${basis} ${SURENESS[SURENESS_STEPS.filter((step) => sure >= step).length]} ${mention}`;
}

const STATEMENT_KINDS = ["assessment", "dispute", "milestone", "condition", "cause", "factor", "indicator"] as const;

/** Meaning: the key of an event's row. */
export function eventKey({ basis, word, mention, force }: EventTraits): string {
  return `event ${basis} ${word} ${mention} ${force}`;
}

/** Every key that the table has, events first. */
export const CONFIDENCE_KEYS: readonly string[] = [
  ...CONFIDENCE_BASES.flatMap((basis) =>
    (["verb", "other"] as const).flatMap((word) =>
      CONFIDENCE_BANDS.flatMap((mention) =>
        (["words", "deeds"] as const).map((force) => eventKey({ basis, word, mention, force })),
      ),
    ),
  ),
  ...CONFIDENCE_BASES.flatMap((basis) =>
    SURENESS.flatMap((sure) => CONFIDENCE_BANDS.map((mention) => `act ${basis} ${sure} ${mention}`)),
  ),
  ...STATEMENT_KINDS,
];
