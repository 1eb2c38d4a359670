/*
 * A relation as one file, and back: `store` gives and takes the rows, `export` knows the file.
 *
 *   ledger ──▶ entries the account may ask for ──▶ whole readings, rows, corrections, names ──▶ parts ──▶ pack
 *   pack ──▶ parts, every byte checked ──▶ an empty ledger ──▶ the account, compared with the pack's by hash
 */
import { bytesOfPack, contentOf, openPack, type PackContent, sha256, textsOf } from "./export/index.ts";
import type { Account } from "./model/account.ts";
import type { ActorNames } from "./model/actor-name.ts";
import type { Allowance } from "./model/rights.ts";
import { VERSION } from "./model/version.ts";
import { isWithheld } from "./model/withheld.ts";
import { collectRelation, namesIn, type Relation } from "./pack-collection.ts";
import { withPackedNames } from "./packed-names.ts";
import { ACCOUNT_SETTINGS, type AccountOptions, accountOf } from "./pipeline.ts";
import { passedOn } from "./rights.ts";
import type { LedgerStore } from "./store/index.ts";

/** A relation packed: its file, what is in it, and the hash of its account. */
export interface Packed {
  readonly bytes: Buffer;
  readonly content: PackContent;
  readonly account: string;
}

/**
 * Meaning: a relation's part of the ledger as one file: every entry that its account may ask for, with the whole readings they belong to, superseded and corrected
 * ones too, and the account itself as far as rights let it pass. `unstated` holds for documents that state no rights. Rejects with a `LedgerError`.
 */
export async function packRelation(
  store: LedgerStore,
  options: AccountOptions & { readonly unstated: Allowance },
): Promise<Packed> {
  const { unstated, ...asked } = options;
  const out = passedOn(store, unstated);
  const account = await accountOf(out.store, asked);
  const relation = await collectRelation(store, out, asked);
  const content: PackContent = {
    settings: {
      dyad: asked.dyad,
      asOf: asked.asOf,
      knownAt: asked.knownAt ?? null,
      since: asked.since,
      version: VERSION,
      coders: [...new Set(relation.readings.map(({ coder }) => coder))].sort(),
      unstated,
      withheld: withheldIn(relation),
      method: ACCOUNT_SETTINGS,
    },
    names: namesIn(relation, asked),
    ...relation,
    account,
  };
  return { bytes: bytesOfPack(textsOf(content)), content, account: hashOf(account) };
}

/** How many sentences of a relation went out as offsets and hash. */
function withheldIn({ readings, rows }: Relation): number {
  const sentences = readings.flatMap(({ document, records }) =>
    records.flatMap(({ sentence }) => (isWithheld(sentence.text) ? [`${document.id} ${sentence.start}`] : [])),
  );
  return new Set(sentences).size + rows.filter(({ event }) => isWithheld(event.text ?? "")).length;
}

/** Meaning: the content of a pack, every byte checked. Throws a `PackError`. */
export function readPack(bytes: Buffer, file: string): PackContent {
  return contentOf(openPack(bytes, file), file);
}

/** Meaning: the hash of an account: of its JSON, as the pack holds it. */
export function hashOf(account: Account): string {
  return sha256(Buffer.from(`${JSON.stringify(account)}\n`, "utf8"));
}

/** Meaning: the account of a ledger by the settings of a pack, to be compared with the pack's. */
export async function accountAgain(store: LedgerStore, { settings }: PackContent, names: ActorNames): Promise<Account> {
  const { dyad, asOf, since, knownAt } = settings;
  const known = await withPackedNames(store, names);
  return accountOf(store, { dyad, asOf, since, names: known, ...(knownAt === null ? {} : { knownAt }) });
}
