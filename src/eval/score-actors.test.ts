import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SECTORS } from "../model/ontology.ts";
import { type ExpectedActor, loadNameCases, loadSentenceCases } from "./actor-cases.ts";
import { isRight, renderActors, type ToldActor } from "./score-actors.ts";

const told = (code: string | null, differences: Partial<ToldActor> = {}): ToldActor => ({
  code,
  sector: "GOV",
  name: null,
  role: null,
  ...differences,
});
const read = (...actors: ToldActor[]) => ({ readings: [actors], touching: actors });
const ANY: ExpectedActor = { sector: null, name: null, role: null };
const these = (...entries: [string, ExpectedActor][]) => ({ who: "these" as const, actors: new Map(entries) });

describe("a verdict", () => {
  it("asks for the codes and no other", () => {
    const both = these(["FRA", ANY], ["DEU", ANY]);
    expect(isRight(both, read(told("DEU"), told("FRA")))).toBe(true);
    expect(isRight(both, read(told("FRA")))).toBe(false);
    expect(isRight(these(["FRA", ANY]), read(told("DEU"), told("FRA")))).toBe(false);
  });

  it("asks for each value that is given, whatever its accents and hyphens, and for none where none is right", () => {
    const kim = these(["PRK", { sector: ["GOV"], name: ["Kim Jong-un"], role: null }]);
    expect(isRight(kim, read(told("PRK", { name: "Kim Jong Un", role: "leader" })))).toBe(true);
    expect(isRight(kim, read(told("PRK", { name: "Kim Jong-il" })))).toBe(false);
    const former = these(["JPN", { sector: ["ELI"], name: null, role: [null] }]);
    expect(isRight(former, read(told("JPN", { sector: "ELI" })))).toBe(true);
    expect(isRight(former, read(told("JPN", { sector: "ELI", role: "prime minister" })))).toBe(false);
  });

  it("takes nobody for right where nothing placed touches the words", () => {
    expect(isRight({ who: "nobody" }, read())).toBe(true);
    expect(isRight({ who: "nobody" }, read(told(null, { name: "Paris Hilton" })))).toBe(true);
    expect(isRight({ who: "nobody" }, read(told("FRA")))).toBe(false);
  });
});

it("lists misses of the development part only", () => {
  const miss = { table: "names", kind: "former", trap: false, exact: false } as const;
  const text = renderActors(
    "own",
    [
      { ...miss, split: "dev", finding: "seen" },
      { ...miss, split: "held", finding: "hidden" },
    ],
    true,
  );
  expect(text).toContain("seen");
  expect(text).not.toContain("hidden");
});

it.each(["dev", "held"])("the tables of %s are whole: known sectors, spans in their texts, no case twice", (split) => {
  const folder = fileURLToPath(new URL(`../../cases/actors/${split}`, import.meta.url));
  const [names, sentences] = [loadNameCases(folder), loadSentenceCases(folder)];
  const sectors = [...names, ...sentences].flatMap(({ answers }) =>
    answers.flatMap((answer) => {
      if (answer.who === "nobody") return [];
      return (answer.who === "one" ? [answer.actor] : [...answer.actors.values()]).flatMap(
        ({ sector }) => sector ?? [],
      );
    }),
  );
  expect(sectors.filter((sector) => !SECTORS.some((known) => known === sector))).toEqual([]);
  const keys = [
    ...names.map((one) => `${one.words} ${one.date}`),
    ...sentences.map((one) => `${one.start} ${one.words} ${one.text}`),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
