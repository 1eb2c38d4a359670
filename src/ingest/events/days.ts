import { isoDateOf } from "../../lib/iso-date.ts";
import type { IsoDate } from "../../model/codes.ts";

/** Meaning: a day as written, or null for what is none. */
export type ReadDay = (written: string) => IsoDate | null;

/** Meaning: the day of `YYYYMMDD`, whatever follows (an hour). Example: `compactDay("20180416143000")` is "2018-04-16". */
export function compactDay(written: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(written) ?? [];
  return isoDateOf(Number(year), Number(month), Number(day));
}

/** Meaning: the day of `YYYY-MM-DD`, whatever hour follows, of `M/D/YYYY` (ICEWS of 2017, with or without an hour) or of `YYYYMMDD`. */
export function anyDay(written: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]|$)/.exec(written) ?? [];
  if (year !== undefined) return isoDateOf(Number(year), Number(month), Number(day));
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: |$)/.exec(written);
  if (american !== null) return isoDateOf(Number(american[3]), Number(american[1]), Number(american[2]));
  return /^\d{8}$/.test(written) ? compactDay(written) : null;
}
