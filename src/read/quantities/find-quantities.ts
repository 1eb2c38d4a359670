import { numberOf } from "../../lib/parse-number.ts";
import type { Span } from "../../model/codes.ts";
import type { Quantity } from "../../model/record.ts";
import { countedNoun, fateOf } from "./counted.ts";

/** A quantity and where it stands in the document. */
export interface FoundQuantity extends Span {
  readonly quantity: Quantity;
}

const SMALL =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const SCALE = "hundred|thousand|million|billion|trillion|bn|mn";
const LOOSE =
  "tens of thousands|hundreds of thousands|tens of millions|hundreds of millions|dozens|scores|hundreds|thousands|millions|billions";
const HEDGE =
  "(?:(?:at least|more than|up to|as many as|fewer than|less than|about|around|nearly|almost|some|over|roughly|an estimated|close to)\\s+)?";
const NUMBER = new RegExp(
  `${HEDGE}(?<currency>(?:US|CAN|C|A|AU)?\\$|€|£|¥)?\\b(?:(?<digits>\\d[\\d,]*(?:\\.\\d+)?)|(?<words>(?:(?:${SMALL})-)?(?:${SMALL})\\b(?:\\s+(?:and\\s+)?(?:${SMALL})\\b)*|an?(?=\\s+(?:${SCALE}|dozen))|half an?(?=\\s+(?:${SCALE}|dozen)))|(?<loose>${LOOSE}|dozen))(?:[\\s-](?<scale>(?:${SCALE}|dozen)(?:\\s+(?:${SCALE}))?)\\b|(?<suffix>bn|mn|m|k|tn)\\b)?(?<percent>\\s?(?:%|percent\\b|per cent\\b))?`,
  "gi",
);

/** Lower bounds of counts that give only a size. */
const LOOSE_VALUES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 200],
  ["thousands", 2e3],
  ["tens of thousands", 2e4],
  ["hundreds of thousands", 2e5],
  ["millions", 2e6],
  ["tens of millions", 2e7],
  ["hundreds of millions", 2e8],
  ["billions", 2e9],
]);

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:U\.?S\.? )?dollars?\b/i, "USD"],
  [/^\s*euros?\b/i, "EUR"],
  [/^\s*(?:pounds|sterling)\b/i, "GBP"],
  [/^\s*yen\b/i, "JPY"],
  [/^\s*(?:yuan|renminbi)\b/i, "CNY"],
  [/^\s*(?:Indian )?rupees?\b/i, "INR"],
  [/^\s*r(?:o)?ubles?\b/i, "RUB"],
];
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  CAN$: "CAD",
  C$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
};

/** How many words may stand between a number and its noun, and between a noun and what befell it. */
const NOUN_REACH = 5;
const FATE_REACH = 7;

/**
 * Meaning: the counted things of a sentence: money, shares in percent, weights and distances, and people and equipment with
 * what befell them ("killed", "arrested", "expelled"). Numbers that count nothing of these (dates, ages, hours) are left out.
 * Counts that give only a size ("dozens") carry their lower bound.
 * Example: findQuantities("A bomb killed at least 31 people.", 0) gives { what: "killed", value: 31, unit: "person" }.
 */
export function findQuantities(text: string, offset: number): readonly FoundQuantity[] {
  const found: FoundQuantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const value = numericValue(match.groups ?? {});
    if (value === null) continue;
    const end = match.index + match[0].length;
    const quantity = quantityOf(match.groups ?? {}, value, {
      before: text.slice(0, match.index),
      after: text.slice(end),
    });
    if (quantity === null) continue;
    const stop = end + quantity.length;
    const words = text.slice(match.index, stop);
    found.push({
      start: offset + match.index,
      end: offset + stop,
      text: words,
      quantity: { what: quantity.what, value, unit: quantity.unit, text: words },
    });
  }
  return found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function numericValue(groups: Groups): number | null {
  const scale = groups["scale"] === undefined ? (SUFFIXES[groups["suffix"] ?? ""] ?? 1) : numberOf(groups["scale"]);
  const loose = groups["loose"]?.toLowerCase();
  const words = groups["digits"] ?? groups["words"] ?? "";
  const exact = /^half/i.test(words) ? 0.5 : numberOf(words);
  const base = loose === undefined ? exact : (LOOSE_VALUES.get(loose) ?? null);
  return base === null || scale === null ? null : Math.round(base * scale * 1e6) / 1e6;
}

interface Sides {
  readonly before: string;
  readonly after: string;
}

interface Reading {
  readonly what: string;
  readonly unit: string | null;
  /** Characters after the number that belong to it. */
  readonly length: number;
}

function quantityOf(groups: Groups, value: number, sides: Sides): Reading | null {
  if (groups["percent"] !== undefined) return { what: "share", unit: "percent", length: 0 };
  const sign = groups["currency"];
  if (sign !== undefined) return { what: "money", unit: SIGNS[sign.toUpperCase()] ?? null, length: 0 };
  for (const [pattern, unit] of CURRENCIES) {
    const name = pattern.exec(sides.after);
    if (name !== null) return { what: "money", unit, length: name[0].length };
  }
  const one = value === 1 && groups["digits"] === undefined;
  if (one && !/^\s+(?!of\b)[a-z]/.test(sides.after)) return null;
  const counted = thingCounted(sides);
  const likeYear = /^(?:1[5-9]|20)\d\d$/.test(groups["digits"] ?? "") && groups["scale"] === undefined;
  return likeYear && counted !== null && !/^\s+\w+$/.test(sides.after.slice(0, counted.length)) ? null : counted;
}

function thingCounted(sides: Sides): Reading | null {
  const noun = nounAfter(sides.after);
  const fate = fateNear(sides, noun?.end ?? 0);
  if (noun === null)
    return fate === null || !/^\s+(?:dead|killed|wounded|injured|missing|arrested|others)\b/.test(sides.after)
      ? null
      : { what: fate, unit: "person", length: 0 };
  if (noun.counted.unit !== "person" || fate === null || noun.counted.what === "killed")
    return { ...noun.counted, length: noun.end };
  return { what: fate, unit: "person", length: noun.end };
}

/** The first counted noun in the words that follow, over adjectives and "of its". */
function nounAfter(
  after: string,
): { readonly counted: { readonly what: string; readonly unit: string | null }; readonly end: number } | null {
  const words = after.matchAll(/([\s-]+)([A-Za-z](?:[\w’'-]|[.](?=\w))*)|([,;:()])/g);
  let seen = 0;
  for (const word of words) {
    if (word[3] !== undefined || seen++ >= NOUN_REACH) return null;
    const text = word[2] ?? "";
    if (
      /^(?:years?|months?|weeks?|days?|hours?|minutes?|times|and|or|to|in|at|on|for|from|was|were|is|are|has|have|had|percent|points?|by|the|a|an|that|which|who|per|old|years?-\S+)$/i.test(
        text,
      )
    )
      return null;
    const counted = /^[A-Z]/.test(text) ? null : countedNoun(text.replace(/(?:[’']s?|[.])$/, ""));
    if (counted !== null) return { counted, end: word.index + word[0].length };
  }
  return null;
}

/** What befell them: the verb before the number in its clause, else the words after the noun. */
function fateNear(sides: Sides, nounEnd: number): string | null {
  const before = clauseWords(
    sides.before.split(/[,;:]|\b(?:that|which|who|but|while|after|when)\b/).at(-1) ?? "",
  ).slice(-FATE_REACH);
  for (const word of before.reverse()) {
    const fate = fateOf(word);
    if (fate !== null) return fate;
  }
  const rest = sides.after.slice(nounEnd).split(/[,;:.]|\b(?:that|but|while|as|when)\b/)[0] ?? "";
  for (const word of clauseWords(`${sides.after.slice(0, nounEnd)} ${rest}`).slice(0, FATE_REACH + 3)) {
    const fate = fateOf(word);
    if (fate !== null) return fate;
  }
  return null;
}

function clauseWords(text: string): string[] {
  return text.match(/[A-Za-z][\w’'-]*/g) ?? [];
}
