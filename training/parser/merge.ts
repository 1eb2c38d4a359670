import type { GoldWord } from "./conllu.ts";

/**
 * Joins groups of neighbouring words into one word each. A group keeps the tag, head and relation of its head word: the
 * last word of the group whose head lies outside it.
 */
export function mergeGroups<W extends GoldWord>(
  words: readonly W[],
  groups: readonly (readonly [number, number])[],
  glue: string | null,
): W[] {
  const groupOf = new Int32Array(words.length).fill(-1);
  for (const [g, [from, to]] of groups.entries()) groupOf.fill(g, from, to);
  const newIndex: number[] = [];
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    const continues = i > 0 && groupOf[i] !== -1 && groupOf[i] === groupOf[i - 1];
    newIndex.push(continues ? count - 1 : count++);
  }
  const merged: W[] = [];
  for (let i = 0; i < words.length; i++) {
    const group = groups[groupOf[i] as number];
    const [from, to] = group ?? [i, i + 1];
    if (i !== from) continue;
    const part = words.slice(from, to);
    let head = part[0] as W;
    for (const word of part) if (word.head < from || word.head >= to) head = word;
    merged.push({
      ...head,
      form: part.map((w, j) => w.form + (j < part.length - 1 ? (glue ?? (w.spaceAfter ? " " : "")) : "")).join(""),
      head: head.head < 0 ? -1 : (newIndex[head.head] as number),
      spaceAfter: (part[part.length - 1] as W).spaceAfter,
    });
  }
  return merged;
}

/** Joins "Jae - in", "high - level", "20 - year - old" where no space stands around the hyphen, as the tokeniser does. */
export function joinHyphens<W extends GoldWord>(words: readonly W[]): W[] {
  const groups: [number, number][] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    let end = i;
    while (end + 2 < words.length && isJoint(words, end)) end += 2;
    if (end > i) groups.push([i, end + 1]);
    i = end;
  }
  return groups.length === 0 ? [...words] : mergeGroups(words, groups, "");
}

function isJoint(words: readonly GoldWord[], i: number): boolean {
  const [left, dash, right] = words.slice(i, i + 3);
  if (left === undefined || dash === undefined || right === undefined) return false;
  if (dash.form !== "-" || left.spaceAfter || dash.spaceAfter) return false;
  return /[\p{L}\p{N}.]$/u.test(left.form) && /^[\p{L}\p{N}]/u.test(right.form);
}

const NAME_RELATIONS = new Set(["flat", "compound", "nmod:desc", "amod"]);

/** Joins each proper name of several words ("President Donald Trump", "South Korea") into one unit tagged PROPN. */
export function joinNames<W extends GoldWord>(words: readonly W[]): W[] {
  const isName = (i: number): boolean => /^NNPS?$/.test(words[i]?.xpos ?? "");
  const topOf = (i: number): number => {
    const word = words[i];
    if (word === undefined || !isName(word.head) || !NAME_RELATIONS.has(word.deprel)) return i;
    return topOf(word.head);
  };
  const groups: [number, number][] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isName(i)) continue;
    const top = topOf(i);
    let end = i + 1;
    while (end < words.length && isName(end) && topOf(end) === top) end++;
    if (end - i > 1 && top >= i && top < end) groups.push([i, end]);
    i = end - 1;
  }
  if (groups.length === 0) return [...words];
  return mergeGroups(words, groups, null).map((word) =>
    word.form.includes(" ") && word.xpos.startsWith("NNP") ? { ...word, upos: "PROPN", xpos: "NNP" } : word,
  );
}

const PHRASE_RELATIONS = new Set(["det", "amod", "compound", "nummod", "flat", "nmod:desc"]);

/**
 * Joins some noun phrases ("the Indian troops", "both countries") into one unit tagged PROPN each, as a reader does that
 * has recognised an actor in them. `chosen` is asked once for each phrase.
 */
export function joinPhrases<W extends GoldWord>(words: readonly W[], chosen: () => boolean): W[] {
  const hasDependents = new Uint8Array(words.length);
  for (const { head } of words) if (head >= 0) hasDependents[head] = 1;
  const groups: [number, number][] = [];
  for (const [i, word] of words.entries()) {
    if (!/^NN/.test(word.xpos)) continue;
    let start = i;
    for (let left = words[start - 1]; left !== undefined; left = words[start - 1]) {
      if (left.head !== i || hasDependents[start - 1] === 1 || !PHRASE_RELATIONS.has(left.deprel)) break;
      start--;
    }
    if (start < i && chosen()) groups.push([start, i + 1]);
  }
  if (groups.length === 0) return [...words];
  return mergeGroups(words, groups, null).map((word) =>
    word.form.includes(" ") ? { ...word, upos: "PROPN", xpos: word.xpos.endsWith("S") ? "NNPS" : "NNP" } : word,
  );
}
