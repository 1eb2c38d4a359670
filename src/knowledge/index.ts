import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../model/knowledge.ts";
import type { EventRow } from "../model/lexicon.ts";
import { loadActKinds } from "./act-kinds.ts";
import { loadActors } from "./actors.ts";
import { loadConfidence } from "./confidence.ts";
import { loadContextLexicon } from "./contexts.ts";
import { type LoadedDictionary, loadDictionary } from "./dictionary-folder.ts";
import { loadEncoderModel } from "./encoder-model.ts";
import { layersIn } from "./layers.ts";
import { loadLexicon, readOwnRows } from "./lexicon.ts";
import { loadParserModel } from "./parser-model.ts";

export { loadActKinds } from "./act-kinds.ts";
export { loadActors } from "./actors.ts";
export { checkActors, type Finding } from "./check-actors.ts";
export { dropLayer, layerNameOf, layersIn, putLayer, rowsIn } from "./layers.ts";
export { loadLexicon } from "./lexicon.ts";
export { loadNativeNames, loadStateCodes } from "./native-names.ts";

const FOLDERS = ["data/actors", "data/actors-cc-by-sa", "data/lexicon", "models/parser", "models/reader"] as const;
/** Cores that one reader uses. */
const THREADS = 2;

/**
 * Meaning: the data and weights under the program's root folder, with the actors of the user's folder `layers` over them; null: none. `threads`: cores that the
 * reader may use. Throws when
 * a file is missing or broken: the installation is at fault, not the input; a `LayerError` when it is a layer of the user's.
 */
export function loadKnowledge(root: string, layers: string | null = null, threads = THREADS): Knowledge {
  return {
    parser: loadParserModel(join(root, "models/parser")),
    encoder: loadEncoderModel(join(root, "models/reader"), threads),
    acts: loadActKinds(join(root, "data/lexicon/acts.tsv")),
    actors: loadActors(join(root, "data/actors"), layers),
    lexicon: loadLexicon(join(root, "data/lexicon")),
    contexts: loadContextLexicon(join(root, "data/lexicon/contexts.tsv")),
    confidence: loadConfidence(join(root, "data/lexicon/confidence.tsv")),
    dictionary: null,
    fingerprint: fingerprintOf(root, layers),
  };
}

/** What a user's folder adds to the knowledge, and what could not be read of it. */
export interface Extended {
  readonly knowledge: Knowledge;
  readonly faults: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  /** Files that are neither of a coding dictionary nor rows of ours. */
  readonly skipped: readonly string[];
}

/** File of a user's own rows for verbs and event nouns, with the columns of our lexicon. */
const OWN_ROWS = "events.tsv";

/**
 * Meaning: the knowledge with a user's folder over it: the files of a TABARI or PETRARCH dictionary, and rows of ours for verbs and event nouns
 * (`events.tsv`). Both win over what ships. Null when the folder is not there or holds neither.
 */
export function withFolder(knowledge: Knowledge, folder: string): Extended | null {
  const loaded = loadDictionary(folder);
  const path = join(folder, OWN_ROWS);
  const own = existsSync(path) ? readOwnRows(path, knowledge.lexicon.classes) : null;
  if (loaded === null && own === null) return null;
  const base = loaded === null ? knowledge : withDictionary(knowledge, loaded);
  return {
    knowledge: own === null ? base : withRows(base, own.rows, readFileSync(path)),
    faults: [...(loaded?.faults ?? []), ...(own?.faults ?? []).map((fault) => ({ file: OWN_ROWS, ...fault }))],
    skipped: (loaded?.skipped ?? []).filter((name) => name !== OWN_ROWS),
  };
}

function withRows(knowledge: Knowledge, rows: readonly EventRow[], bytes: Buffer): Knowledge {
  const { lexicon } = knowledge;
  return {
    ...knowledge,
    lexicon: { ...lexicon, events: [...rows, ...lexicon.events] },
    fingerprint: createHash("sha256").update(knowledge.fingerprint).update(bytes).digest("hex"),
  };
}

/** Meaning: the same with a user's dictionary, which then wins over what ships; it changes the coder's version. */
function withDictionary(knowledge: Knowledge, { dictionary, fingerprint }: LoadedDictionary): Knowledge {
  const both = createHash("sha256").update(knowledge.fingerprint).update(fingerprint).digest("hex");
  return { ...knowledge, dictionary, fingerprint: both };
}

function fingerprintOf(root: string, layers: string | null): string {
  const hash = createHash("sha256");
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (/\.(?:tsv|bin)$|^labels\.json$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const { name, folder, tables } of layers === null ? [] : layersIn(layers)) {
    for (const table of tables) hash.update(`${name}/${table}`).update(readFileSync(join(folder, `${table}.tsv`)));
  }
  return hash.digest("hex");
}
