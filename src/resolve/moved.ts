const MOVED =
  /\b(?:postpon\w*|delay\w*|reschedul\w*|deferr?\w*|new date|brought forward|(?:put|putting|puts) (?:off|back)|push(?:ed|es|ing)? back|mov(?:ed?|es|ing)\b.{0,40}\b(?:to|from)|instead of)\b/i;

const PUT_OFF =
  /\b(?:postpon\w*|delay\w*|reschedul\w*|deferr?\w*|(?:put|putting|puts) (?:off|back)|push(?:ed|es|ing)? back)\b/i;

/** Meaning: whether a sentence says that something is not off but to come later. Example: "The talks have been postponed." */
export function tellsPutOff(text: string): boolean {
  return PUT_OFF.test(text) && !tellsDenial(text);
}

/** Words of somebody who says that a thing is not so, rather than that it is off. */
const DENIAL =
  /\b(?:den(?:y|ied|ies|ying|ial)|no plans?|false|untrue|baseless|groundless|unfounded|fabricat\w+|dismiss\w*|refut\w+|never (?:happened|planned)|no truth)\b/i;

/** Meaning: whether a sentence says that something is not so. */
export function tellsDenial(text: string): boolean {
  return DENIAL.test(text);
}

/** Meaning: whether a sentence says that something was put at another time. */
export function tellsMove(text: string): boolean {
  return MOVED.test(text);
}
