/**
 * How often records of a kind were right on labelled articles, 0 to 1, by key: an event's is `event BASIS WORD MENTION FORCE`
 * (`event tree verb high words`), a statement's its kind (`cause`). It has a row for every key; `src/eval/fit-confidence.ts` makes it.
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
  ...STATEMENT_KINDS,
];
