import type { EncoderModel } from "../model/encoder-model.ts";
import type { ParserModel, PartOfSpeech } from "../model/parser-model.ts";
import { type Act, decodeActs } from "./acts/index.ts";
import { collapseTree, createEncode, type Encode, type UnitTree } from "./encoder/index.ts";
import { createSyntax, type SyntaxUnit } from "./syntax/index.ts";

/** A word of a sentence with its UTF-16 offsets. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A unit of a sentence: one word, or a mention's words; `word` is the number of its first. */
export interface Unit extends SyntaxUnit {
  readonly word: number;
}

/** What is known of a sentence's words before anybody in it is named. */
export interface Annotation {
  readonly tags: readonly PartOfSpeech[];
  /** Null where nobody looked for them. */
  readonly acts: readonly Act[] | null;
  /** How far the act told by each word has happened, -3..3; null where it is not measured. */
  readonly facts: ArrayLike<number> | null;
  /** Probability that the sentence tells a cause and its effect; null where it is not measured. */
  readonly causal: number | null;
  /** The dependency tree over the units that the words were joined into. */
  treeOf(units: readonly Unit[]): UnitTree;
}

/** Tags, parses and, where it can, finds the acts of sentences; the answer has their order. */
export type Annotate = (sentences: readonly (readonly Word[])[]) => Promise<readonly Annotation[]>;

const UNTAGGED: PartOfSpeech = { upos: "X", xpos: "FW" };

/** Meaning: annotation by the small tagger and parser: fast, and without acts, which the lexicon then finds. */
export function annotateBySyntax(model: ParserModel): Annotate {
  const syntax = createSyntax(model);
  return async (sentences) =>
    sentences.map((words) => ({
      tags: syntax.tag(words),
      acts: null,
      facts: null,
      causal: null,
      treeOf: (units) => syntax.parse(units),
    }));
}

/**
 * Meaning: annotation by the network. Words beyond its reach in a very long sentence hang on the root. With a `tagger` the tags are that one's: the
 * rules that find and place mentions were written over its tags, and place three in a hundred more with them than with the network's.
 */
export function annotateByEncoder(
  model: EncoderModel,
  tagger: ParserModel | null = null,
  encode: Encode = createEncode(model),
): Annotate {
  const syntax = tagger === null ? null : createSyntax(tagger);
  const { labels } = model;
  return async (sentences) => {
    const encoded = await encode(sentences.map((words) => ({ words: words.map(({ text }) => text) })));
    return sentences.map((words, i): Annotation => {
      const one = encoded[i];
      if (one === undefined) throw new Error(`sentence not read: ${i} of ${sentences.length}`);
      return {
        tags: syntax?.tag(words) ?? words.map((_, w) => labels.tags[one.tags[w] ?? -1] ?? UNTAGGED),
        acts: decodeActs(one, words, labels),
        facts: one.facts,
        causal: 1 / (1 + Math.exp(-one.causal)),
        treeOf: (units) =>
          collapseTree(
            one,
            units.map(({ word }) => word),
            labels.relations,
            words.length,
          ),
      };
    });
  };
}
