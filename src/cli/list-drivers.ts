import { driversOf } from "../drivers.ts";
import type { IsoDate } from "../model/codes.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { dyadOption, openActorNames } from "./country-names.ts";
import { renderDrivers } from "./render-drivers.ts";
import { UsageError } from "./usage-error.ts";

export type DriversFormat = "text" | "json";

export interface ListDriversOptions {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly ledger: string;
  readonly format: DriversFormat;
}

/** Meaning: prints what moves with a relation. Returns the exit status. Throws a usage error on wrong input. */
export async function listDrivers([a, b]: readonly [string, string], options: ListDriversOptions): Promise<number> {
  const { since, until, ledger, format } = options;
  const names = openActorNames();
  const between = dyadOption(a, b, names);
  if (since !== undefined && until !== undefined && until <= since)
    throw new UsageError(`no time to compare: ${since} to ${until} (--until must be after --since)`);
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const span = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
    const report = await driversOf(store, { between, ...span });
    if (report === null) {
      console.error(`demarche: no dated act between ${between.join(" and ")} in the ledger in that time`);
      if (format === "json") process.stdout.write("null\n");
      return 0;
    }
    process.stdout.write(format === "json" ? `${JSON.stringify(report, null, 2)}\n` : renderDrivers(report, names));
    return 0;
  } finally {
    await store.close();
  }
}
