import { expect, it } from "vitest";
import type { ActorTable, SpellRow } from "../model/actor-table.ts";
import { compareAgents, compareDictionary } from "./check-dictionary.ts";
import { compareSpells, renderTables } from "./check-tables.ts";
import type { OutsideSpell } from "./leader-tables.ts";
import { samePerson } from "./same-name.ts";

const spell = (row: Partial<SpellRow>): SpellRow => ({
  code: "JPN",
  name: "Shinzo Abe",
  variants: ["Abe Shinzo"],
  gender: null,
  role: "prime minister",
  sector: "GOV",
  top: true,
  source: "general knowledge (high)",
  since: "2012-12-26",
  until: "2020-09-16",
  ...row,
});
const table: ActorTable = {
  states: [],
  organisations: [],
  offices: [
    { title: "prime minister", role: "prime minister", officeClass: "premier", sector: "GOV", states: [] },
    { title: "king", role: "king", officeClass: "monarch", sector: "GOV", states: [] },
  ],
  spells: [
    spell({}),
    spell({ code: "GBR", name: "King Charles", variants: ["Charles III"], role: "king", until: null }),
  ],
  agents: [],
  places: [],
  namesakes: [],
  sharedNames: [],
  memberships: [],
  formerNames: [],
  sharedSurnames: new Set(),
};
const outside = (row: Partial<OutsideSpell>): OutsideSpell => ({
  code: "JPN",
  state: "Japan",
  name: "Shinzō Abe",
  title: "Prime Minister",
  officeClass: "premier",
  since: "2012",
  until: "2020",
  ...row,
});
const kinds = (...rows: readonly OutsideSpell[]) =>
  compareSpells("t", rows, table, "2021-12-31").findings.map(({ kind }) => kind);

it("finds no disagreement as fine as the other table tells", () => {
  expect(kinds(outside({}), outside({ since: "2012-12-26", until: "2020-09-16" }), outside({ since: null }))).toEqual(
    [],
  );
});

it("finds every kind of disagreement", () => {
  expect(kinds(outside({ since: "2011", until: "2019" }))).toEqual(["begin differs", "end differs"]);
  expect(kinds(outside({ until: null }))).toEqual(["end differs"]);
  expect(kinds(outside({ name: "Nobody Known" }))).toEqual(["person not known"]);
  expect(kinds(outside({ name: "Charles III" }))).toEqual(["known in another state"]);
  expect(kinds(outside({ code: null }))).toEqual(["state not known"]);
  const score = compareSpells("t", [outside({}), outside({ code: null })], table, "2021-12-31");
  expect(renderTables("title", [score], false)).toBe(
    "title\n  t: 1 of 2 agree, 50.0 %; state not known 1\n  1 disagreements (listed with --details)\n",
  );
});

it("compares a dictionary's times in any office", () => {
  const person = (names: readonly string[], since: string, until: string | null, code = "JPN") => ({
    code,
    names,
    spans: [{ since, until }],
  });
  const told = compareDictionary(
    "d",
    [
      person(["Abe Shinzo"], "2012-12-01", null),
      person(["Shinzo Abe"], "2000-01-01", "2001-01-01"),
      person(["Shinzo Abe"], "2012-12-01", null, "CHN"),
      person(["Nobody Known"], "2012-12-01", null),
    ],
    table,
  );
  expect(told.agree).toBe(1);
  expect(told.findings.map(({ kind }) => kind)).toEqual([
    "office not known",
    "known in another state",
    "person not known",
  ]);
});

it("compares the sectors of nouns", () => {
  const agent = { plural: null, kind: "group" } as const;
  const agents = [
    { ...agent, noun: "farmer", sector: "AGR" as const },
    { ...agent, noun: "army chief", sector: "GOV" as const },
  ];
  const text = "# a comment\nFARMER_ [~AGR]\nARMY_CHIEF [~GOVMIL]\nUNHEARD_OF [~CVL]\n";
  const { rows, findings } = compareAgents("a", text, { ...table, agents });
  expect(rows).toBe(2);
  expect(findings.map(({ message }) => message)).toEqual(["army chief: GOVMIL, so MIL; here GOV"]);
});

it.each([
  ["Matamela Cyril Ramaphosa", "Cyril Ramaphosa", true],
  ["Gurbanguly Berdimuhamedow", "Gurbanguly Berdymukhamedov", true],
  ["Abe Shinzō", "Shinzo Abe", true],
  ["Elizabeth II", "Queen Elizabeth", true],
  ["Mohammed bin Rashid Al Maktoum", "Mohammed bin Zayed", false],
  ["Salman bin Hamad bin Isa Al Khalifa", "Hamad bin Isa", false],
  ["Mohammad bin Salman", "King Salman", false],
])("%s and %s are one person: %s", (theirs, name, same) => {
  expect(samePerson(theirs, spell({ name, variants: [] }))).toBe(same);
});
