const MOVED =
  /\b(?:postpon\w*|delay\w*|reschedul\w*|deferr?\w*|new date|brought forward|(?:put|putting|puts) (?:off|back)|push(?:ed|es|ing)? back|mov(?:ed?|es|ing)\b.{0,40}\b(?:to|from)|instead of)\b/i;

/** Meaning: whether a sentence says that something was put at another time. */
export function tellsMove(text: string): boolean {
  return MOVED.test(text);
}
