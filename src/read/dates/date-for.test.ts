import { expect, it } from "vitest";
import type { Token } from "../sentence.ts";
import { anchorDates } from "./anchor-dates.ts";
import { dateFor } from "./date-for.ts";
import { findDates } from "./find-dates.ts";

/** A tree by hand: "word/UPOS/head/relation" for each word, head -1 at the root. */
function tree(source: string): { readonly text: string; readonly tokens: readonly Token[] } {
  let text = "";
  const tokens = source.split(" ").map((item, index): Token => {
    const [word = "", upos = "X", head = "-1", deprel = "dep"] = item.split("/");
    const start = text.length === 0 || word === "," ? text.length : text.length + 1;
    text = `${text.padEnd(start)}${word}`;
    const xpos = upos === "VERB" ? "VBD" : upos;
    return {
      index,
      text: word,
      start,
      end: start + word.length,
      lemma: word.toLowerCase(),
      upos,
      xpos,
      head: Number(head),
      deprel,
      mention: null,
    };
  });
  return { text, tokens };
}

/** Published on Wednesday 25 April 2018. */
function read(source: string, predicate: number, direction: "past" | "future" = "past"): string | null {
  const { text, tokens } = tree(source);
  const [found = []] = anchorDates([findDates(text, 0, "2018-04-25")], "2018-04-25");
  const date = dateFor(found, tokens, predicate, direction);
  return date.start ?? date.text;
}

const JOINED =
  "Wang/PROPN/1/nsubj visited/VERB/-1/root Tokyo/PROPN/1/obj last/ADJ/4/amod week/NOUN/1/obl and/CCONJ/7/cc Kono/PROPN/7/nsubj traveled/VERB/1/conj to/ADP/9/case Beijing/PROPN/7/obl in/ADP/11/case January/PROPN/7/obl";

it("gives each clause its own date", () => {
  expect(read(JOINED, 1)).toBe("2018-04-16");
  expect(read(JOINED, 7)).toBe("2018-01-01");
});

it("does not carry a date into a clause with a subject of its own", () => {
  const source =
    "Wang/PROPN/1/nsubj left/VERB/-1/root on/ADP/3/case Monday/PROPN/1/obl and/CCONJ/6/cc Kono/PROPN/6/nsubj wept/VERB/1/conj";
  expect(read(source, 1)).toBe("2018-04-23");
  expect(read(source, 6)).toBeNull();
});

it("shares a date with a clause that has no subject, and with all clauses when it opens the sentence", () => {
  expect(
    read(
      "Merkel/PROPN/1/nsubj rang/VERB/-1/root on/ADP/3/case Monday/PROPN/1/obl and/CCONJ/5/cc pressed/VERB/1/conj them/PRON/5/obj",
      5,
    ),
  ).toBe("2018-04-23");
  expect(
    read(
      "On/ADP/1/case Monday/PROPN/3/obl Wang/PROPN/3/nsubj left/VERB/-1/root and/CCONJ/6/cc Kono/PROPN/6/nsubj wept/VERB/3/conj",
      6,
    ),
  ).toBe("2018-04-23");
});

it("keeps the date of a noun with the noun", () => {
  const source =
    "He/PRON/1/nsubj regretted/VERB/-1/root the/DET/5/det April/PROPN/5/compound 12/NUM/3/nummod attack/NOUN/1/obj";
  expect(read(source, 5)).toBe("2018-04-12");
  expect(read(source, 1)).toBeNull();
});

it("reads a weekday by where the act lies", () => {
  const source = "Wang/PROPN/2/nsubj will/AUX/2/aux leave/VERB/-1/root on/ADP/4/case Friday/PROPN/2/obl";
  expect(read(source, 2, "future")).toBe("2018-04-27");
});

it("leaves an act that has lasted since a date without bounds", () => {
  expect(
    read("Since/ADP/1/case 2015/NUM/4/obl it/PRON/4/nsubj has/AUX/4/aux paid/VERB/-1/root them/PRON/4/obj", 4),
  ).toBe("Since 2015");
});
