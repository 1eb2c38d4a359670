import { expect, test } from "vitest";
import { codedType, tabledTypes } from "./cameo-event.ts";
import { SCORES } from "./ontology.ts";

test.each([
  ["042", "CONSULT", "visit", false],
  ["043", "CONSULT", "visit", true],
  ["1123", "ACCUSE", "allege", false],
  ["08", "CONCEDE", null, false],
  ["0871", "RETREAT", "ceasefire", false],
  ["COERCE-martial-law", "COERCE", "martial-law", false],
  ["AID", "AID", null, false],
])("%s is %s %s", (code, event, mode, hosted) => {
  expect(codedType(code)).toEqual({ event, mode, hosted });
});

test.each(["010", "223", "AID-visit", "1", "---", "visit", "04x"])("%s is no event", (code) => {
  expect(codedType(code)).toBeNull();
});

test("every mode of the table belongs to its type", () => {
  for (const { event, mode } of tabledTypes())
    if (mode !== null) expect(Object.keys(SCORES[event].modes)).toContain(mode);
});
