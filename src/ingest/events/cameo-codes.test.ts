import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadCameoCodes } from "./cameo-codes.ts";

const codes = loadCameoCodes();

test.each([
  ["042", "CONSULT", "visit", "actual", false, 4],
  ["043", "CONSULT", "visit", "actual", true, 4],
  ["036", "CONSULT", null, "future", false, 2.5],
  ["0353", "RETREAT", "release", "future", false, 6.5],
  ["1712", "ASSAULT", "destroy", "actual", false, -8.5],
  ["010", null, null, "actual", false, null],
  ["022", null, null, "actual", false, null],
])("%s is %s %s, %s", (code, event, mode, status, hosted, score) => {
  expect(codes.byCode(code)).toMatchObject({ code, event, mode, status, hosted, score });
});

test("a code with more digits than the table has is read by its beginning, and what is no code is none", () => {
  expect(codes.byCode("1951")?.code).toBe("195");
  for (const code of ["", "4", "---", "99", "04x"]) expect(codes.byCode(code)).toBeNull();
});

test("a label is known in the spellings of ICEWS and of the sets made from it; of two codes of one name the residual is meant", () => {
  expect(codes.byName("Express_intent_to_meet_or_negotiate")?.code).toBe("036");
  expect(codes.byName("Conduct suicide, car, or other non military bombing")?.code).toBe("183");
  expect(codes.byName("Consult")?.code).toBe("040");
  expect(codes.byName("Dance")).toBeNull();
});

test("the table is sorted, without doubles, and each score a number within Goldstein's range", () => {
  const all = codes.all.map(({ code }) => code);
  expect(all).toEqual([...new Set(all)].sort());
  expect(all).toHaveLength(312);
  for (const { goldstein } of codes.all) expect(Math.abs(goldstein)).toBeLessThanOrEqual(10);
});

test("every act of the families 04 to 20 has a type, no statement or appeal has one", () => {
  for (const { code, event } of codes.all) expect(event === null).toBe(/^0[12]/.test(code));
});

const SHARED = "../shared/data";
const CROSSWALK = `${SHARED}/cameo/cameo-to-plover-2021.txt`;
/** Codes whose mode or type departs from the crosswalk, as data/cameo/README.md tells. */
const DEPARTURES = new Set("0842 085 132 1321 1322 1722 1712 185 186 175 200 201 202 203 195 183".split(" "));

describe.skipIf(!existsSync(CROSSWALK))("beside the published tables", () => {
  test("types and modes are the crosswalk's, but for plans and the departures told", () => {
    for (const line of readFileSync(CROSSWALK, "utf8").split("\n")) {
      const [, code = "", event, mode = ""] = /^(\d{3,4}): *([A-Z]+) *(?:,([^,#]*))?/.exec(line) ?? [];
      const row = codes.all.find((one) => one.code === code);
      if (row === undefined || row.status === "future" || DEPARTURES.has(code)) continue;
      expect([code, row.event, row.mode ?? ""]).toEqual([code, event, mode.trim()]);
    }
  });

  test("every relation of ICEWS has its code, and every row of June 2018 the code and score that ICEWS gives", () => {
    for (const set of ["icews18", "icews14"])
      for (const line of gunzipSync(readFileSync(`${SHARED}/${set}/relation2id.txt.gz`))
        .toString()
        .trim()
        .split("\n"))
        expect([line, codes.byName(line.split("\t")[0] ?? "")]).not.toEqual([line, null]);
    const rows = gunzipSync(readFileSync(`${SHARED}/icews-raw/icews-2018-06-01_03.tsv.gz`))
      .toString()
      .trim();
    for (const row of rows.split("\n").slice(1)) {
      const [, , , , , label = "", code, score] = row.split("\t");
      expect([label, codes.byName(label)?.code, codes.byName(label)?.goldstein]).toEqual([label, code, Number(score)]);
    }
  });
});
