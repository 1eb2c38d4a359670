import { saveAccount } from "../editions.ts";
import { addDays, endOfMonth } from "../lib/iso-date.ts";
import type { Account } from "../model/account.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import { type AccountOptions, accountOf } from "../pipeline.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { dyadOption, openActorNames } from "./country-names.ts";
import { renderAccountMarkdown } from "./render-account-markdown.ts";
import { renderAccountText } from "./render-account-text.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { userName } from "./user-name.ts";

export type AccountFormat = "text" | "markdown" | "json";

export interface RelationPrintOptions {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger: string;
  readonly format: AccountFormat;
  /** Keep the account as an edition, by this user or the one who is logged in. */
  readonly save?: true;
  readonly user?: string;
}

/** Meaning: prints the account of a relation. Returns the exit status. Throws a usage error on an unknown country; rejects with a `LedgerError`. */
export async function printRelation([a, b]: readonly [string, string], options: RelationPrintOptions): Promise<number> {
  const names = openActorNames();
  const dyad = dyadOption(a, b, names);
  const since = options.since ?? endOfMonthBefore(options.asOf);
  if (since >= options.asOf)
    throw new UsageError(`edition to compare with is not earlier: ${since} (--since must lie before ${options.asOf})`);
  const store = await openSqliteLedger(options.ledger, { access: options.save ? "existing" : "read" });
  try {
    const { asOf, knownAt } = options;
    const asked = { dyad, asOf, since, names, ...(knownAt === undefined ? {} : { knownAt }) };
    const account = options.save ? await saved(store, asked, options.user) : await accountOf(store, asked);
    process.stdout.write(renderAccount(account, options.format));
    if (account.coverage.documents + account.coverage.imported === 0)
      console.error(
        `demarche: nothing in the ledger on ${account.names.join(" and ")} by ${options.asOf} (add articles: demarche add FILE)`,
      );
    return 0;
  } finally {
    await store.close();
  }
}

async function saved(store: LedgerStore, asked: AccountOptions, user: string | undefined): Promise<Account> {
  const edition = await saveAccount(store, { ...asked, user: userName(user), now: new Date().toISOString() });
  console.error(`demarche: saved as edition ${edition.id}`);
  return edition.account;
}

/** Meaning: an account in one of its formats, ending with a newline. */
export function renderAccount(account: Account, format: AccountFormat): string {
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
