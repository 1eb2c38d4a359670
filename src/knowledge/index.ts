import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../model/knowledge.ts";
import { loadActors } from "./actors.ts";
import { loadConfidence } from "./confidence.ts";
import { loadContextLexicon } from "./contexts.ts";
import { layersIn } from "./layers.ts";
import { loadLexicon } from "./lexicon.ts";
import { loadParserModel } from "./parser-model.ts";

export { loadActors } from "./actors.ts";
export { checkActors, type Finding } from "./check-actors.ts";
export { loadDictionary } from "./dictionary-folder.ts";
export { dropLayer, layerNameOf, layersIn, putLayer, rowsIn } from "./layers.ts";
export { loadNativeNames, loadStateCodes } from "./native-names.ts";

const FOLDERS = ["data/actors", "data/actors-cc-by-sa", "data/lexicon", "models/parser"] as const;

/**
 * Meaning: the data and weights under the program's root folder, with the actors of the user's folder `layers` over them; null: none. Throws when
 * a file is missing or broken: the installation is at fault, not the input; a `LayerError` when it is a layer of the user's.
 */
export function loadKnowledge(root: string, layers: string | null = null): Knowledge {
  return {
    parser: loadParserModel(join(root, "models/parser")),
    actors: loadActors(join(root, "data/actors"), layers),
    lexicon: loadLexicon(join(root, "data/lexicon")),
    contexts: loadContextLexicon(join(root, "data/lexicon/contexts.tsv")),
    confidence: loadConfidence(join(root, "data/lexicon/confidence.tsv")),
    fingerprint: fingerprintOf(root, layers),
  };
}

function fingerprintOf(root: string, layers: string | null): string {
  const hash = createHash("sha256");
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (/\.(tsv|bin)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  for (const { name, folder, tables } of layers === null ? [] : layersIn(layers)) {
    for (const table of tables) hash.update(`${name}/${table}`).update(readFileSync(join(folder, `${table}.tsv`)));
  }
  return hash.digest("hex");
}
