import { phraseWords, pluralOf } from "./dictionary-phrase.ts";
import { type Fault, fault } from "./draft.ts";

/** A line of a synset: a phrase, or another synset whose phrases belong to it. */
export type SynsetPhrase =
  | { readonly kind: "words"; readonly text: string; readonly plural: boolean; readonly line: number }
  | { readonly kind: "synset"; readonly name: string; readonly line: number };

/** A synset as written. `plurals`: regular plurals of its phrases belong to it. */
export interface OpenSynset {
  readonly name: string;
  readonly plurals: boolean;
  readonly phrases: SynsetPhrase[];
  readonly line: number;
}

/** Meaning: a line of a synset without its `+`, or what is wrong with it. A low line at the end says that there is no plural. */
export function synsetPhrase(written: string, line: number): SynsetPhrase | string {
  const text = written.trim();
  if (text.startsWith("&")) return { kind: "synset", name: text.slice(1).replace(/_+$/, "").toUpperCase(), line };
  if (/[&$%^+*]/.test(text)) return `not words: ${text} (a synset holds phrases, or another synset alone)`;
  if (phraseWords(text).length === 0) return "empty phrase in a synset";
  return { kind: "words", text: text.toUpperCase(), plural: !text.endsWith("_"), line };
}

/** Meaning: every synset with all its phrases as words, those of synsets inside it and the regular plurals included. */
export function expandSynsets(open: ReadonlyMap<string, OpenSynset>): {
  readonly synsets: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const expand = (synset: OpenSynset, within: readonly string[]): string[] =>
    synset.phrases.flatMap((phrase) => {
      if (phrase.kind === "words") {
        const text = phrase.text.replace(/_+$/, "");
        return synset.plurals && phrase.plural ? [text, pluralOf(text)] : [text];
      }
      const inner = open.get(phrase.name);
      if (inner !== undefined && !within.includes(phrase.name)) return expand(inner, [...within, phrase.name]);
      const why = inner === undefined ? "unknown synset" : "synset inside itself";
      if (within.length === 1) faults.push(fault(phrase.line, `${why}: &${phrase.name}`));
      return [];
    });
  const synsets = new Map(
    [...open].map(([name, synset]) => [
      name,
      [...new Set(expand(synset, [name]))].map((text) => phraseWords(text).map((word) => word.text)),
    ]),
  );
  return { synsets, faults };
}
