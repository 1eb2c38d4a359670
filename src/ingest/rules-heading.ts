import type { BoilerplateRule } from "./boilerplate-unit.ts";
import { looksLikeTitle, wordCount } from "./line-shape.ts";

const FURNITURE =
  /^(?:\d+ ?-?min(?:ute)?s? read|reading time|share(?: this)?(?: article| story)?|print|e-?mail|comments?(?: \(\d+\))?|advertisement|listen to (?:this )?article|save(?: article)?|opinion|(?:news )?analysis|world|politics|asia|europe|africa|americas|middle east|international|news|exclusive|editorial|commentary|op-ed|updated|breaking(?: news)?)$/i;

/** Titles, decks, kickers, headings and loose lines: nothing is coded from them. */
export const HEADING_RULES: readonly BoilerplateRule[] = [
  {
    name: "furniture",
    what: "related",
    reason: "a button or the name of a section",
    where: "edge",
    test: (unit) => unit.alone && FURNITURE.test(unit.text),
  },
  {
    name: "known-title",
    what: "headline",
    reason: "the title that the metadata give",
    where: "opening",
    test: (unit) => unit.alone && unit.title !== null && plain(unit.title) === plain(unit.text),
  },
  {
    name: "headline",
    what: "headline",
    reason: "the first line, without a full stop, before the account; a second such line is its deck",
    where: "opening",
    test: (unit) =>
      unit.alone && unit.headlines < 2 && unit.beforeProse && wordCount(unit.text) >= 2 && looksLikeTitle(unit.text),
  },
  {
    name: "deck",
    what: "headline",
    reason: "stands between the title and the byline",
    where: "opening",
    test: (unit) => unit.beforeByline && unit.headlines > 0,
  },
  {
    name: "subheading",
    what: "headline",
    reason: "a short line without a full stop between paragraphs",
    where: "anywhere",
    test: (unit) => unit.alone && unit.beforeProse && wordCount(unit.text) <= 10 && looksLikeTitle(unit.text),
  },
  {
    name: "loose-line",
    what: "related",
    reason: "a line without a full stop after the last sentence",
    where: "anywhere",
    test: (unit) => unit.alone && unit.afterProse && !/\?["”’]?$/.test(unit.text) && wordCount(unit.text) <= 20,
  },
];

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}
