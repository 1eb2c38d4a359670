import { keptBetween, upcomingIn } from "../lives.ts";
import type { Dyad, IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { dyadOption, openActorNames, pairOption } from "./country-names.ts";
import { lifeObject, renderKept, renderUpcoming } from "./render-lives.ts";
import { UsageError } from "./usage-error.ts";

export type PromisesFormat = "text" | "json";

export interface ListPromisesOptions {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger: string;
  readonly format: PromisesFormat;
}

/** Meaning: prints what lies ahead, of a pair where two countries are given. Returns the exit status. Throws a usage error on wrong input. */
export async function listUpcoming(
  [a, b]: readonly [string | undefined, string | undefined],
  options: ListPromisesOptions & { readonly until?: IsoDate },
): Promise<number> {
  const { asOf, until, format } = options;
  const between = pairOf(a, b);
  if (until !== undefined && until < asOf)
    throw new UsageError(`nothing lies ahead before: ${until} (--until must not be before ${asOf})`);
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    const asked = { ...horizonOf(options), ...(until === undefined ? {} : { until }) };
    const rows = await upcomingIn(store, { ...asked, ...(between === null ? {} : { between }) });
    process.stdout.write(
      format === "json"
        ? `${JSON.stringify({ asOf, until: until ?? null, between, upcoming: rows.map(lifeObject) }, null, 2)}\n`
        : renderUpcoming(rows),
    );
    if (rows.length === 0) console.error(`demarche: nothing is known to lie ahead as of ${asOf}`);
    return 0;
  } finally {
    await store.close();
  }
}

/** Meaning: prints what two countries announced with one another and what became of it. Returns the exit status. Throws a usage error on wrong input. */
export async function listKept(pair: string, options: ListPromisesOptions): Promise<number> {
  const between = pairOption(pair);
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    const keeping = await keptBetween(store, { ...horizonOf(options), between });
    const { counts, rows } = keeping;
    const told = rows.map((row) => ({ ...lifeObject(row), outcome: row.outcome }));
    process.stdout.write(
      options.format === "json"
        ? `${JSON.stringify({ asOf: options.asOf, between, counts, rows: told }, null, 2)}\n`
        : renderKept(keeping),
    );
    if (rows.length === 0)
      console.error(`demarche: nothing announced between ${between.join(" and ")} by ${options.asOf}`);
    return 0;
  } finally {
    await store.close();
  }
}

function horizonOf({ asOf, knownAt }: ListPromisesOptions) {
  return { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
}

function pairOf(a: string | undefined, b: string | undefined): Dyad | null {
  if (a === undefined) return null;
  if (b === undefined) throw new UsageError(`one country alone: ${a} (give two, or none for the whole ledger)`);
  return dyadOption(a, b, openActorNames());
}
