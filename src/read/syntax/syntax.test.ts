import { beforeAll, expect, test } from "vitest";
import { loadParserModel } from "../../knowledge/parser-model.ts";
import { createSyntax, type Syntax } from "./index.ts";

let syntax: Syntax;
beforeAll(() => {
  syntax = createSyntax(loadParserModel("models/parser"));
});

const units = (text: string) => text.split(" ").map((word) => ({ text: word.replaceAll("_", " ") }));
const fine = (text: string): string =>
  syntax
    .tag(units(text))
    .map(({ xpos }) => xpos)
    .join(" ");
const arcs = (text: string): string[] => {
  const list = units(text);
  const { head, deprel } = syntax.parse(list);
  return list.map(({ text: word }, i) => `${word} ${deprel[i]} ${list[head[i] ?? -1]?.text ?? "-"}`);
};

test("tells the forms of verbs apart", () => {
  expect(fine("The minister has rejected the plan .")).toBe("DT NN VBZ VBN DT NN .");
  expect(fine("They rejected it and will send troops")).toBe("PRP VBD PRP CC MD VB NNS");
});

test("finds who did what to whom", () => {
  expect(arcs("The army attacked the village .")).toEqual([
    "The det army",
    "army nsubj attacked",
    "attacked root -",
    "the det village",
    "village obj attacked",
    ". punct attacked",
  ]);
  const passive = arcs("Three soldiers were killed by rebels on Monday .");
  expect(passive).toContain("soldiers nsubj:pass killed");
  expect(passive).toContain("rebels obl:agent killed");
});

test("takes merged names with a given tag as one word", () => {
  const list = [
    { text: "Prime Minister Ana Silva", upos: "PROPN", xpos: "NNP" },
    { text: "met" },
    { text: "President Omar Diallo", upos: "PROPN", xpos: "NNP" },
    { text: "." },
  ];
  expect(syntax.parse(list)).toEqual({ head: [1, -1, 1, 1], deprel: ["nsubj", "root", "obj", "punct"] });
  expect(syntax.tag(list)[0]).toEqual({ upos: "PROPN", xpos: "NNP" });
});

test("every tree has one root and no cycle, also for odd input", () => {
  expect(syntax.parse([])).toEqual({ head: [], deprel: [] });
  for (const text of [".", "? ! ,", "of of of of", "Yes", `${"and so on ".repeat(40)}.`]) {
    const { head } = syntax.parse(units(text));
    expect(head.filter((h) => h === -1)).toHaveLength(1);
    for (let i = 0; i < head.length; i++) {
      let steps = 0;
      for (let at = i; at !== -1 && steps <= head.length; at = head[at] ?? -1) steps++;
      expect(steps).toBeLessThanOrEqual(head.length);
    }
  }
});
