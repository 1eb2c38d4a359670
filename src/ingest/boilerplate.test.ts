import { expect, test } from "vitest";
import type { Boilerplate } from "../model/document.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { EXAMPLES, type Place } from "./boilerplate-examples.ts";
import { BOILERPLATE_RULES } from "./boilerplate-rules.ts";
import { layOut } from "./clean.ts";

const FIRST = "Officials from Norway and Chile met in Oslo on Tuesday to discuss a fisheries accord.";
const LAST = "Lavrov said that the talks with Erik Solheim would go on in June, and that both sides wanted an accord.";

function articleWith(line: string, at: Place): readonly string[] {
  const lines = line.split("\n\n");
  if (at === "head") return [...lines, FIRST, LAST];
  if (at === "titled") return ["Two ministers, one fish", ...lines, FIRST, LAST];
  return at === "middle" ? [FIRST, ...lines, LAST] : [FIRST, LAST, ...lines];
}

function found(line: string, at: Place): readonly Boilerplate[] {
  const paragraphs = articleWith(line, at).map((text) => ({ text, mark: null }));
  const { text, starts } = layOut(paragraphs);
  const boilerplate = findBoilerplate(paragraphs, starts, { title: null, author: null });
  for (const row of boilerplate) expect(text.slice(row.start, row.end)).toBe(row.text);
  return boilerplate.filter((row) => row.text !== "Two ministers, one fish");
}

test.each(EXAMPLES)("$rule sets aside: $fires", ({ what, at, fires }) => {
  const rows = found(fires, at);
  expect(rows.map((row) => row.text).join(" ")).toBe(fires.replaceAll("\n\n", " "));
  expect(rows.map((row) => row.what)).toContain(what);
});

test.each(EXAMPLES)("$rule spares: $spares", ({ at, spares }) => {
  expect(found(spares, at)).toEqual([]);
});

test("every rule but the one on metadata has an example", () => {
  const shown = new Set(EXAMPLES.map((example) => example.rule));
  expect(BOILERPLATE_RULES.map((rule) => rule.name).filter((name) => !shown.has(name))).toEqual(["known-title"]);
});

test("a title known from metadata is set aside even when it ends as a sentence", () => {
  const paragraphs = ["The cod war is over.", FIRST, LAST].map((text) => ({ text, mark: null }));
  const { starts } = layOut(paragraphs);
  const boilerplate = findBoilerplate(paragraphs, starts, { title: "The cod war is over", author: null });
  expect(boilerplate.map((row) => [row.what, row.text])).toEqual([["headline", "The cod war is over."]]);
});

test("a sentence of the account about an office-holder stays, in mid-text and at the end", () => {
  const sentence = "Sergei Lavrov is foreign minister of Russia and a former ambassador to the United Nations.";
  expect(found(sentence, "middle")).toEqual([]);
  expect(found(sentence, "foot")).toEqual([]);
});

test("the author named by the byline is known again in the note, in a paragraph with other lines", () => {
  const paragraphs = [
    "By Ingrid Dahl",
    FIRST,
    LAST,
    "Ingrid Dahl is the paper's Nordic editor. Write to letters@fjordpress.example.",
  ].map((text) => ({ text, mark: null }));
  const { starts } = layOut(paragraphs);
  const rows = findBoilerplate(paragraphs, starts, { title: null, author: null });
  expect(rows.map((row) => row.what)).toEqual(["byline", "author-note", "contact"]);
});
