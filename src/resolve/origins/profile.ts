import type { OriginText } from "../../model/origin.ts";
import { creditKey, creditsOf } from "./credits.ts";
import { contentStems, detailsOf, shinglesOf, wordsOf } from "./words.ts";

/** Words in a row that make a shingle. */
const SHINGLE = 3;
/** A quotation of fewer words is a turn of phrase. */
const LEAST_QUOTED = 5;

/** What of a document is compared with others. */
export interface OriginProfile {
  readonly document: OriginText;
  readonly words: number;
  readonly shingles: ReadonlySet<number>;
  readonly stems: ReadonlySet<string>;
  readonly details: ReadonlySet<string>;
  /** Stems of each sentence that says something. */
  readonly sentences: readonly ReadonlySet<string>[];
  /** The words of each quotation. */
  readonly quotes: readonly string[];
  /** Keys of whom it names as its origin, and of those it cites; the outlet itself is among its own. */
  readonly own: ReadonlySet<string>;
  readonly cited: ReadonlySet<string>;
  /** Stems of the sentences that stand on an unnamed source; empty when none does. */
  readonly unnamed: ReadonlySet<string>;
  /** Whether it stands on a written statement, readout or release. */
  readonly fromStatement: boolean;
}

const UNNAMED =
  /\b(?:on (?:the )?condition of anonymity|ask(?:ed|ing) not to be (?:named|identified)|declin(?:ed|ing) to be (?:named|identified)|who was not authori[sz]ed|not authori[sz]ed to speak|(?:sources?|officials?|diplomats?|persons?|people) (?:familiar with|close to|briefed on|with knowledge of))\b/i;
const STATEMENT =
  /\b(?:in|according to|issued|released|published) (?:a|an|the|its) (?:\w+ ){0,3}(?:statement|press release|release|read-?out|communiqu[eé]|note|notice)\b/i;

/** Meaning: what of a document is compared. Credit lines and datelines count for credits and not for words. */
export function profileOf(document: OriginText): OriginProfile {
  const text = withoutCredits(document.text);
  const words = wordsOf(text);
  const sentences = sentencesOf(text);
  const credits = creditsOf(document);
  const keys = (own: boolean) => credits.filter((credit) => credit.own === own).map(({ name }) => creditKey(name));
  return {
    document,
    words: words.length,
    shingles: shinglesOf(words, SHINGLE),
    stems: contentStems(words),
    details: detailsOf(text),
    sentences: sentences.map((sentence) => contentStems(wordsOf(sentence))).filter(({ size }) => size >= 4),
    quotes: quotesOf(text),
    own: new Set(keys(true)),
    cited: new Set(keys(false)),
    unnamed: new Set(sentences.filter((one) => UNNAMED.test(one)).flatMap((one) => [...contentStems(wordsOf(one))])),
    fromStatement: STATEMENT.test(text),
  };
}

/** Meaning: the quotations of a text, as words in lower case joined by spaces. Short ones are left out. */
export function quotesOf(text: string): readonly string[] {
  return [...text.matchAll(/[“"]([^“”"]{12,600})[”"]/gu)]
    .map(([, quote]) => wordsOf(quote ?? ""))
    .filter(({ length }) => length >= LEAST_QUOTED)
    .map((words) => words.join(" "));
}

function withoutCredits(text: string): string {
  return text
    .replace(/^[^\n]{0,80}?(?:\([\p{L} .&'’-]+\)|\/[\p{L} .&'’-]+\/)\.? ?(?:--|[-–—])? /u, "")
    .replace(/\(\p{Lu}[\p{L} .&'’-]{1,40}\)\s*$/u, "")
    .replace(/(?:^|\n)\s*(?:--|[-–—]|Source:|Credit:|With (?:additional )?reporting by)[^\n]{0,80}$/u, "");
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?][”"]?)\s+(?=[“"\p{Lu}\d])|\n+/u).filter((sentence) => sentence.trim() !== "");
}
