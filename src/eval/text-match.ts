const STOP_WORDS = new Set(
  "a an the of to in on at by for with and or its his her their this that these those any such is are was were be been has have had as from it they he she would could may might will".split(
    " ",
  ),
);

/** Meaning: text as compared: lower case, straight apostrophes, letters, digits and apostrophes only, single blanks. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim();
}

function words(text: string): Set<string> {
  return new Set(
    normalise(text)
      .split(" ")
      .filter((word) => word !== ""),
  );
}

/** Meaning: the share of the union that two sets have in common; 0 when both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((item) => b.has(item)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Meaning: whether two sentences are the same one, a cut dateline or clause allowed for. */
export function sameSentence(gold: string, found: string): boolean {
  const a = normalise(gold);
  const b = normalise(found);
  if (a === "" || b === "" || b.length > 1.5 * a.length + 20) return false;
  if (a === b || (b.length > 20 && a.includes(b)) || (a.length > 20 && b.includes(a))) return true;
  return jaccard(words(gold), words(found)) >= 0.8;
}

/** Meaning: whether two spans share at least half of their content words (Dice). */
export function overlaps(gold: string, found: string): boolean {
  const a = new Set([...words(gold)].filter((word) => !STOP_WORDS.has(word)));
  const b = new Set([...words(found)].filter((word) => !STOP_WORDS.has(word)));
  if (a.size === 0 || b.size === 0) return false;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size) >= 0.5;
}

/** Meaning: whether two lists hold the same values, order and repetition aside. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a);
  const right = new Set(b);
  return left.size === right.size && [...left].every((item) => right.has(item));
}
