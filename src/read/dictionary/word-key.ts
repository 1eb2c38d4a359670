/** Meaning: a word as it is compared: in capitals, with a straight apostrophe, without the full stop of an abbreviation. */
export function wordKey(word: string): string {
  const upper = word.toUpperCase().replace(/[’‘ʼ]/g, "'");
  return /[\p{L}\p{N}]\.$/u.test(upper) ? upper.slice(0, -1) : upper;
}
