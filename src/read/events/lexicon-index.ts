import type { EventRow, Lexicon, OperatorRow } from "../../model/lexicon.ts";

/** The lexicon by first word, so that a token finds its rows in one look-up. */
export interface LexiconIndex {
  readonly events: ReadonlyMap<string, readonly EventRow[]>;
  readonly operators: ReadonlyMap<string, readonly OperatorRow[]>;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Meaning: the lexicon indexed: verbs and adjectives by their first word, nouns by their last ("air strike" under "strike"). */
export function indexLexicon(lexicon: Lexicon): LexiconIndex {
  return {
    events: groupBy(lexicon.events, (row) => (row.pos === "noun" ? last(row.word) : first(row.word))),
    operators: groupBy(lexicon.operators, (row) => first(row.word)),
    classes: lexicon.classes,
  };
}

function first(word: string): string {
  return word.split(" ")[0] ?? word;
}

function last(word: string): string {
  return word.split(" ").at(-1) ?? word;
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
