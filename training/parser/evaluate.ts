/**
 * Measures the parser in models/parser on the treebanks that it was not trained on.
 *
 *   npx node training/parser/evaluate.ts --data ../shared/data/treebanks
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadParserModel } from "../../src/knowledge/parser-model.ts";
import { readTreebank } from "./conllu.ts";
import { joinHyphens, joinNames } from "./merge.ts";
import { scoreGold } from "./score.ts";
import { scoreRaw } from "./score-raw.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/treebanks" },
    model: { type: "string", default: "models/parser" },
  },
});
const before = performance.now();
const model = loadParserModel(args.model);
console.log(`weights loaded in ${Math.round(performance.now() - before)} ms`);
const banks = [
  ["EWT dev", "en_ewt-ud-dev"],
  ["EWT test", "en_ewt-ud-test"],
  ["GUM test", "en_gum-by-test"],
  ["PUD", "en_pud-ud-test"],
] as const;
for (const [name, file] of banks) {
  const sentences = readTreebank(join(args.data, `${file}.conllu.gz`));
  const words = sentences.map((sentence) => sentence.words);
  const joined = words.map((list) => joinHyphens(list));
  print(`${name}, gold words`, scoreGold(model, words));
  print(`${name}, hyphens joined`, scoreGold(model, joined));
  print(
    `${name}, hyphens and names joined`,
    scoreGold(
      model,
      joined.map((list) => joinNames(list)),
    ),
  );
  print(`${name}, from raw text`, scoreRaw(model, sentences));
}

function print(what: string, result: object): void {
  const cells = Object.entries(result).map(([key, value]) => `${key} ${value}`);
  console.log(`${what.padEnd(36)} ${cells.join("  ")}`);
}
