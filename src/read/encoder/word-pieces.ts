const UNKNOWN = "[UNK]";
/** A word longer than this is one unknown piece. */
const LONGEST_WORD = 60;

/** Cuts one word into the numbers of its pieces; never empty. */
export type WordPieces = (word: string) => readonly number[];

/**
 * Meaning: a cutter of words into pieces of a vocabulary, greedy and longest first (BERT's uncased WordPiece): small letters, accents off,
 * punctuation apart. Throws when the vocabulary lacks the unknown piece. Source: Wu et al. 2016, arXiv 1609.08144.
 */
export function createWordPieces(vocabulary: ReadonlyMap<string, number>): WordPieces {
  const unknown = vocabulary.get(UNKNOWN);
  if (unknown === undefined) throw new Error(`vocabulary without ${UNKNOWN}`);
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    const plain = word
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "");
    const found = apart(plain).flatMap((part) => greedy(part, vocabulary) ?? [unknown]);
    const pieces = found.length === 0 ? [unknown] : found;
    if (known.size < 50_000) known.set(word, pieces);
    return pieces;
  };
}

/** Punctuation marks each by itself, what stands between them together. */
function apart(text: string): string[] {
  return text.match(/[\p{P}$+<=>^`|~]|[^\p{P}$+<=>^`|~\s]+/gu) ?? [];
}

function greedy(part: string, vocabulary: ReadonlyMap<string, number>): number[] | null {
  const letters = [...part];
  if (letters.length > LONGEST_WORD) return null;
  const found: number[] = [];
  for (let start = 0; start < letters.length; ) {
    let end = letters.length;
    let number: number | undefined;
    for (; end > start && number === undefined; end--)
      number = vocabulary.get((start === 0 ? "" : "##") + letters.slice(start, end).join(""));
    if (number === undefined) return null;
    found.push(number);
    start = end + 1;
  }
  return found;
}
