import { contradictionsIn } from "../contradictions.ts";
import { addDays, endOfMonth } from "../lib/iso-date.ts";
import type { Account } from "../model/account.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import { accountOf } from "../pipeline.ts";
import { slotReader } from "../read/index.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { actorNamesOf, dyadOption } from "./country-names.ts";
import { openActors } from "./open-actors.ts";
import { renderAccountMarkdown } from "./render-account-markdown.ts";
import { renderAccountText } from "./render-account-text.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

export type AccountFormat = "text" | "markdown" | "json";

export interface RelationPrintOptions {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger: string;
  readonly format: AccountFormat;
}

/** Contradictions are told of what was reported this far back. */
const CONTRADICTED_DAYS = 112;

/** Meaning: prints the account of a relation. Returns the exit status. Throws a usage error on an unknown country; rejects with a `LedgerError`. */
export async function printRelation([a, b]: readonly [string, string], options: RelationPrintOptions): Promise<number> {
  const actors = openActors();
  const names = actorNamesOf(actors);
  const dyad = dyadOption(a, b, names);
  const since = options.since ?? endOfMonthBefore(options.asOf);
  if (since >= options.asOf)
    throw new UsageError(`edition to compare with is not earlier: ${since} (--since must lie before ${options.asOf})`);
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    const { asOf, knownAt } = options;
    const horizon = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const contradictions = await contradictionsIn(store, {
      ...horizon,
      between: dyad,
      since: addDays(asOf, -CONTRADICTED_DAYS),
      readSlots: slotReader(actors),
    });
    const account = await accountOf(store, { ...horizon, dyad, since, names, contradictions });
    process.stdout.write(render(account, options.format));
    if (account.coverage.documents + account.coverage.imported === 0)
      console.error(
        `demarche: nothing in the ledger on ${account.names.join(" and ")} by ${options.asOf} (add articles: demarche add FILE)`,
      );
    return 0;
  } finally {
    await store.close();
  }
}

function render(account: Account, format: AccountFormat): string {
  switch (format) {
    case "text":
      return renderAccountText(account, textWidth());
    case "markdown":
      return renderAccountMarkdown(account);
    case "json":
      return `${JSON.stringify(account, null, 2)}\n`;
    default:
      return format satisfies never;
  }
}

/** The last day of the month before: an edition a month is what readers know. */
function endOfMonthBefore(day: IsoDate): IsoDate {
  return endOfMonth(addDays(`${day.slice(0, 7)}-01`, -1));
}
