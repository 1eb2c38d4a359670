import type { Boilerplate } from "../model/document.ts";
import { BOILERPLATE_RULES } from "./boilerplate-rules.ts";
import type { BoilerplateRule, Unit } from "./boilerplate-unit.ts";
import { datelineLength } from "./dateline.ts";
import type { Paragraph } from "./draft.ts";
import { looksLikeTitle, sentencesOf } from "./line-shape.ts";

/** No line or sentence of boilerplate is longer; a longer one is not put to the rules. */
const LONGEST_UNIT = 1_500;

/** A unit under examination: `what` is null while nothing sets it aside. */
interface Slot {
  readonly start: number;
  readonly text: string;
  readonly paragraph: number;
  readonly paragraphText: string;
  readonly paragraphStart: number;
  what: Boilerplate["what"] | null;
}

/** What metadata say of an article; null where they say nothing. */
interface Known {
  readonly title: string | null;
  readonly author: string | null;
}

/** The units of an article and what is known of the whole while they are being judged. */
interface Sheet {
  readonly slots: readonly Slot[];
  readonly known: Known;
  /** The last own paragraph that reads as sentences, -1 when none does. Titles are sought before it, loose lines after it. */
  lastProse: number;
  /** Own units left in each paragraph. */
  readonly own: number[];
  /** First and last own unit. */
  first: number;
  last: number;
}

/**
 * Meaning: the stretches of an article that are not its own account, in order, as ranges of the text that `layOut` makes of the
 * paragraphs: whole paragraphs, sentences at the edges, and the dateline at the head of a paragraph.
 * `known` is what metadata give.
 */
export function findBoilerplate(
  paragraphs: readonly Paragraph[],
  starts: readonly number[],
  known: Known,
): readonly Boilerplate[] {
  const sheet = sheetOf(paragraphs, starts, known);
  while (scan(sheet));
  return [...sheet.slots.flatMap(asBoilerplate), ...datelines(sheet)].sort((a, b) => a.start - b.start);
}

function sheetOf(paragraphs: readonly Paragraph[], starts: readonly number[], known: Known): Sheet {
  const slots = paragraphs.flatMap((paragraph, index) =>
    unitsOf(paragraph.text).map(
      (sentence): Slot => ({
        start: (starts[index] ?? 0) + sentence.start,
        text: sentence.text,
        paragraph: index,
        paragraphText: paragraph.text,
        paragraphStart: starts[index] ?? 0,
        what: paragraph.mark,
      }),
    ),
  );
  const own = paragraphs.map(() => 0);
  for (const slot of slots) if (slot.what === null) own[slot.paragraph] = (own[slot.paragraph] ?? 0) + 1;
  return { slots, known, lastProse: -1, own, first: 0, last: slots.length - 1 };
}

/** A line that reads as a title is one unit, also when it holds two sentences. */
function unitsOf(paragraph: string): ReturnType<typeof sentencesOf> {
  return looksLikeTitle(paragraph) ? [{ start: 0, text: paragraph }] : sentencesOf(paragraph);
}

/** One pass down for what stands at the head and one pass up for what stands at the foot. True when anything was found. */
function scan(sheet: Sheet): boolean {
  sheet.lastProse = sheet.slots.findLast((slot) => slot.what === null && !looksLikeTitle(slot.text))?.paragraph ?? -1;
  const author = sheet.known.author ?? authorOfByline(sheet.slots);
  let headlines = 0;
  let found = false;
  const order = sheet.slots.map((_, index) => index);
  for (const index of [...order, ...order.toReversed()]) {
    const slot = sheet.slots[index];
    if (slot === undefined || slot.what !== null || slot.text.length > LONGEST_UNIT) continue;
    narrow(sheet);
    const unit = unitOf(sheet, index, { author, headlines });
    const rule = BOILERPLATE_RULES.find((row) => standsAt(row.where, unit) && row.test(unit));
    if (rule === undefined) continue;
    slot.what = rule.what;
    sheet.own[slot.paragraph] = (sheet.own[slot.paragraph] ?? 0) - 1;
    if (rule.what === "headline") headlines += 1;
    found = true;
  }
  return found;
}

/** Moves the bounds of the article's own account inwards over what has been set aside. */
function narrow(sheet: Sheet): void {
  while (sheet.first < sheet.slots.length && sheet.slots[sheet.first]?.what !== null) sheet.first += 1;
  while (sheet.last >= 0 && sheet.slots[sheet.last]?.what !== null) sheet.last -= 1;
}

function standsAt(where: BoilerplateRule["where"], unit: Unit): boolean {
  switch (where) {
    case "opening":
      return unit.opening;
    case "closing":
      return unit.closing;
    case "foot":
      return unit.foot;
    case "edge":
      return unit.opening || unit.closing;
    case "anywhere":
      return true;
    default:
      return where satisfies never;
  }
}

function unitOf(
  sheet: Sheet,
  index: number,
  now: { readonly author: string | null; readonly headlines: number },
): Unit {
  const slot = sheet.slots[index];
  if (slot === undefined) throw new Error(`no unit: ${index}`);
  const previous = sheet.slots[index - 1];
  return {
    text: slot.text,
    alone: (sheet.own[slot.paragraph] ?? 0) === 1,
    opening: index <= sheet.first,
    closing: index >= sheet.last,
    foot: slot.paragraph >= (sheet.slots[sheet.last]?.paragraph ?? 0),
    head: previous?.paragraph !== slot.paragraph,
    paragraph: slot.paragraphText,
    rest: slot.paragraphText.slice(slot.start + slot.text.length - slot.paragraphStart).trim(),
    beforeProse: slot.paragraph < sheet.lastProse,
    previous: previous?.what ?? null,
    previousText: previous?.text ?? "",
    afterProse: sheet.lastProse >= 0 && slot.paragraph > sheet.lastProse,
    beforeByline: sheet.slots
      .slice(index + 1, index + 8)
      .some(
        (other) => other.what === "byline" && other.paragraph > slot.paragraph && other.paragraph <= slot.paragraph + 2,
      ),
    headlines: now.headlines,
    title: sheet.known.title,
    author: now.author,
    elsewhere: (word) =>
      sheet.slots.some(
        (other) => other.paragraph !== slot.paragraph && other.what === null && other.text.includes(word),
      ),
  };
}

function authorOfByline(slots: readonly Slot[]): string | null {
  const byline = slots.find((slot) => slot.what === "byline")?.text;
  return byline?.replace(/^\W*by\s+/i, "") ?? null;
}

function asBoilerplate(slot: Slot): readonly Boilerplate[] {
  if (slot.what === null) return [];
  return [{ start: slot.start, end: slot.start + slot.text.length, text: slot.text, what: slot.what }];
}

/** Meaning: the dateline at the head of each paragraph of the account; the bare forms count in the first one only. */
function datelines(sheet: Sheet): readonly Boilerplate[] {
  narrow(sheet);
  return sheet.slots.flatMap((slot, index): readonly Boilerplate[] => {
    if (slot.what !== null || slot.paragraph === sheet.slots[index - 1]?.paragraph) return [];
    const length = datelineLength(slot.paragraphText, index === sheet.first);
    if (length === 0) return [];
    return [
      { start: slot.start, end: slot.start + length, text: slot.paragraphText.slice(0, length), what: "dateline" },
    ];
  });
}
