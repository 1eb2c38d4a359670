/** What begins the hash that stands for words whose rights do not allow them to be passed on. */
export const WITHHELD = "sha256:";
const WHOLE = /^sha256:[0-9a-f]{64}$/;
const WITHIN = /sha256:[0-9a-f]{64}/;

/** Meaning: whether a text is only the hash of words that may not be passed on. */
export function isWithheld(text: string): boolean {
  return WHOLE.test(text);
}

/** Meaning: whether a text leans on words that may not be passed on. */
export function tellsWithheld(text: string): boolean {
  return WITHIN.test(text);
}

/** What begins, in an account, the place and hash of evidence that may not be passed on. */
export const NOT_PASSED_ON = "not passed on: ";
