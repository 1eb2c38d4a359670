import { readFile, rename, rm, stat } from "node:fs/promises";
import { PackError } from "../export/index.ts";
import { VERSION } from "../model/version.ts";
import { restoreRelation } from "../pack-collection.ts";
import { accountAgain, hashOf, readPack } from "../packs.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { openActorNames } from "./country-names.ts";
import { fileFailure } from "./file-failure.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Meaning: makes a ledger of a pack and says whether its account is the pack's. The ledger is made beside its place and put there whole: whatever is wrong with the
 * pack leaves nothing behind. Returns the exit status: 1 for a damaged or foreign pack, or an account that differs. Throws a usage error when the ledger
 * holds something; rejects with a `LedgerError`.
 */
export async function unpackFile(file: string, ledger: string): Promise<number> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileFailure(error, `cannot read ${file}`);
  });
  await refuseFull(ledger);
  try {
    return await unpackBytes(bytes, file, ledger);
  } catch (error) {
    if (!(error instanceof PackError)) throw fileFailure(error, `cannot write ${ledger}`);
    console.error(`demarche: ${error.message}`);
    return 1;
  }
}

async function unpackBytes(bytes: Buffer, file: string, ledger: string): Promise<number> {
  const content = readPack(bytes, file);
  const beside = `${ledger}.unpacking`;
  await removeLedger(beside);
  try {
    const store = await openSqliteLedger(beside);
    let account: string;
    try {
      await restoreRelation(store, content);
      account = hashOf(await accountAgain(store, content, openActorNames()));
    } finally {
      await store.close();
    }
    await rename(beside, ledger);
    return told({ settings: content.settings, account, stated: hashOf(content.account), ledger });
  } finally {
    await removeLedger(beside);
  }
}

interface Unpacked {
  readonly settings: ReturnType<typeof readPack>["settings"];
  readonly account: string;
  readonly stated: string;
  readonly ledger: string;
}

function told({ settings, account, stated, ledger }: Unpacked): number {
  const { dyad, asOf, since, knownAt, version, withheld } = settings;
  const known = knownAt === null ? "" : ` --known-at ${knownAt}`;
  console.log(`unpacked into ${ledger}; its account:`);
  console.log(`  demarche relation ${dyad.join(" ")} --as-of ${asOf} --since ${since}${known} --ledger ${ledger}`);
  if (withheld > 0) console.log(`withheld by rights: ${withheld} sentences came as offsets and hashes`);
  if (account === stated) {
    console.log(`the account is the same: ${account}`);
    return 0;
  }
  const reason =
    version === VERSION
      ? "the tables or rules of this program differ"
      : `written by version ${version}, this is ${VERSION}`;
  console.error(`demarche: the records are whole, but the account differs: ${account}, not ${stated} (${reason})`);
  return 1;
}

async function refuseFull(ledger: string): Promise<void> {
  const found = await stat(ledger).catch(() => null);
  if (found === null || found.size === 0) return;
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    if ((await store.lastSequence()) === 0 && (await store.runs()).length === 0) return;
  } finally {
    await store.close();
  }
  throw new UsageError(`ledger holds something: ${ledger} (a pack is unpacked into a new one; name another file)`);
}

async function removeLedger(path: string): Promise<void> {
  for (const ending of ["", "-wal", "-shm"]) await rm(`${path}${ending}`, { force: true });
}
