import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ActorTable, SpellRow } from "../model/actor-table.ts";
import { compareWritings, drawRows } from "./second-writing.ts";

const spell = (name: string, since: string, until: string | null): SpellRow => ({
  code: "ATL",
  name,
  variants: [],
  gender: null,
  role: "president",
  sector: "GOV",
  top: true,
  since,
  until,
  source: "general knowledge (high)",
});
const table: ActorTable = {
  states: [],
  organisations: [],
  offices: [],
  spells: [spell("Vera Horak", "1998-03-02", "2004-03-10"), spell("Jan Maly", "2004-03-10", null)],
  agents: [],
  places: [{ name: "Horka", kind: "area", country: "ATL" }],
  namesakes: [],
  sharedNames: [],
  memberships: [],
  formerNames: [],
  sharedSurnames: new Set<string>(),
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "writing-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function compared(...rows: readonly string[]) {
  const file = join(folder, "second.tsv");
  writeFileSync(file, ["kind\tkey\tanswer", ...rows, ""].join("\n"));
  return compareWritings(file, table);
}

test("a draw is the same each time and has no row twice", () => {
  const drawn = drawRows(table, 3, 7);
  expect(drawn).toEqual(drawRows(table, 3, 7));
  expect(new Set(drawn.map(({ key }) => key)).size).toBe(3);
});

test("days within a month agree, a year apart they do not", () => {
  const key = "spell\tATL Vera Horak, president, from 1990s";
  expect(compared(`${key}\t1998-03-20 2004-03-01`)).toMatchObject({ rows: 1, agree: 1 });
  expect(compared(`${key}\t1999-03-20 2004-03-01`)).toMatchObject({ rows: 1, agree: 0 });
});

test("what still lasts must be told so, and other facts must be the same", () => {
  expect(compared("spell\tATL Jan Maly, president, from 2000s\t2004-03-10 today", "place\tHorka\tATL")).toMatchObject({
    agree: 2,
  });
  expect(compared("place\tHorka\tLEM", "place\tNowhere\tLEM")).toMatchObject({ rows: 1, agree: 0, gone: 1 });
});

test("a row of another shape is refused", () => {
  expect(() => compared("place\tHorka")).toThrow(/^not a second writing: place\tHorka/);
});
