import { type DateRule, UNRESOLVED } from "./found-date.ts";
import { pattern } from "./rules-absolute.ts";

/** Words that place an act in time without a date: kept as text, with null bounds. */
export const VAGUE_RULES: readonly DateRule[] = [
  {
    id: "vague-adjective",
    trigger: "adverb",
    pattern: pattern("\\b(?:upcoming|forthcoming|impending|subsequent)\\b(?=\\s+[a-z])"),
    resolve: () => UNRESOLVED,
  },
  {
    id: "vague-adverb",
    trigger: "adverb",
    pattern: pattern(
      "\\b(?:[Ss]ubsequently|[Rr]ecently|[Ll]ately|[Ss]hortly|[Ii]n the (?:recent |distant )?past|[Ii]n the (?:near |foreseeable )?future|[Aa]t an early date)\\b",
    ),
    resolve: () => UNRESOLVED,
  },
];
