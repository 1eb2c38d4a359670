import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadActors } from "../actors.ts";
import { loadStateCodes } from "../native-names.ts";
import { detectKind } from "./detect-kind.ts";
import { importRows } from "./index.ts";
import { spellingsOf } from "./petrarch-names.ts";

const DATA = fileURLToPath(new URL("../../../data", import.meta.url));
const actors = loadActors(`${DATA}/actors`);
const alpha2 = loadStateCodes(`${DATA}/names-cldr`);

const caseFile = (name: string) => readFileSync(new URL(`cases/${name}`, import.meta.url), "utf8");

function imported(text: string, source = "test.csv") {
  const result = importRows(text, { source, kind: null, actors, alpha2 });
  if (result === null) throw new Error("no kind");
  const rows = (table: "persons" | "organisations" | "states") =>
    (result.tables.get(table) ?? "").split("\n").slice(1, -1);
  return { ...result, rows, told: result.faults.map(({ line, message }) => `${line}: ${message}`) };
}

describe("rows in our own columns", () => {
  const { rows, told, kind } = imported(caseFile("ministers.csv"), "ministers.csv");

  it("are kept when they are good, with dates widened, sector and source filled in", () => {
    expect(kind).toBe("csv");
    expect(rows("persons")).toEqual([
      "DEU\tExample, Erika\t\t\tforeign minister\tGOV\t\tministers.csv\t2030-05-02\t",
      'JPN\tAiko Minamoto\tMinamoto Aiko|Aiko "Ai" Minamoto\t\tforeign minister\tGOV\t\tcabinet list\t2031-04-01\t2032-01-15',
    ]);
  });

  it("are faulted by line, with what to do", () => {
    expect(told).toEqual([
      "3: unknown code: JAP (did you mean JPN?)",
      "4: no sector: trade envoy (no office of the tables has this role: fill in the column sector)",
      "5: not a date: 2030-02-30 (write YYYY-MM-DD)",
      "6: ends before it begins: 2030-05-02 to 2029-01-01",
    ]);
  });

  it("go to the table that the header tells, whatever parts the cells", () => {
    expect(imported("name\tcode\tsector\tkind\nExample Front\tFRA\tREB\tarmed\n").rows("organisations")).toEqual([
      "Example Front\t\tFRA\tREB\tarmed\ttest.csv\t",
    ]);
    expect(imported("code;name;seats\nJPN;;Example Hall\n").rows("states")).toEqual([
      "JPN\t\t\t\t\tExample Hall\t\ttest.csv\t",
    ]);
  });

  it("may name a state that the same file brings", () => {
    const text = "name,code,sector,kind\nExample Front,ATL,REB,armed\n";
    expect(imported(text).told).toEqual([expect.stringMatching(/^2: unknown code: ATL/)]);
  });

  it("are refused as a whole when a column is not ours", () => {
    expect(imported("code,name,role,since,phone\nJPN,A B,foreign minister,2030,1\n").told).toEqual([
      expect.stringMatching(/^1: unknown column: phone \(persons has code, name/),
    ]);
    expect(imported("a,b\n1,2\n").told).toEqual([expect.stringMatching(/^1: no table has such columns: a, b /)]);
  });
});

describe("followthemoney entities", () => {
  const { rows, told, kind, faults } = imported(caseFile("entities.ftm.jsonl"), "entities");

  it("give a spell for each Occupancy, under the state of the Position, else of the Person", () => {
    expect(kind).toBe("ftm");
    expect(rows("persons")).toEqual([
      "DEU\tKarl Beispiel\t\t\tmember of the bundestag\tLEG\t\tentities\t2030-01-01\t",
      "JPN\tAiko Minamoto\tMinamoto Aiko\tf\tforeign minister\tGOV\t\tentities\t2031-04-01\t2032-12-31",
    ]);
  });

  it("are faulted by line; what is not read is told", () => {
    expect(told).toEqual([
      "3: person without an Occupancy: Nobody Inoffice (not taken in: no office, no date)",
      "8: unknown holder: p9 (add its Person to the file)",
      "9: no startDate: Karl Beispiel, Minister of Foreign Affairs of Japan",
      "10: schema not read: Company, 1 of them (Person, Position and Occupancy are)",
      "11: not JSON (write one entity a line)",
    ]);
    expect(faults.filter(({ severity }) => severity === "error")).toHaveLength(3);
  });
});

describe("an actor dictionary", () => {
  const { rows, told, kind } = imported(caseFile("dictionary.actors.txt"), "dictionary");

  it("gives names of states, bodies, and persons with spells", () => {
    expect(kind).toBe("petrarch");
    expect(rows("states")).toEqual(["JPN\t\tJapan|JAPAN|Land of the Example|JPX\t\t\t\t\tdictionary\t"]);
    expect(rows("organisations")).toEqual(["Japanese Example Forces\tJEF\tJPN\tMIL\tbody\tdictionary\t"]);
    expect(rows("persons")).toEqual([
      "CHN\tHalf Good\t\t\tofficial\tGOV\t\tdictionary\t1995-01-01\t1996-01-01",
      "JPN\tAiko Minamoto\tMinamoto Aiko\t\tmilitary official\tMIL\t\tdictionary\t2031-04-01\t",
      "JPN\tAiko Minamoto\tMinamoto Aiko\t\tofficial\tGOV\t\tdictionary\t1994-01-01\t1998-12-31",
      "UNO\tExample Delegate\t\t\trepresentative\tIGO\t\tdictionary\t1900-01-01\t1995-06-30",
    ]);
  });

  it("is faulted by line", () => {
    expect(told).toEqual([
      "12: ends before it begins: 600101-310401 (in [JPNELI 600101-310401])",
      "17: unknown code: NWL (in [NWL])",
      "19: not a date: 941301 (write YYMMDD or YYYYMMDD) (in [CHNGOV 941301-950101])",
      "21: no code: Lonely Name (write [CODE] after it)",
    ]);
  });

  it.each([
    ["ISLAMIC_REPUBLIC_OF_AFGHANISTAN_", ["Islamic Republic of Afghanistan"]],
    ["MAZAR-I-SHARIF_", ["Mazar-i-Sharif"]],
    ["JEAN_PIERRE_A._M._PALM_", ["Jean Pierre A. M. Palm"]],
    ["NATO", ["Nato", "NATO"]],
    ["WHO_", ["WHO"]],
    ["___", []],
  ])("writes %s as in running text", (written, spellings) => {
    expect(spellingsOf(written)).toEqual(spellings);
  });
});

it("tells the kinds apart, and text that is none of them", () => {
  expect(detectKind("Nothing that one could take in.\n")).toBeNull();
  expect(detectKind("")).toBeNull();
  expect(detectKind('\uFEFF{"id":"a","schema":"Person","properties":{}}\n')).toBe("ftm");
  expect(detectKind("# comment\n\nCHINA_ [CHN]\n")).toBe("petrarch");
});
