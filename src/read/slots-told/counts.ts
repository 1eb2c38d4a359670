import { numberOf } from "../../lib/parse-number.ts";
import type { SlotValue } from "../../model/told-slot.ts";
import { findQuantities } from "../quantities/index.ts";
import type { Draft, Scene } from "./scene.ts";

const AT_LEAST = /\b(?:at least|more than|over|no fewer than|upwards of|hundreds|not less than)\b/i;
const AT_MOST = /\b(?:up to|as many as|fewer than|less than|at most|no more than)\b/i;
const ABOUT = /\b(?:about|around|nearly|almost|some|roughly|an estimated|close to|approximately)\b/i;
/** A number called "about" may be off by so much of itself. */
const ABOUT_SHARE = 0.15;
const NONE =
  /\b(?:no|nobody|none|no[- ]one|not one|not a single)\b(?:[^,.;]{0,40}?)\b(killed|wounded|injured|hurt|arrested|detained|died|dead|casualties|deaths|losses)\b/i;
const LENGTH = /(\d[\d,.]*|[a-z-]+)\s+(metres?|meters?|yards|feet|nautical miles|miles|kilometres?|kilometers?|km)\b/i;
const METRES: Readonly<Record<string, number>> = {
  metre: 1,
  meter: 1,
  yard: 0.9144,
  feet: 0.3048,
  mile: 1609.344,
  kilometre: 1000,
  kilometer: 1000,
  km: 1000,
};
/** A toll given without its noun. */
const TOLL =
  /\b(?:death )?toll (?:of|at|is|was|to|stands at|stood at|reached|(?:has |had )?(?:risen|rose) to)(?: (?:at least|more than|about|around|nearly))? ([\d,]+|[a-z-]+)\b/i;
/** Nouns that name a part of all people. */
const PARTS =
  /\b(soldiers?|troops|servicemen|policemen|police|civilians?|women|children|militants?|fighters?|tourists?|citizens?|crew|passengers|sailors?|pilots?|officers?|diplomats?|journalists?|workers?|rebels?)\b/gi;
const PART_OF_TIME = /\b(?:in (?:its|the) first \w+|this year alone|a year|per year|annually|initially)\b/i;
const PLACE_PART = /\bin (?:the city of )?(?:central|northern|southern|eastern|western) \p{Lu}\w+/u;

/** Meaning: how many of what a sentence tells, each as the range that its words allow: "at least 12" has no upper end, "no one was killed" is 0. */
export function readCounts({ clause, findParties }: Scene): readonly Draft[] {
  const drafts: Draft[] = [];
  const none = NONE.exec(clause);
  if (none !== null) {
    const what = /wounded|injured|hurt/.test(none[1] ?? "")
      ? "wounded"
      : /arrested|detained/.test(none[1] ?? "")
        ? "arrested"
        : "killed";
    drafts.push({
      kind: "count",
      key: what,
      value: { is: "range", low: 0, high: 0, unit: "person" },
      words: none[0],
      scope: scopeOf(none[0], clause, findParties),
    });
  }
  const found = findQuantities(clause, 0);
  for (const { quantity, start, end, text } of found) {
    const inName = /\p{L}-$/u.test(clause.slice(0, start)); // the number of a type: "F-16"
    if (inName || quantity.what === "share" || quantity.what === "distance") continue;
    const low = lowerEnd(clause.slice(0, start), quantity.value);
    const before = clause.slice(Math.max(0, start - 24), start);
    const after = clause.slice(end, end + 60);
    const key = fateOr(quantity.what, clause, end);
    drafts.push({
      kind: "count",
      key,
      value:
        low !== null
          ? { is: "range", low, high: quantity.value, unit: quantity.unit }
          : rangeOf(quantity.value, quantity.unit, `${before} ${text}`),
      words: text,
      scope: scopeOf(
        `${text} ${/^ (?:of (?:its|their|the|his)|from|who)\b/.test(after) ? after : ""}`,
        clause,
        findParties,
      ),
    });
  }
  const toll = TOLL.exec(clause);
  const dead = toll === null || drafts.some(({ key }) => key === "killed") ? null : numberOf(toll[1] ?? "");
  if (toll !== null && dead !== null)
    drafts.push({ kind: "count", key: "killed", value: rangeOf(dead, "person", toll[0]), words: toll[0] });
  const length = LENGTH.exec(clause);
  const unit = Object.keys(METRES).find((name) => length?.[2]?.toLowerCase().includes(name));
  const value = Number(length?.[1]?.replaceAll(",", ""));
  if (length !== null && unit !== undefined && Number.isFinite(value)) {
    const metres = value * (METRES[unit] ?? 1);
    drafts.push({
      kind: "count",
      key: "distance",
      value: { is: "range", low: metres * 0.95, high: metres * 1.05, unit: "m" },
      words: length[0],
    });
  }
  return drafts;
}

/** The number before "to" or, after "between", before "and": where a range begins. */
function lowerEnd(before: string, high: number): number | null {
  const found = /\bbetween ([\w,.-]+) and $|\b([\w,.-]+) to $/.exec(before);
  const low = found === null ? null : numberOf(found[1] ?? found[2] ?? "");
  return low !== null && low < high ? low : null;
}

/** "dead" said of people a few words on counts the killed. */
function fateOr(what: string, clause: string, end: number): string {
  if (what === "prisoners") return "arrested";
  if (!["people", "troops", "casualties"].includes(what)) return what;
  const rest = clause.slice(end).split(/[;]|, (?!were)|\b(?:while|but|when|after)\b/)[0] ?? "";
  const before = clause.slice(0, Math.max(0, end - 10));
  if (/\b(?:died|dead|killed|perished)\b/.test(rest) || /\b(?:killed|killing|kill|lost)\b[^,.]*$/.test(before))
    return "killed";
  if (/\b(?:captured|arrested|detained)\b/.test(rest)) return "arrested";
  return what;
}

function rangeOf(value: number, unit: string | null, words: string): SlotValue {
  const loose = /\b(?:dozens|scores|hundreds|thousands|tens of thousands|millions)\b/i.test(words);
  if (loose) return { is: "range", low: value, high: value * (/dozens|scores/i.test(words) ? 4 : 5), unit };
  if (AT_LEAST.test(words)) return { is: "range", low: value, high: null, unit };
  if (AT_MOST.test(words)) return { is: "range", low: 0, high: value, unit };
  const off = ABOUT.test(words) ? value * ABOUT_SHARE : roundedBy(value);
  return { is: "range", low: value - off, high: value + off, unit };
}

/** Half a step of the last digit that is not zero, for numbers large enough to be rounded ones. */
function roundedBy(value: number): number {
  if (value < 1000) return 0;
  const zeros = /0*$/.exec(String(Math.round(value)))?.[0].length ?? 0;
  return Math.min(10 ** zeros / 2, value * 0.05);
}

function scopeOf(words: string, clause: string, findParties: Scene["findParties"]): readonly string[] {
  const parts = [...words.matchAll(PARTS)].map(([part]) => singular(part));
  const own = findParties(words).map(({ party }) => party);
  const time = PART_OF_TIME.test(clause) ? ["first part"] : [];
  const place = PLACE_PART.exec(clause)?.[0];
  return [...new Set([...parts, ...own, ...time, ...(place === undefined ? [] : [place])])];
}

function singular(noun: string): string {
  return noun
    .toLowerCase()
    .replace(/^(?:policemen|officers?)$/, "police")
    .replace(/^(?:troops|servicemen)$/, "soldier")
    .replace(/s$/, "");
}
