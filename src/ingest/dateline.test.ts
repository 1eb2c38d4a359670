import { expect, test } from "vitest";
import { datelineLength } from "./dateline.ts";

const REST = " Norway said on Tuesday that it would send an envoy to Santiago.";

test.each([
  "OSLO, May 4 (Fjord Wire) -",
  "OSLO/SANTIAGO, May 4 (Fjord Wire) --",
  "NEW DELHI, 4 May –",
  "OSLO —",
  "ST. PETERSBURG, Russia (FW) —",
  "WASHINGTON, D.C., May 4, 2021 (FW) –",
  "MOSCOW, May 4. /FASS/.",
  "Oslo, Norway, May 4 (Fjord Wire) —",
  "TOKYO, April 15 –",
  "SANTIAGO:",
  "May 4 (FWI) --",
  "(Fjord Wire) -",
])("%s is cut from the first sentence", (dateline) => {
  expect(datelineLength(dateline + REST, true)).toBe(dateline.length);
});

test.each([
  "NATO — Turkey apart — agreed on Tuesday to admit the two applicants.",
  "Oslo — the seat of the talks — was calm on Tuesday and on Wednesday.",
  "The United States, China and 12 others signed the agreement in Lima.",
  "In May, Norway (not a member) - like Iceland - stayed away from the talks.",
  "On May 4 (Tuesday) the ministers met in Oslo and signed the accord.",
  "U.S. officials said on Tuesday that the talks in Oslo had failed - again.",
])("nothing is cut from: %s", (sentence) => {
  expect(datelineLength(sentence, true)).toBe(0);
});

test("later paragraphs lose only the certain forms", () => {
  expect(datelineLength(`OSLO, May 4 (Fjord Wire) -${REST}`, false)).toBeGreaterThan(0);
  expect(datelineLength(`SANTIAGO:${REST}`, false)).toBe(0);
});
