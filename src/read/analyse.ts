import type { Document } from "../model/document.ts";
import type { Annotate, Unit as AnnotatedUnit, Annotation, Word } from "./annotate.ts";
import { type CompiledDictionary, tellByDictionary } from "./dictionary/index.ts";
import type { CompiledActors } from "./mentions/index.ts";
import { type Elsewhere, namesElsewhere, resolveMentions, spotMentions } from "./mentions/index.ts";
import type { Mention, ParsedSentence, Token } from "./sentence.ts";
import { lemma } from "./syntax/index.ts";
import { type Sentence, segment, tokenize } from "./text/index.ts";

/** What the analysis of a text stands on. */
export interface AnalysisTools {
  readonly annotate: Annotate;
  readonly actors: CompiledActors;
  readonly dictionary: CompiledDictionary | null;
}

interface Unit extends AnnotatedUnit {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
  readonly mention: Mention | null;
}

/** Characters beyond which a run without a full stop is a table or a list, not a sentence: it is kept as text and not coded. */
const LONGEST_SENTENCE = 3000;

/** Meaning: whether a sentence is too long to be one. */
export function isTooLong(span: { readonly start: number; readonly end: number }): boolean {
  return span.end - span.start > LONGEST_SENTENCE;
}

/**
 * Meaning: the sentences of a document's own text (boilerplate left out) as trees over words and mentions, with every mention's entities
 * resolved against the whole document and its date.
 */
export async function analyse(document: Document, tools: AnalysisTools): Promise<readonly ParsedSentence[]> {
  const elsewhere = namesElsewhere(document.text, tools.actors.namesakes);
  const spans = segment(document.text, document.boilerplate);
  const words = spans.map((span) => (isTooLong(span) ? [] : tokenize(document.text, span.start, span.end)));
  const annotations = await tools.annotate(words);
  const parsed = spans.map((span, i) => {
    const annotation = annotations[i];
    if (annotation === undefined) throw new Error(`sentence not annotated: ${i} of ${spans.length}`);
    const units = unitsOf(document, words[i] ?? [], { annotation, actors: tools.actors, elsewhere });
    const tagged = (words[i] ?? []).map((word, w) => ({ ...word, xpos: annotation.tags[w]?.xpos ?? "FW" }));
    const told = tools.dictionary === null ? null : tellByDictionary(tagged, tools.dictionary, document);
    return { ...sentenceOf(document, span, { units, annotation }), told };
  });
  return resolveMentions(parsed, tools.actors, document);
}

function sentenceOf(
  document: Document,
  span: Sentence,
  { units, annotation }: { readonly units: readonly Unit[]; readonly annotation: Annotation },
): Omit<ParsedSentence, "told"> {
  const tree = annotation.treeOf(units);
  const tokens = units.map(
    ({ word: _, ...unit }, index): Token => ({
      ...unit,
      index,
      lemma: unit.mention === null ? lemma(unit.text, unit.upos) : unit.text,
      head: tree.head[index] ?? -1,
      deprel: tree.deprel[index] ?? "dep",
    }),
  );
  return {
    index: span.index,
    paragraph: span.paragraph,
    start: span.start,
    end: span.end,
    text: document.text.slice(span.start, span.end),
    tokens,
    acts: annotation.acts,
    causal: annotation.causal,
  };
}

/** Meaning: a sentence's words with each mention merged into one unit, so that the tree sees a name as one word. */
function unitsOf(
  document: Document,
  words: readonly Word[],
  tools: {
    readonly annotation: Annotation;
    readonly actors: CompiledActors;
    readonly elsewhere: Elsewhere;
  },
): Unit[] {
  const { tags } = tools.annotation;
  const tagged = words.map((word, i) => ({
    ...word,
    word: i,
    upos: tags[i]?.upos ?? "X",
    xpos: tags[i]?.xpos ?? "FW",
  }));
  const spotted = spotMentions(tagged, tools.actors, document.published, tools.elsewhere);
  const units: Unit[] = [];
  let next = 0;
  for (const { from, to, mention } of spotted) {
    units.push(...tagged.slice(next, from).map((word) => ({ ...word, mention: null })));
    const merged =
      mention.kind === "demonym"
        ? { upos: "ADJ", xpos: "JJ" }
        : mention.kind === "pronoun"
          ? { upos: tagged[from]?.upos ?? "PRON", xpos: tagged[from]?.xpos ?? "PRP" }
          : { upos: "PROPN", xpos: mention.plural ? "NNPS" : "NNP" };
    units.push({ text: mention.text, word: from, start: mention.start, end: mention.end, ...merged, mention });
    next = to;
  }
  units.push(...tagged.slice(next).map((word) => ({ ...word, mention: null })));
  return units;
}
