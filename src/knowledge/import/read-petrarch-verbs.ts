import type { DictionaryVerb, VerbPattern } from "../../model/coding-dictionary.ts";
import { type DictionaryLine, dictionaryLines } from "./dictionary-lines.ts";
import { type Fault, fault } from "./draft.ts";
import { patternSides, synsetsNamed } from "./petrarch-pattern.ts";
import { expandSynsets, type OpenSynset, synsetPhrase } from "./petrarch-synsets.ts";
import { verbsOf } from "./petrarch-verb-forms.ts";

/** What a verb dictionary holds, and what could not be read. */
export interface ReadVerbs {
  readonly verbs: readonly DictionaryVerb[];
  readonly patterns: readonly VerbPattern[];
  readonly synsets: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly faults: readonly Fault[];
}

interface State {
  readonly verbs: DictionaryVerb[];
  readonly patterns: VerbPattern[];
  readonly synsets: Map<string, OpenSynset>;
  readonly faults: Fault[];
  /** The code of the block; the verb whose patterns its verbs share, null until the block's first verb; the synset being filled. */
  block: { readonly code: string | null; meaning: string | null } | null;
  synset: OpenSynset | null;
}

/**
 * Meaning: a verb dictionary of PETRARCH's. A block begins with `--- NAME [CODE] ---`; its verbs follow a line each, with irregular forms in
 * `{}` and codes of their own in `[]`, then its patterns, each after a dash. `&NAME` begins a synset with a `+PHRASE` a line. Lines that cannot be
 * read are told and left out.
 */
export function readPetrarchVerbs(text: string): ReadVerbs {
  const state: State = { verbs: [], patterns: [], synsets: new Map(), faults: [], block: null, synset: null };
  for (const line of dictionaryLines(text)) {
    const problem = readLine(line, state);
    if (problem !== null) state.faults.push(fault(line.number, problem));
  }
  const { synsets, faults } = expandSynsets(state.synsets);
  const patterns = state.patterns.filter((pattern) => {
    const missing = synsetsNamed(pattern).find((name) => !synsets.has(name));
    if (missing !== undefined) state.faults.push(fault(pattern.line, `unknown synset: &${missing} (pattern left out)`));
    return missing === undefined;
  });
  const told = [...state.faults, ...faults].toSorted((a, b) => a.line - b.line);
  return { verbs: state.verbs, patterns, synsets, faults: told };
}

function readLine(line: DictionaryLine, state: State): string | null {
  const written = line.text.trim();
  if (written.startsWith("---")) return beginBlock(line, state);
  if (written.startsWith("&")) return beginSynset(line, state);
  if (state.synset !== null && written.startsWith("+")) return fillSynset(line, state.synset);
  state.synset = null;
  if (written.startsWith("~")) return `transformation not read: ${written} (rules of PETRARCH-2 over two verbs)`;
  return written.startsWith("-") ? readPattern(line, state) : readVerb(line, state);
}

function beginBlock({ number, text }: DictionaryLine, state: State): string | null {
  const [first, second] = [...text.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1]?.trim() ?? "");
  state.synset = null;
  state.block = { code: codeOf(first ?? ""), meaning: null };
  if (second === undefined) return null;
  state.faults.push({ line: number, message: `two codes: ${text.trim()} (the first is used)`, severity: "note" });
  return null;
}

/** A code as written, null for the sign that there is none. */
function codeOf(written: string): string | null {
  return written === "" || /^-+$/.test(written) ? null : written;
}

function beginSynset({ number, text }: DictionaryLine, state: State): string | null {
  const label = text.trim().slice(1).toUpperCase();
  const name = label.replace(/_+$/, "");
  if (!/^[^\s_&[\]]+$/.test(name)) return `not the name of a synset: ${text.trim()} (one word after &)`;
  state.synset = { name, plurals: name === label, phrases: [], line: number };
  if (state.synsets.has(name)) return `synset given twice: &${name} (the first is kept)`;
  state.synsets.set(name, state.synset);
  return null;
}

function fillSynset({ number, text }: DictionaryLine, synset: OpenSynset): string | null {
  const phrase = synsetPhrase(text.trim().slice(1), number);
  if (typeof phrase === "string") return phrase;
  synset.phrases.push(phrase);
  return null;
}

function readPattern({ number, text }: DictionaryLine, state: State): string | null {
  const match = /^\s*-([^[]*)\[([^\]]*)\]/.exec(text);
  if (match === null) return `pattern without a code: ${text.trim()} (write [CODE] after it)`;
  const meaning = state.block?.meaning ?? null;
  if (meaning === null) return `pattern before any verb: ${text.trim()}`;
  const sides = patternSides(match[1] ?? "");
  if (typeof sides === "string") return sides;
  const code = (match[2] ?? "").trim();
  if (/^[+#]+$/.test(code)) return `not a code of an event: [${code}] (pattern left out)`;
  state.patterns.push({ meaning, ...sides, code: codeOf(code), line: number });
  return null;
}

function readVerb({ text }: DictionaryLine, state: State): string | null {
  if (state.block === null) return `verb before any block: ${text.trim()} (begin with --- NAME [CODE] ---)`;
  const own = /\[([^\]]*)\]/.exec(text)?.[1]?.trim();
  const code = own === undefined ? state.block.code : codeOf(own);
  const read = verbsOf(text.replace(/\[.*$/, "").trim());
  if (typeof read === "string") return read;
  state.block.meaning ??= read.name;
  const { meaning } = state.block;
  const usable = code !== null && /^[+#]+$/.test(code) ? null : code;
  state.verbs.push(...read.forms.map((form) => ({ ...form, meaning, code: usable })));
  return usable === code ? null : `not a code of an event: [${code}] (the verb alone is not coded)`;
}
