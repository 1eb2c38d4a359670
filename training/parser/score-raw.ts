import type { Annotate } from "../../src/read/annotate.ts";
import { segment, tokenize } from "../../src/read/text/index.ts";
import type { GoldSentence } from "./conllu.ts";
import { joinHyphens } from "./merge.ts";

/** Percent F1 of sentences, words, and of words with the right tag, head, and head and relation, from running text. */
export interface RawScore {
  readonly sentences: string;
  readonly words: string;
  readonly upos: string;
  readonly uas: string;
  readonly las: string;
  readonly wordsPerSecond: number;
}

interface PlacedWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly head: string;
  readonly deprel: string;
}

interface Placed {
  readonly sentences: readonly string[];
  readonly words: readonly PlacedWord[];
}

/** Reads running text, document by document, and compares with the treebank (hyphenated words joined there). */
export async function scoreRaw(annotate: Annotate, sentences: readonly GoldSentence[]): Promise<RawScore> {
  const total = { gold: 0, system: 0, goldWords: 0, words: 0 };
  const right = { sentences: 0, words: 0, upos: 0, uas: 0, las: 0 };
  let seconds = 0;
  for (const document of documentsOf(sentences)) {
    const { text, gold } = layOut(document);
    const start = performance.now();
    const system = await read(annotate, text);
    seconds += (performance.now() - start) / 1000;
    total.gold += gold.sentences.length;
    total.system += system.sentences.length;
    total.goldWords += gold.words.length;
    total.words += system.words.length;
    const goldSentences = new Set(gold.sentences);
    right.sentences += system.sentences.filter((key) => goldSentences.has(key)).length;
    const goldWords = new Map(gold.words.map((word) => [`${word.start}-${word.end}`, word]));
    for (const word of system.words) {
      const match = goldWords.get(`${word.start}-${word.end}`);
      if (match === undefined) continue;
      right.words++;
      if (match.upos === word.upos) right.upos++;
      if (match.head !== word.head) continue;
      right.uas++;
      if (match.deprel === word.deprel) right.las++;
    }
  }
  const f1 = (n: number): string => ((200 * n) / (total.words + total.goldWords)).toFixed(2);
  return {
    sentences: ((200 * right.sentences) / (total.gold + total.system)).toFixed(2),
    words: f1(right.words),
    upos: f1(right.upos),
    uas: f1(right.uas),
    las: f1(right.las),
    wordsPerSecond: Math.round(total.words / seconds),
  };
}

function documentsOf(sentences: readonly GoldSentence[]): GoldSentence[][] {
  const documents: GoldSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.startsDocument || documents.length === 0) documents.push([]);
    documents.at(-1)?.push(sentence);
  }
  return documents;
}

/** Writes a document as running text, a line for each paragraph, and notes where its words and sentences are. */
function layOut(document: readonly GoldSentence[]): { text: string; gold: Placed } {
  let text = "";
  const keys: string[] = [];
  const words: PlacedWord[] = [];
  for (const sentence of document) {
    if (text !== "") text = text.trimEnd() + (sentence.startsParagraph ? "\n" : " ");
    const first = text.length;
    const list = joinHyphens(sentence.words);
    const places = list.map((word) => {
      const start = text.length;
      text += word.form + (word.spaceAfter ? " " : "");
      return { start, end: start + word.form.length };
    });
    keys.push(`${first}-${places.at(-1)?.end}`);
    for (const [i, word] of list.entries()) {
      const head = places[word.head];
      words.push({
        ...(places[i] ?? { start: 0, end: 0 }),
        upos: word.upos,
        head: head === undefined ? "root" : `${head.start}-${head.end}`,
        deprel: word.deprel,
      });
    }
  }
  return { text, gold: { sentences: keys, words } };
}

async function read(annotate: Annotate, text: string): Promise<Placed> {
  const sentences: string[] = [];
  const words: PlacedWord[] = [];
  const spans = segment(text, []);
  const listed = spans.map((sentence) => tokenize(text, sentence.start, sentence.end));
  const annotations = await annotate(listed);
  for (const [s, sentence] of spans.entries()) {
    sentences.push(`${sentence.start}-${sentence.end}`);
    const [tokens, annotation] = [listed[s] ?? [], annotations[s]];
    const tags = annotation?.tags ?? [];
    const tree = annotation?.treeOf(tokens.map((token, i) => ({ ...token, word: i, ...tags[i] })));
    for (const [i, { start, end }] of tokens.entries()) {
      const head = tokens[tree?.head[i] ?? -1];
      const at = head === undefined ? "root" : `${head.start}-${head.end}`;
      words.push({ start, end, upos: tags[i]?.upos ?? "X", head: at, deprel: tree?.deprel[i] ?? "dep" });
    }
  }
  return { sentences, words };
}
