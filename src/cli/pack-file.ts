import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../export/index.ts";
import type { ActorNames } from "../model/actor-name.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import type { Allowance } from "../model/rights.ts";
import { restoreRelation } from "../pack-collection.ts";
import { withPackedNames } from "../packed-names.ts";
import { accountAgain, hashOf, packRelation, readPack } from "../packs.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { checkPair } from "./check-pair.ts";
import { dyadOption, openActorNames } from "./country-names.ts";
import { editionBefore } from "./edition-before.ts";
import { fileFailure } from "./file-failure.ts";

export interface PackFileOptions {
  readonly out: string;
  readonly asOf: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger: string;
  readonly rights: Allowance;
}

/**
 * Meaning: writes a relation to a file, unpacks it once to see that its account comes back, and says what went in. Returns the exit status. Throws a usage error
 * on wrong input; rejects with a `LedgerError`.
 */
export async function packFile([a, b]: readonly [string, string], options: PackFileOptions): Promise<number> {
  const { asOf, knownAt, rights, out } = options;
  const since = editionBefore(options);
  const tables = openActorNames();
  checkPair([a, b], tables, options.ledger);
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    const names = await withPackedNames(store, tables);
    const dyad = dyadOption(a, b, names);
    const asked = { dyad, asOf, since, names, unstated: rights, ...(knownAt === undefined ? {} : { knownAt }) };
    const { bytes, content, account } = await packRelation(store, asked);
    const again = await unpackedHash(bytes, names);
    if (again !== account) throw new Error(`pack does not give its account: ${out} (${again} for ${account})`);
    await writeWhole(out, bytes);
    const { readings, rows, corrections, settings } = content;
    const parts = [
      `${new Set(readings.map(({ document }) => document.id)).size} documents`,
      `${readings.reduce((sum, { records }) => sum + records.length, 0)} records`,
      `${rows.length} rows of event data`,
      `${corrections.length} corrections`,
    ];
    console.log(`wrote ${out}: ${parts.join(", ")}; ${bytes.length} bytes`);
    if (settings.withheld > 0) console.log(`withheld by rights: ${settings.withheld} sentences, as offsets and hashes`);
    console.log(`account ${account}`);
    return 0;
  } catch (error) {
    throw fileFailure(error, `cannot write ${out}`);
  } finally {
    await store.close();
  }
}

/** The hash of the account that a pack gives by itself, in a ledger that is thrown away. */
async function unpackedHash(bytes: Buffer, names: ActorNames): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-pack-"));
  const store = await openSqliteLedger(join(folder, "ledger.db"));
  try {
    const content = readPack(bytes, "the pack itself");
    await restoreRelation(store, content);
    return hashOf(await accountAgain(store, content, names));
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
