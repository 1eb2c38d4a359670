import { addDays, endOfMonth } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Meaning: the day of the edition that an account is compared with: as given, else the last day of the month before, for an edition a month is what readers
 * know. Throws a usage error when it is not earlier than the account's own day.
 */
export function editionBefore({ asOf, since }: { readonly asOf: IsoDate; readonly since?: IsoDate }): IsoDate {
  const day = since ?? endOfMonth(addDays(`${asOf.slice(0, 7)}-01`, -1));
  if (day >= asOf)
    throw new UsageError(`edition to compare with is not earlier: ${day} (--since must lie before ${asOf})`);
  return day;
}
