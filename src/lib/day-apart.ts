import { epochDayOf } from "./epoch-day.ts";

/** Meaning: how many days lie between two days, 0 or more. Throws on a day that is none. Example: `dayApart("2018-04-25", "2018-04-27")` is 2. */
export function dayApart(a: string, b: string): number {
  return Math.abs(epochDayOf(a) - epochDayOf(b));
}
