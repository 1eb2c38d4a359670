import type { Encoded } from "./encode.ts";

/** A tree over units: heads are indices of units, -1 at the root. */
export interface UnitTree {
  readonly head: readonly number[];
  readonly deprel: readonly string[];
}

/**
 * Meaning: the network's tree over words as one over units, where unit `i` covers the words from `starts[i]` up to `starts[i + 1]`: each unit
 * hangs where the word hangs that points outside it. Heads that would close a circle, or a second root, are hung on the first root.
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
    const top = topOf(encoded, start, end);
    const at = top < encoded.words ? (encoded.heads[top] ?? 0) - 1 : -1;
    head.push(at < 0 || at >= words ? -1 : (unitOf[at] ?? -1));
    deprel.push(top < encoded.words ? (relations[encoded.relations[top] ?? -1] ?? "dep") : "dep");
  }
  return withOneRoot(head, deprel);
}

/** The last word of a unit that hangs on a word outside it; its last word when none does. */
function topOf(encoded: Encoded, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) {
    const at = (encoded.heads[i] ?? 0) - 1;
    if (at < start || at >= end) return i;
  }
  return end - 1;
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

function circles(head: readonly number[], from: number): boolean {
  let at = head[from] ?? -1;
  for (let step = 0; step <= head.length; step++) {
    if (at === -1) return false;
    if (at === from) return true;
    at = head[at] ?? -1;
  }
  return true;
}
