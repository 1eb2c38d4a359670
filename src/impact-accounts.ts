/* The sentences of accounts and of saved editions that lean on records. */
import { compareAccounts } from "./brief/index.ts";
import { evidenceOf } from "./edition-changes.ts";
import { editionsOf } from "./ledger/index.ts";
import { addDays, endOfMonth } from "./lib/iso-date.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { AccountImpact, Impact } from "./model/impact.ts";
import { accountOf } from "./pipeline.ts";
import type { LedgerStore } from "./store/index.ts";

interface AccountsOptions {
  readonly dyads: readonly Dyad[];
  readonly asOf: IsoDate;
  readonly names: ActorNames;
}

/** Meaning: the sentences of the accounts of some relations that differ between a ledger and the same ledger altered. Accounts without a difference are left out. */
export async function accountImpacts(
  store: LedgerStore,
  altered: LedgerStore,
  { dyads, asOf, names }: AccountsOptions,
): Promise<readonly AccountImpact[]> {
  const impacts: AccountImpact[] = [];
  for (const dyad of dyads) {
    const asked = { dyad, asOf, names, since: endOfMonth(addDays(`${asOf.slice(0, 7)}-01`, -1)) };
    const [before, after] = [await accountOf(store, asked), await accountOf(altered, asked)];
    const sentences = compareAccounts(before, after).map((change) => ({
      ...change,
      evidence: evidenceOf((change.was ?? change.is)?.references, change.was === null ? after : before),
    }));
    if (sentences.length > 0) impacts.push({ dyad, sentences });
  }
  return impacts;
}

/** Meaning: the saved editions that lean on one of some records, with the sentences that cite them. */
export async function editionImpacts(
  store: LedgerStore,
  records: readonly string[],
): Promise<Pick<Impact, "editions" | "problems">> {
  const asked = new Set(records);
  const { editions, problems } = await editionsOf(store, { records });
  return {
    editions: editions.map(({ id, dyad, asOf, account, ...edition }) => ({
      id,
      dyad,
      asOf,
      records: edition.records.filter((record) => asked.has(record)).length,
      sentences: account.sections.flatMap(({ name, sentences }) =>
        sentences
          .filter(({ references }) => references.some((record) => asked.has(record)))
          .map(({ text }) => ({ section: name, text })),
      ),
    })),
    problems: problems.map(({ message }) => message),
  };
}
