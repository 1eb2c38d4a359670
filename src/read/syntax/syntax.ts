import type { ParserModel, PartOfSpeech } from "../../model/parser-model.ts";
import { createTreeParser, type Tree } from "./parser.ts";
import type { ParserInput } from "./parser-features.ts";
import { tagNumbers } from "./tag-numbers.ts";
import { createTagger } from "./tagger.ts";
import { describeForm, type WordForm } from "./word-form.ts";

/**
 * A word, or several words merged into one unit ("U.S. President Donald Trump"), which its last word then stands for.
 * A tag that is given is kept; one that is missing is predicted.
 */
export interface SyntaxUnit {
  readonly text: string;
  readonly upos?: string;
  readonly xpos?: string;
}

/** Tagger and parser of one model. Not to be shared between threads: calls reuse scratch memory. */
export interface Syntax {
  /** Part of speech of every unit. */
  tag(units: readonly SyntaxUnit[]): PartOfSpeech[];
  /** Dependency tree of one sentence; units without a tag are tagged first. Empty in, empty out. */
  parse(units: readonly SyntaxUnit[]): Tree;
}

const UNTAGGED: PartOfSpeech = { upos: "X", xpos: "FW" };
const ROOT_WORD = 7;
const NO_WORD = 3;

/** Makes a tagger and parser from loaded weights. */
export function createSyntax(model: ParserModel): Syntax {
  const numberOf = tagNumbers(model.tags);
  const tagForms = createTagger(model.tagger);
  const parseInput = createTreeParser(model.parser, model.labels);
  const marks = tagMarks(model.tags);
  const tagUnits = (units: readonly SyntaxUnit[], forms: readonly WordForm[]): Int32Array => {
    const fixed = Int32Array.from(units, (unit) => numberOf(unit));
    return fixed.every((tag) => tag >= 0) ? fixed : tagForms(forms, fixed);
  };
  const describe = (units: readonly SyntaxUnit[]) => units.map((unit) => describeForm(unit.text, model.wordClasses));
  return {
    tag: (units) => {
      const tags = tagUnits(units, describe(units));
      return units.map((unit, i) => {
        const predicted = model.tags[tags[i] as number] ?? UNTAGGED;
        return { upos: unit.upos ?? predicted.upos, xpos: unit.xpos ?? predicted.xpos };
      });
    },
    parse: (units) => {
      const forms = describe(units);
      return parseInput(toParserInput(forms, tagUnits(units, forms), marks), units.length);
    },
  };
}

/** What each tag adds to the running counts of ParserInput. */
export function tagMarks(tags: readonly PartOfSpeech[]): readonly number[] {
  return tags.map(({ upos, xpos }) => (upos === "VERB" ? 1 : xpos === "," ? 1 << 10 : upos === "CCONJ" ? 1 << 20 : 0));
}

/** Lays words and tags out as the parser reads them, with the artificial root and the empty place at the end. */
export function toParserInput(
  forms: readonly WordForm[],
  tags: ArrayLike<number>,
  tagMark: readonly number[],
): ParserInput {
  const n = forms.length;
  const word = new Int32Array(n + 2);
  const tag = new Int32Array(n + 2);
  const wordClass = new Int32Array(n + 2);
  const marks = new Int32Array(n + 2);
  for (const [i, form] of forms.entries()) {
    word[i] = form.word;
    tag[i] = tags[i] as number;
    wordClass[i] = form.wordClass;
    marks[i + 1] = (marks[i] as number) + (tagMark[tags[i] as number] ?? 0);
  }
  word.set([ROOT_WORD, NO_WORD], n);
  tag.set([254, 255], n);
  wordClass.set([-1, -2], n);
  return { word, tag, wordClass, marks };
}
