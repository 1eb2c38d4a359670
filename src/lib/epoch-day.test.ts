import { expect, it } from "vitest";
import { dayOfEpoch, epochDayOf } from "./epoch-day.ts";

it.each([
  ["1970-01-01", 0],
  ["1970-01-08", 7],
  ["1969-12-31", -1],
  ["2016-02-29", 16_860],
  ["2018-04-25", 17_646],
])("%s is day %i, and back", (date, day) => {
  expect(epochDayOf(date)).toBe(day);
  expect(dayOfEpoch(day)).toBe(date);
});

it.each(["2018-02-30", "2018-13-01", "2018-4-1", "20180401", "2018/04/01"])("%s is no day", (date) => {
  expect(() => epochDayOf(date)).toThrow(`not a day: ${date}`);
});
