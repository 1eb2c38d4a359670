import { expect, it } from "vitest";
import { anchorDates } from "./anchor-dates.ts";
import { findDates } from "./find-dates.ts";

function read(...sentences: string[]): readonly (readonly (string | null)[])[] {
  const found = sentences.map((text) => findDates(text, 0, "2022-08-30"));
  return anchorDates(found, "2022-08-30").map((dates) => dates.map((date) => date.date.start));
}

it("counts 'a day earlier' from the last date named", () => {
  expect(read("Ties were restored on Monday.", "His counterpart had come a day earlier.")).toEqual([
    ["2022-08-29"],
    ["2022-08-28"],
  ]);
});

it("counts the act after 'two days after' back from its main clause, or from publication", () => {
  expect(read("They met on Friday, two days after the ships collided.")).toEqual([["2022-08-26", "2022-08-24"]]);
  expect(read("He will free the pilot, a day after the jets clashed.")).toEqual([["2022-08-29"]]);
});

it("puts 'that July' into the year spoken of", () => {
  expect(read("The quarrel began in March 2018.", "Duties followed that July and August.")).toEqual([
    ["2018-03-01"],
    ["2018-07-01"],
  ]);
});

it("leaves alone what has nothing to count from", () => {
  expect(read("Two days later they left.")).toEqual([[null]]);
});
