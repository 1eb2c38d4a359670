import { saveAccount } from "../editions.ts";
import { writeWhole } from "../export/index.ts";
import type { Account } from "../model/account.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import type { Allowance } from "../model/rights.ts";
import { NOT_PASSED_ON } from "../model/withheld.ts";
import { withPackedNames } from "../packed-names.ts";
import { type AccountOptions, accountOf } from "../pipeline.ts";
import { passedOn } from "../rights.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { checkPair } from "./check-pair.ts";
import { contradictionFinder } from "./contradiction-finder.ts";
import { actorNamesOf, dyadOption } from "./country-names.ts";
import { editionBefore } from "./edition-before.ts";
import { fileFailure } from "./file-failure.ts";
import { openActors } from "./open-actors.ts";
import { renderAccountDocx } from "./render-account-docx.ts";
import { renderAccountHtml } from "./render-account-html.ts";
import { renderAccountMarkdown } from "./render-account-markdown.ts";
import { renderAccountText } from "./render-account-text.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";
import { userName } from "./user-name.ts";

export type AccountFormat = "text" | "markdown" | "json" | "html" | "docx";

export interface RelationPrintOptions {
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger: string;
  readonly format: AccountFormat;
  /** The file that the account is written to, as far as rights let it pass; printed whole when not given. */
  readonly out?: string;
  readonly rights: Allowance;
  /** Keep the account as an edition, by this user or the one who is logged in. */
  readonly save?: true;
  readonly user?: string;
}

/** Columns of an account as text in a file, where there is no terminal to ask. */
const FILE_WIDTH = 80;

/** Meaning: prints the account of a relation, or writes it to a file. Returns the exit status. Throws a usage error on an unknown country; rejects with a `LedgerError`. */
export async function printRelation([a, b]: readonly [string, string], options: RelationPrintOptions): Promise<number> {
  const { asOf, knownAt, format, out, rights, save } = options;
  if (out === undefined && (format === "html" || format === "docx"))
    throw new UsageError(`no file told: --format ${format} (give --out FILE)`);
  if (out !== undefined && save)
    throw new UsageError("an edition is kept whole: --save and --out (save it, then write it to a file)");
  const since = editionBefore(options);
  const actors = openActors();
  const tables = actorNamesOf(actors);
  checkPair([a, b], tables, options.ledger);
  const store = await openSqliteLedger(options.ledger, { access: save ? "existing" : "read" });
  try {
    const names = await withPackedNames(store, tables);
    const dyad = dyadOption(a, b, names);
    const horizon = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const asked = { ...horizon, dyad, since, names, contradictions: contradictionFinder(actors) };
    const from = out === undefined ? store : passedOn(store, rights).store;
    const account = save ? await saved(store, asked, options.user) : await accountOf(from, asked);
    if (out === undefined) process.stdout.write(renderAccount(account, format, textWidth()));
    else {
      await writeWhole(out, bytesOf(renderAccount(account, format, FILE_WIDTH)));
      console.log(`wrote the account to ${out}`);
      const withheld = account.references.filter(({ sentence }) => sentence.startsWith(NOT_PASSED_ON)).length;
      if (withheld > 0) console.log(`withheld by rights: ${withheld} sentences, as offsets and hashes`);
    }
    if (account.coverage.documents + account.coverage.imported === 0)
      console.error(
        `demarche: nothing in the ledger on ${account.names.join(" and ")} by ${asOf} (add articles: demarche add FILE)`,
      );
    return 0;
  } catch (error) {
    throw out === undefined ? error : fileFailure(error, `cannot write ${out}`);
  } finally {
    await store.close();
  }
}

function bytesOf(rendered: string | Buffer): Buffer {
  return typeof rendered === "string" ? Buffer.from(rendered, "utf8") : rendered;
}

async function saved(store: LedgerStore, asked: AccountOptions, user: string | undefined): Promise<Account> {
  const edition = await saveAccount(store, { ...asked, user: userName(user), now: new Date().toISOString() });
  console.error(`demarche: saved as edition ${edition.id}`);
  return edition.account;
}

/** Meaning: an account in one of its formats; as text ending with a newline. */
export function renderAccount(account: Account, format: AccountFormat, width: number): string | Buffer {
  switch (format) {
    case "text":
      return renderAccountText(account, width);
    case "markdown":
      return renderAccountMarkdown(account);
    case "json":
      return `${JSON.stringify(account, null, 2)}\n`;
    case "html":
      return renderAccountHtml(account);
    case "docx":
      return renderAccountDocx(account);
    default:
      return format satisfies never;
  }
}
