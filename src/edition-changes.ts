/* What of a saved account is new, changed or withdrawn by now, and why: the edition, the account of today, and what happened to the records between. */
import { type BriefInput, compareAccounts, writeAccount } from "./brief/index.ts";
import { type BetweenAccounts, followsReason, generalReasons, type Leaning, reasonsOf } from "./ledger/index.ts";
import { compareFigures, type RelationFigures } from "./measure/index.ts";
import type { Account, AccountReference } from "./model/account.ts";
import type { ChangeReason, FigureChange, SentenceChange } from "./model/account-change.ts";
import { dyadsOf } from "./model/dyads.ts";
import type { Edition } from "./model/edition.ts";
import type { Instant } from "./model/entry.ts";
import { VERSION } from "./model/version.ts";
import { type AccountOptions, materialOf } from "./pipeline.ts";
import type { LedgerStore } from "./store/index.ts";

/** A changed sentence with its reasons, and the evidence of both its forms. */
export interface ExplainedChange extends SentenceChange {
  readonly reasons: readonly ChangeReason[];
  readonly evidence: readonly AccountReference[];
}

/** How an account differs from an edition. `now` is the account as it stands; the edition stays as it was. */
export interface EditionChanges {
  readonly edition: Edition;
  readonly now: Account;
  readonly sentences: readonly ExplainedChange[];
  readonly figures: readonly FigureChange[];
}

/**
 * Meaning: what is new, changed and withdrawn since an edition, each sentence with its evidence and why: a new report, a correction, a retraction, a later
 * day, another coder, another version of the program. A sentence that nothing of its own explains, such as a count, has the reasons of the account as a whole.
 * Throws when the account asked for is earlier than the edition. Rejects with a `LedgerError` when the store cannot be read.
 */
export async function changesSince(
  store: LedgerStore,
  edition: Edition,
  { now, ...asked }: Omit<AccountOptions, "dyad" | "since"> & { readonly now: Instant },
): Promise<EditionChanges> {
  const { dyad, asOf, knownAt, settings } = edition;
  const to = { asOf: asked.asOf, knownAt: asked.knownAt ?? now, method: VERSION };
  if (to.asOf < asOf || to.knownAt < knownAt)
    throw new RangeError(`edition is later: ${edition.id} (as of ${asOf}, known at ${knownAt})`);
  const options = { ...asked, dyad };
  const before = await materialOf(store, { ...options, asOf, knownAt, since: settings.since });
  const after = await materialOf(store, { ...options, ...to, since: asOf < to.asOf ? asOf : settings.since });
  const account = writeAccount(after);
  const between = await betweenOf(store, { before, after, edition }, to);
  const leaning = { before: new Set([...ownOf(before), ...edition.records]), after: new Set(ownOf(after)) };
  const whole = [...reasonsOf(leaning, between), ...generalReasons(between)];
  const incidents = { before: incidentRecords(before), after: incidentRecords(after) };
  return {
    edition,
    now: account,
    sentences: compareAccounts(edition.account, account).map((change) => ({
      ...change,
      reasons: explained(change, { incidents, between, whole }),
      evidence: [
        ...evidenceOf(change.is?.references, account),
        ...evidenceOf(
          change.was?.references.filter((id) => !change.is?.references.includes(id)),
          edition.account,
        ),
      ],
    })),
    figures: compareFigures(figuresOf(edition.account), figuresOf(account)),
  };
}

/** Meaning: the references of an account that some records stand under. */
export function evidenceOf(
  records: readonly string[] | undefined,
  { references }: Account,
): readonly AccountReference[] {
  return references.filter((reference) => reference.records.some((id) => records?.includes(id)));
}

function figuresOf({ series, arrow, coverage }: Account): RelationFigures {
  return { series, direction: arrow, coverage };
}

type IncidentRecords = ReadonlyMap<string, readonly string[]>;

function explained(
  change: SentenceChange,
  {
    incidents,
    between,
    whole,
  }: {
    readonly incidents: { readonly before: IncidentRecords; readonly after: IncidentRecords };
    readonly between: BetweenAccounts;
    readonly whole: readonly ChangeReason[];
  },
): readonly ChangeReason[] {
  const own = reasonsOf(leaningOf(change, incidents), between);
  if (own.length > 0) return own;
  if (whole.length > 0) return whole;
  return [followsReason("nothing in the ledger explains it: names or tables of the program differ")];
}

/** The records that a sentence cites, with the other reports of their incidents, because these decide what it may say. */
function leaningOf(
  { was, is }: SentenceChange,
  { before, after }: { readonly before: IncidentRecords; readonly after: IncidentRecords },
): Leaning {
  const cited = [...(was?.references ?? []), ...(is?.references ?? [])];
  const through = (references: readonly string[] | undefined, by: IncidentRecords) =>
    new Set([...(references ?? []), ...cited.flatMap((id) => by.get(id) ?? [])]);
  return { before: through(was?.references, before), after: through(is?.references, after) };
}

/** The records of the incident that each record belongs to. */
function incidentRecords({ incidents }: BriefInput): IncidentRecords {
  const found = new Map<string, readonly string[]>();
  for (const { reports } of incidents) {
    const ids = reports.map(({ record }) => record.id);
    for (const id of ids) found.set(id, ids);
  }
  return found;
}

function ownOf({ entries, dyad }: BriefInput): readonly string[] {
  const own = entries.filter(({ record }) => dyadsOf(record).some((one) => one.join() === dyad.join()));
  return own.map(({ record }) => record.id);
}

async function betweenOf(
  store: LedgerStore,
  { before, after, edition }: Readonly<Record<"before" | "after", BriefInput>> & { readonly edition: Edition },
  to: BetweenAccounts["to"],
): Promise<BetweenAccounts> {
  const { asOf, knownAt, method } = edition;
  const entries = [...before.entries, ...after.entries];
  const known = new Map(entries.map((entry) => [entry.record.id, entry]));
  const others = edition.records.filter((id) => !known.has(id));
  const rest = others.length === 0 ? [] : await store.entries({ ids: others, view: "all" });
  for (const entry of rest) known.set(entry.record.id, entry);
  const read = [...known.values()].filter(({ original }) => original === undefined);
  const runs = new Map(
    await Promise.all(
      [...new Set(read.map(({ record }) => record.document))].map(
        async (document) => [document, await store.runs(document)] as const,
      ),
    ),
  );
  const corrections = (await store.corrections(to.knownAt)).filter(({ at }) => at > knownAt);
  return { from: { asOf, knownAt, method }, to, entries: known, runs, corrections };
}
