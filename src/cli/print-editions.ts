import { changesSince } from "../edition-changes.ts";
import { editionById, editionsOf } from "../ledger/index.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/entry.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { contradictionFinder } from "./contradiction-finder.ts";
import { actorNamesOf, dyadOption, openActorNames } from "./country-names.ts";
import { openActors } from "./open-actors.ts";
import { type AccountFormat, renderAccount } from "./print-relation.ts";
import { report } from "./read-article.ts";
import { renderChanges } from "./render-changes.ts";
import { textWidth } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Formats for the screen: a file of an edition is made from what is printed. */
export type SavedFormat = Exclude<AccountFormat, "html" | "docx">;

type Pair = readonly [string, string];

/** Meaning: prints a saved edition as it was. Returns the exit status. Throws a usage error when it is of another relation; rejects with a `LedgerError` when there is none, or its text was altered. */
export async function printSaved(
  pair: Pair,
  id: string,
  { ledger, format }: { readonly ledger: string; readonly format: SavedFormat },
): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    process.stdout.write(renderAccount((await editionOf(store, pair, id)).account, format, textWidth()));
    return 0;
  } finally {
    await store.close();
  }
}

/** Meaning: prints what is new, changed and withdrawn since a saved edition. Returns the exit status. Throws a usage error when the edition is of another relation or later. */
export async function printChanges(
  pair: Pair,
  id: string,
  options: {
    readonly asOf: IsoDate;
    readonly knownAt?: Instant;
    readonly ledger: string;
    readonly format: SavedFormat;
  },
): Promise<number> {
  const { ledger, format, ...horizon } = options;
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const edition = await editionOf(store, pair, id);
    if (horizon.asOf < edition.asOf || (horizon.knownAt !== undefined && horizon.knownAt < edition.knownAt))
      throw new UsageError(
        `edition is later: ${edition.id} (as of ${edition.asOf}, known at ${edition.knownAt}; ask for a later day or moment)`,
      );
    const now = new Date().toISOString();
    const actors = openActors();
    const changes = await changesSince(store, edition, {
      ...horizon,
      names: actorNamesOf(actors),
      contradictions: contradictionFinder(actors),
      now,
    });
    process.stdout.write(
      format === "json" ? `${JSON.stringify(changes, null, 2)}\n` : renderChanges(changes, format, textWidth()),
    );
    return 0;
  } finally {
    await store.close();
  }
}

/** Meaning: lists the saved editions, of a relation or of all, oldest first. Returns the exit status: 1 when the text of one was altered. */
export async function listEditions(pair: Pair | null, ledger: string, format: "text" | "json"): Promise<number> {
  const between = pair === null ? {} : { between: dyadOption(...pair, openActorNames()) };
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const { editions, problems } = await editionsOf(store, between);
    if (format === "json") {
      const rows = editions.map(({ account, records, ...rest }) => ({ ...rest, records: records.length }));
      process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    } else for (const edition of editions) console.log(lineOf(edition));
    if (problems.length > 0) return report(problems);
    if (editions.length === 0) console.error("demarche: no editions yet (save one: demarche relation A B --save)");
    return 0;
  } finally {
    await store.close();
  }
}

function lineOf({ id, asOf, saved, user, account, records }: Edition): string {
  const sentences = account.sections.flatMap((section) => section.sentences).length;
  return `${id}  ${account.names.join(" and ")}, as of ${asOf}  saved ${saved} by ${user}  ${sentences} sentences on ${records.length} records`;
}

async function editionOf(store: LedgerStore, [a, b]: Pair, id: string): Promise<Edition> {
  const dyad = dyadOption(a, b, openActorNames());
  const edition = await editionById(store, id);
  if (edition.dyad.join() !== dyad.join())
    throw new UsageError(
      `edition of another relation: ${edition.id} (of ${edition.account.names.join(" and ")}, not of ${a} and ${b})`,
    );
  return edition;
}
