import { expect, it } from "vitest";
import { isoWeekOf } from "./iso-week.ts";

// Python: datetime.date.fromisoformat(day).isocalendar()
it.each([
  ["2018-04-16", "2018-W16"],
  ["2018-04-22", "2018-W16"],
  ["2018-12-31", "2019-W01"],
  ["2016-01-03", "2015-W53"],
  ["2020-12-31", "2020-W53"],
  ["2021-01-04", "2021-W01"],
])("%s is in %s", (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});
