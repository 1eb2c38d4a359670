import { isIsoDate } from "../lib/iso-date.ts";
import type { Instant } from "../model/entry.ts";

/**
 * Meaning: a moment in the one spelling that sorts as text. A bare day stands for its end, so that "known at 25 April" includes
 * that day. Throws on what is neither. Example: `instantOf("2018-04-25")` is "2018-04-25T23:59:59.999Z".
 */
export function instantOf(value: string): Instant {
  if (isIsoDate(value)) return `${value}T23:59:59.999Z`;
  const time = /^\d{4}-\d{2}-\d{2}T/.test(value) && isIsoDate(value.slice(0, 10)) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`not a moment: ${value} (write YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ)`);
  return new Date(time).toISOString();
}
