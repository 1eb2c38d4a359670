import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../model/knowledge.ts";
import { loadActors } from "./actors.ts";
import { loadConfidence } from "./confidence.ts";
import { loadContextLexicon } from "./contexts.ts";
import { loadLexicon } from "./lexicon.ts";
import { loadParserModel } from "./parser-model.ts";

export { loadActors } from "./actors.ts";

const FOLDERS = ["data/actors", "data/actors-cc-by-sa", "data/lexicon", "models/parser"] as const;

/** Meaning: the data and weights under the program's root folder. Throws when a file is missing or broken: the installation is at fault, not the input. */
export function loadKnowledge(root: string): Knowledge {
  return {
    parser: loadParserModel(join(root, "models/parser")),
    actors: loadActors(join(root, "data/actors")),
    lexicon: loadLexicon(join(root, "data/lexicon")),
    contexts: loadContextLexicon(join(root, "data/lexicon/contexts.tsv")),
    confidence: loadConfidence(join(root, "data/lexicon/confidence.tsv")),
    fingerprint: fingerprintOf(root),
  };
}

function fingerprintOf(root: string): string {
  const hash = createHash("sha256");
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      if (/\.(tsv|bin)$/.test(name)) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest("hex");
}
