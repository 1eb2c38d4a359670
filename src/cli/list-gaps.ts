import { contactsBetween } from "../contacts.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { dyadOption, openActorNames } from "./country-names.ts";
import { renderGaps } from "./render-gaps.ts";

export type GapsFormat = "text" | "json";

export interface ListGapsOptions {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger: string;
  readonly format: GapsFormat;
}

/** Meaning: prints when two countries last met, by kind of contact. Returns the exit status. Throws a usage error on wrong input. */
export async function listGaps(
  [a, b]: readonly [string, string],
  { asOf, knownAt, ledger, format }: ListGapsOptions,
): Promise<number> {
  const names = openActorNames();
  const between = dyadOption(a, b, names);
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const report = await contactsBetween(store, {
      between,
      asOf,
      names,
      ...(knownAt === undefined ? {} : { knownAt }),
    });
    process.stdout.write(format === "json" ? `${JSON.stringify(report, null, 2)}\n` : renderGaps(report, names));
    if (report.gaps.length === 0)
      console.error(`demarche: no contact between ${between.join(" and ")} with a date is known by ${asOf}`);
    return 0;
  } finally {
    await store.close();
  }
}
