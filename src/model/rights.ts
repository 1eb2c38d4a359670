/** What of a document may be passed on: all of its text, single sentences as evidence with their source, or none of its words. */
export const ALLOWANCES = ["full", "quote", "none"] as const;
export type Allowance = (typeof ALLOWANCES)[number];

/** What is taken of a document that states no rights: a sentence at a time may be quoted with its source, the text may not be passed on. */
export const UNSTATED: Allowance = "quote";

/** One way of stating rights. */
interface RightsRule {
  readonly allows: Allowance;
  readonly words: RegExp;
  readonly why: string;
}

/** Read from the first to the last; what none of them knows allows nothing. */
const RULES: readonly RightsRule[] = [
  { allows: "full", words: /^full$/, why: "said in our words" },
  { allows: "quote", words: /^quote$/, why: "said in our words" },
  { allows: "none", words: /^none$/, why: "said in our words" },
  {
    allows: "none",
    words:
      /all rights reserved|\bmay not be\b|\bnot (?:for|to be) (?:re|publi)|\bno (?:re(?:use|production|publication)|quotation)/,
    why: "a notice that forbids",
  },
  {
    allows: "quote",
    words: /\b(?:cc|creative ?commons)\b.*(?:[-/ ]n[cd]\b|non-?commercial|no-?deriv)|licenses\/by-n[cd]/,
    why: "free for some uses only: whoever gets the file may have others",
  },
  {
    allows: "full",
    words:
      /\b(?:cc0|cc[- ]by|pddl|odc-by|ogl(?:-uk)?|mit|apache-2\.0)\b|creative ?commons|public domain|open government licen[cs]e|unlicense/,
    why: "a licence that lets the text be passed on",
  },
];

/**
 * Meaning: what may be passed on of a document by the words in which its rights are stated: ours (`full`, `quote`, `none`), a licence by its SPDX or usual name,
 * or a notice. Missing: `unstated` where nothing is stated. What is stated and not understood ("© Example Daily") allows nothing.
 * Example: `allowanceOf("CC-BY-4.0")` is "full", `allowanceOf("All rights reserved")` is "none".
 */
export function allowanceOf(rights: string | null, unstated: Allowance = UNSTATED): Allowance {
  const words = rights?.trim().toLowerCase() ?? "";
  if (words === "") return unstated;
  return RULES.find((rule) => rule.words.test(words))?.allows ?? "none";
}
