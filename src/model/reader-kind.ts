/** Ways to read: with the network, or fast, with the small parser and the lexicon alone. */
export const READERS = ["full", "fast"] as const;
export type ReaderKind = (typeof READERS)[number];
