/**
 * Measures tags and trees on the treebanks that were not trained on: those of the network in models/reader and of the small parser in models/parser.
 *
 *   npx node training/parser/evaluate.ts --data ../shared/data/treebanks [--reader full|fast]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadEncoderModel } from "../../src/knowledge/encoder-model.ts";
import { loadParserModel } from "../../src/knowledge/parser-model.ts";
import { type Annotate, annotateByEncoder, annotateBySyntax } from "../../src/read/annotate.ts";
import { readTreebank } from "./conllu.ts";
import { joinHyphens, joinNames } from "./merge.ts";
import { scoreGold } from "./score.ts";
import { scoreRaw } from "./score-raw.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/treebanks" },
    reader: { type: "string" },
  },
});
const BANKS = [
  ["EWT dev", "en_ewt-ud-dev"],
  ["EWT test", "en_ewt-ud-test"],
  ["GUM test", "en_gum-by-test"],
  ["PUD", "en_pud-ud-test"],
] as const;

if (args.reader !== "fast") await evaluate("full", annotateByEncoder(loadEncoderModel("models/reader", 2)));
if (args.reader !== "full") await evaluate("fast", annotateBySyntax(loadParserModel("models/parser")));

async function evaluate(reader: string, annotate: Annotate): Promise<void> {
  for (const [name, file] of BANKS) {
    const sentences = readTreebank(join(args.data, `${file}.conllu.gz`));
    const words = sentences.map((sentence) => sentence.words);
    const joined = words.map((list) => joinHyphens(list));
    print(`${reader}: ${name}, gold words`, await scoreGold(annotate, words));
    if (reader === "fast")
      print(
        `${reader}: ${name}, hyphens and names joined`,
        await scoreGold(
          annotate,
          joined.map((list) => joinNames(list)),
        ),
      );
    print(`${reader}: ${name}, from raw text`, await scoreRaw(annotate, sentences));
  }
}

function print(what: string, result: object): void {
  const cells = Object.entries(result).map(([key, value]) => `${key} ${value}`);
  console.log(`${what.padEnd(42)} ${cells.join("  ")}`);
}
