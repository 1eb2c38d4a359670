import type { Document } from "../model/document.ts";
import type { CompiledActors } from "./mentions/index.ts";
import { type Elsewhere, namesElsewhere, resolveMentions, spotMentions } from "./mentions/index.ts";
import type { Mention, ParsedSentence, Token } from "./sentence.ts";
import type { Syntax } from "./syntax/index.ts";
import { lemma } from "./syntax/index.ts";
import { segment, tokenize } from "./text/index.ts";

/** What the analysis of a text stands on. */
export interface AnalysisTools {
  readonly syntax: Syntax;
  readonly actors: CompiledActors;
}

interface Unit {
  readonly text: string;
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
export function analyse(document: Document, tools: AnalysisTools): readonly ParsedSentence[] {
  const elsewhere = namesElsewhere(document.text, tools.actors.namesakes);
  const parsed = segment(document.text, document.boilerplate).map((span): ParsedSentence => {
    const units = isTooLong(span) ? [] : unitsOf(document, span, { ...tools, elsewhere });
    const tree = tools.syntax.parse(units);
    const tokens = units.map(
      (unit, index): Token => ({
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
    };
  });
  return resolveMentions(parsed, tools.actors, document.published);
}

/** Meaning: a sentence's words with each mention merged into one unit, so that the parser sees a name as one word. */
function unitsOf(
  document: Document,
  span: { readonly start: number; readonly end: number },
  tools: AnalysisTools & { readonly elsewhere: Elsewhere },
): Unit[] {
  const words = tokenize(document.text, span.start, span.end);
  const tags = tools.syntax.tag(words);
  const tagged = words.map((word, i) => ({ ...word, upos: tags[i]?.upos ?? "X", xpos: tags[i]?.xpos ?? "FW" }));
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
    units.push({ text: mention.text, start: mention.start, end: mention.end, ...merged, mention });
    next = to;
  }
  units.push(...tagged.slice(next).map((word) => ({ ...word, mention: null })));
  return units;
}
