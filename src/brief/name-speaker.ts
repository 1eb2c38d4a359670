import type { Attribution } from "../model/record.ts";

/** Words that stand capitalised only because they opened the speaker's sentence. */
const OPENERS = new Set(
  `a an the some many several most few two three both other others another one officials analysts experts diplomats critics observers
  supporters sources reports media state local senior former opposition his her its their such people lawmakers residents witnesses`.split(
    /\s+/,
  ),
);

/** Meaning: a speaker as the text names him, fit for the middle of a sentence: "The defence ministry" is "the defence ministry". */
export function nameSpeaker({ text }: Attribution): string {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/[,;:]+$/, "")
    .trim();
  if (/^[a-z]+$/.test(plain) && !plain.endsWith("s")) return `${/^[aeiou]/.test(plain) ? "an" : "a"} ${plain}`;
  const [first = ""] = plain.split(" ");
  return OPENERS.has(first.toLowerCase()) ? first.toLowerCase() + plain.slice(first.length) : plain;
}

/** Meaning: whether the speaker is one person or body, so that the verb is "says". */
export function isSingular({ text }: Attribution): boolean {
  const head = text.replace(/,.*| (of|in|at|from|with|for|who|which|and) .*/, "").trim();
  if (/ and /.test(text.replace(/,.*/, ""))) return false;
  if (/^(they|some|many|several|most|two|three|both|others|few)\b/i.test(head)) return false;
  const last = head.split(" ").at(-1) ?? "";
  return !/^(officials|analysts|experts|diplomats|critics|observers|supporters|sources|reports|media|ministers|leaders|lawmakers|economists|historians|monitors|figures|groups|residents|witnesses|police|people|chambers|activists|scholars|others)$/i.test(
    last,
  );
}
