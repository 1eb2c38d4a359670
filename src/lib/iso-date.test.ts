import { expect, test } from "vitest";
import { addDays, daysBetween, endOfMonth, isIsoDate, isoDateOf, isoWeekday, startOfIsoWeek } from "./iso-date.ts";

test("only existing days written YYYY-MM-DD are days", () => {
  expect(["2018-02-28", "2016-02-29", "2000-02-29"].every(isIsoDate)).toBe(true);
  expect(["2018-02-30", "1900-02-29", "2018-13-01", "2018-4-5", "2018-04-05T00:00", ""].some(isIsoDate)).toBe(false);
  expect(isoDateOf(2018, 2, 30)).toBeNull();
  expect(isoDateOf(2018, 4, 5)).toBe("2018-04-05");
});

test("arithmetic crosses months, leap days and years", () => {
  expect(addDays("2016-02-28", 1)).toBe("2016-02-29");
  expect(addDays("2018-01-01", -1)).toBe("2017-12-31");
  expect(daysBetween("2018-03-25", "2018-04-25")).toBe(31);
  expect(daysBetween("2018-04-25", "2018-03-25")).toBe(-31);
});

test("weeks begin on Monday (ISO 8601: 2018-04-25 is a Wednesday of week 17)", () => {
  expect(isoWeekday("2018-04-25")).toBe(3);
  expect(isoWeekday("2018-04-29")).toBe(7);
  expect(startOfIsoWeek("2018-04-29")).toBe("2018-04-23");
  expect(endOfMonth("2020-02-10")).toBe("2020-02-29");
});

test("a string that is not a day is a bad call", () => {
  expect(() => addDays("2018-02-30", 1)).toThrow("not a day: 2018-02-30");
});
