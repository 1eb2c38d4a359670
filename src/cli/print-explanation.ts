import { addDays, isoDateOf, startOfIsoWeek } from "../lib/iso-date.ts";
import { isoWeekOf } from "../lib/iso-week.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Heading } from "../model/level.ts";
import { openActors } from "./open-actors.ts";
import { type AskedLevel, askLevel, earlier } from "./print-index.ts";
import { renderExplanation } from "./render-explanation.ts";
import { UsageError } from "./usage-error.ts";

export interface ExplanationOptions extends AskedLevel {
  readonly week: string;
  readonly heading: Heading;
}

/** Meaning: prints the arithmetic of one week's level. Returns the exit status: 1 when there is none. Throws a usage error on wrong input. */
export async function printExplanation(pair: readonly [string, string], options: ExplanationOptions): Promise<number> {
  const monday = mondayOf(options.week);
  const sunday = addDays(monday, 6);
  const asked = { ...options, asOf: earlier(sunday, options.asOf), window: 1 };
  if (monday > options.asOf) throw new UsageError(`week not begun: ${options.week} (--as-of is ${options.asOf})`);
  const named = await askLevel(pair, asked, openActors());
  const text = renderExplanation(named, options.heading, options.week);
  if (text === null) {
    console.error(`demarche: no act in the ledger between ${named.name} by ${options.week}: the level is not known`);
    return 1;
  }
  process.stdout.write(text);
  return 0;
}

/** Meaning: the Monday of an ISO week. Throws a usage error on what is no week. */
function mondayOf(week: string): IsoDate {
  const [, year = "", number = ""] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  const first = year === "" ? null : isoDateOf(Number(year), 1, 4);
  const monday = first === null ? null : addDays(startOfIsoWeek(first), 7 * (Number(number) - 1));
  if (monday === null || isoWeekOf(monday) !== week) throw new UsageError(`not a week: ${week} (write 2018-W17)`);
  return monday;
}
