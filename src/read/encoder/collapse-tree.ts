import type { Encoded } from "./encode.ts";

/** A tree over units: heads are indices of units, -1 at the root. */
export interface UnitTree {
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/**
 * Meaning: the network's tree over words as one over units, where unit `i` covers the words from `starts[i]` up to `starts[i + 1]`: each unit
 * hangs where the word hangs that points outside it. A name of several words is no part of another: where it hangs as one, it is what the word after it
 * is said of, or the object of the word before it. Heads that would close a circle, or a second root, are hung on the first root.
 */
export function collapseTree(
  encoded: Encoded,
  starts: readonly number[],
  relations: readonly string[],
  words: number,
): UnitTree {
  const unitOf = new Int32Array(words);
  for (const [unit, start] of starts.entries()) unitOf.fill(unit, start, starts[unit + 1] ?? words);
  const head: number[] = [];
  const deprel: string[] = [];
  for (const [unit, start] of starts.entries()) {
    const end = starts[unit + 1] ?? words;
    const top = topOf(encoded, [start, end], relations);
    const at = top < encoded.words ? (encoded.heads[top] ?? 0) - 1 : -1;
    head.push(at < 0 || at >= words ? -1 : (unitOf[at] ?? -1));
    const told = top < encoded.words ? (relations[encoded.relations[top] ?? -1] ?? "dep") : "dep";
    deprel.push(end - start > 1 && told === "flat" ? (at > top ? "nsubj" : "obj") : told);
  }
  return withOneRoot(head, deprel);
}

/** Relations by which a word hangs inside a name rather than in its clause: a unit that hangs so by its last word is looked at further. */
const INSIDE = /^(?:flat|compound|case|punct|det|amod|appos|nmod|nummod|cc|conj|dep|fixed|goeswith|list)(?::|$)/;

/** The word of a unit that stands for it: the last of those that hang on a word outside it, one with a place in the clause before any other; its last word when none does. */
function topOf(encoded: Encoded, [start, end]: readonly [number, number], relations: readonly string[]): number {
  let found = end - 1;
  let outside = false;
  for (let i = end - 1; i >= start; i--) {
    const at = (encoded.heads[i] ?? 0) - 1;
    if (at >= start && at < end) continue;
    if (!INSIDE.test(relations[encoded.relations[i] ?? -1] ?? "dep")) return i;
    if (!outside) found = i;
    outside = true;
  }
  return found;
}

function withOneRoot(head: number[], deprel: string[]): UnitTree {
  const root = Math.max(head.indexOf(-1), 0);
  if (head.length > 0) {
    head[root] = -1;
    deprel[root] = "root";
  }
  for (let i = 0; i < head.length; i++) {
    if (i !== root && (head[i] === -1 || circles(head, i))) {
      head[i] = root;
      if (deprel[i] === "root") deprel[i] = "parataxis";
    }
  }
  return { head, deprel };
}

/** Whether the way up from a word comes back to it; a word that only hangs on such a circle is on none. */
function circles(head: readonly number[], from: number): boolean {
  let at = head[from] ?? -1;
  for (let step = 0; step <= head.length && at !== -1; step++) {
    if (at === from) return true;
    at = head[at] ?? -1;
  }
  return false;
}
