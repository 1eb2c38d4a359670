import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkActors, lintRows } from "./check-actors.ts";

/** A day by which every row was written; `npm run check:actors` takes the real one. */
const TODAY = "2026-11-30";
const GK = "general knowledge (high)";

describe("the actor tables", () => {
  it("have no errors", () => {
    const folder = fileURLToPath(new URL("../../data/actors", import.meta.url));
    const errors = checkActors(folder, TODAY).filter(({ severity }) => severity === "error");
    expect(errors.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });
});

const states = [
  { code: "NOR", name: "Norway", variants: "", seats: "Oslo" },
  { code: "SWE", name: "Sweden", variants: "", seats: "Oslo" },
];
const offices = [
  { title: "king", role: "king", states: "", source: GK },
  { title: "prime minister", role: "prime minister", states: "", source: GK },
];
const PERSON = { code: "NOR", name: "A B", variants: "", role: "prime minister", top: "y", source: GK };

function found(...persons: readonly Readonly<Record<string, string>>[]): string[] {
  const filed = (file: string) => (row: Readonly<Record<string, string>>, i: number) => ({ file, line: i + 2, row });
  const rows = [
    ...states.map((row) => ({ ...row, source: GK })).map(filed("states.tsv")),
    ...offices.map(filed("offices.tsv")),
    ...persons.map((row) => ({ ...PERSON, until: "", ...row })).map(filed("persons-europe.tsv")),
  ];
  return lintRows(rows, TODAY)
    .filter(({ message }) => !message.includes("SWE"))
    .map(({ severity, line, message }) => `${severity} ${line} ${message}`);
}

describe("checkActors", () => {
  it("finds a name of two states", () => {
    const [row, ...others] = lintRows(
      states.map((one, i) => ({ file: "states.tsv", line: i + 2, row: { ...one, source: GK } })),
      TODAY,
    ).filter(({ severity }) => severity === "error");
    expect(row).toMatchObject({ line: 3, message: "name of two actors: Oslo (NOR and SWE)" });
    expect(others).toEqual([]);
  });

  it("finds codes, roles, sources and dates that are none", () => {
    const row = { code: "NWY", role: "premier", source: "a web page", since: "2001-02-30" };
    expect(found({ since: "1990-01-01", name: "A A" }, row)).toEqual([
      "error 3 unknown code: NWY",
      "error 3 unknown role: premier (offices.tsv has no such role)",
      "error 3 source of unknown form: a web page",
      "error 3 not a date: 2001-02-30",
    ]);
    expect(found({ since: "1989-01-01", until: "1988-01-01", source: "" })[0]).toBe("error 2 no source");
    expect(found({ since: "1989-01-01", until: "1988-01-01" })[0]).toMatch(/ends before it begins/);
    expect(found({ since: "1989-01-01", until: "2027-01-01" })[0]).toMatch(/still to come: 2027-01-01/);
  });

  it("finds overlaps of one office beyond a hand-over, and gaps between leaders", () => {
    const first = { since: "1989-01-01", until: "2000-06-30" };
    expect(found(first, { name: "C D", since: "2000-06-01" })).toEqual([]);
    expect(found(first, { name: "C D", since: "2000-01-02" })).toEqual([
      "error 3 spells overlap by 180 days: NOR prime minister: A B to 2000-06-30, C D from 2000-01-02",
    ]);
    expect(found({ since: "1989-01-01", until: "2000-12-31" }, { name: "C D", since: "2000-01-01" })).toEqual([
      "warning 3 spells overlap by 365 days: NOR prime minister: A B to 2000-12-31, C D from 2000-01-01",
    ]);
    expect(found(first, { name: "C D", since: "2000-09-01" })).toEqual([
      "warning null no leader known: NOR from 2000-07-01 to 2000-08-31",
    ]);
    expect(found(first)).toEqual(["warning null no leader known: NOR from 2000-07-01 to 2026-11-30"]);
  });

  it("finds rows twice, out of order, and persons who may be one", () => {
    const spell = { since: "1989-01-01" };
    expect(found(spell, spell)).toEqual(["error 3 row twice: as line 2: NOR, A B, prime minister, 1989-01-01"]);
    expect(found({ ...spell, name: "C D" }, { ...spell, role: "king" })).toEqual([
      "error 3 out of order: NOR, A B, 1989-01-01 (sort the table)",
    ]);
    expect(found(spell, { ...spell, name: "Á B", role: "king" })[0]).toBe(
      "error 3 one name for two persons: Á B (NOR A B and Á B)",
    );
    expect(found({ ...spell, variants: "X Y" }, { ...spell, role: "king", variants: "Y X" })).toEqual([
      "warning 3 other variants than line 2: A B",
    ]);
    const shared = found({ ...spell, variants: "X Y" }, { ...spell, name: "C D", role: "king", variants: "X Y" });
    expect(shared).toEqual(["warning 3 one name for two persons: X Y (NOR A B and C D)"]);
  });
});
