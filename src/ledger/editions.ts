import { createHash } from "node:crypto";
import type { Edition, EditionContent } from "../model/edition.ts";
import type { Problem } from "../model/problem.ts";
import { type EditionFilter, type KeptEdition, LedgerError, type LedgerStore } from "../store/index.ts";

/** Letters of the hash that name an edition. */
const ID_LENGTH = 16;

/**
 * Meaning: keeps an edition as it is; nothing can change it from then on. Returns it with its id and hash. Rejects with a `LedgerError` when the store cannot write.
 * Example: `const { id } = await keepEdition(store, content);`
 */
export async function keepEdition(store: LedgerStore, content: EditionContent): Promise<Edition> {
  const body = JSON.stringify(content);
  const hash = hashOf(body);
  const { dyad, records } = content;
  const kept = await store.addEdition({ id: hash.slice(0, ID_LENGTH), dyad, hash, body, records });
  return editionOf(kept);
}

/**
 * Meaning: the edition whose id is, or begins with, what is given. Rejects with a `LedgerError` when there is none or more than one, and when its text is not
 * what was saved.
 */
export async function editionById(store: LedgerStore, id: string): Promise<Edition> {
  const found = await store.editions({ idPrefix: id });
  const [first] = found;
  if (first === undefined) throw unknown(id, `unknown edition: ${id} (see demarche editions)`);
  if (found.length > 1)
    throw unknown(id, `more than one edition: ${id} (${found.map((edition) => edition.id).join(", ")})`);
  return editionOf(first);
}

/**
 * Meaning: the editions that meet a filter, in the order saved, each checked by its hash. Those whose text was altered are left out and named in `problems`.
 * Rejects with a `LedgerError` when the store cannot be read.
 */
export async function editionsOf(
  store: LedgerStore,
  filter: EditionFilter,
): Promise<{ readonly editions: readonly Edition[]; readonly problems: readonly Problem[] }> {
  const editions: Edition[] = [];
  const problems: Problem[] = [];
  for (const kept of await store.editions(filter))
    try {
      editions.push(editionOf(kept));
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      problems.push(error.problem);
    }
  return { editions, problems };
}

function editionOf({ id, sequence, dyad, hash, body }: KeptEdition): Edition {
  const found = hashOf(body);
  if (found !== hash || !hash.startsWith(id) || id.length !== ID_LENGTH) throw altered(id, found);
  const content = JSON.parse(body) as EditionContent;
  if (content.dyad.join() !== dyad.join()) throw altered(id, `filed under ${dyad.join(" and ")}`);
  return { ...content, id, sequence, hash };
}

function altered(id: string, found: string): LedgerError {
  const message = `edition altered: ${id} (its text is not what was saved: ${found.slice(0, 40)}; take it from a copy of the ledger)`;
  return new LedgerError("edition-altered", id, message);
}

function unknown(id: string, message: string): LedgerError {
  return new LedgerError("edition-unknown", id, message);
}

function hashOf(body: string): string {
  return createHash("sha256").update(body, "utf8").digest("hex");
}
