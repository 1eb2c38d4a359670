/** A tree of words: each path from the root spells a name, whose values lie at its end. */
export interface TrieNode<Value> {
  readonly next: Map<string, TrieNode<Value>>;
  readonly values: Value[];
}

/** Meaning: an empty trie. */
export function createTrie<Value>(): TrieNode<Value> {
  return { next: new Map(), values: [] };
}

/** Meaning: adds a value under a name; an empty name is ignored. */
export function addToTrie<Value>(root: TrieNode<Value>, key: readonly string[], value: Value): void {
  if (key.length === 0) return;
  let node = root;
  for (const piece of key) {
    let child = node.next.get(piece);
    if (child === undefined) {
      child = createTrie<Value>();
      node.next.set(piece, child);
    }
    node = child;
  }
  node.values.push(value);
}

/** A match: the tokens [from, to) and what lies there. */
export interface TrieMatch<Value> {
  readonly to: number;
  readonly values: readonly Value[];
}

/** Meaning: the names that begin at token `from`, shortest first. `tokens` gives each token's pieces; a name ends only where a token does. */
export function matchesAt<Value>(
  root: TrieNode<Value>,
  tokens: readonly (readonly string[])[],
  from: number,
): TrieMatch<Value>[] {
  const found: TrieMatch<Value>[] = [];
  let node: TrieNode<Value> | undefined = root;
  for (let i = from; i < tokens.length; i++) {
    for (const piece of tokens[i] ?? []) {
      node = node.next.get(piece);
      if (node === undefined) return found;
    }
    if (node.values.length > 0) found.push({ to: i + 1, values: node.values });
  }
  return found;
}

/** Meaning: the values whose name is exactly `key`; empty when none is. */
export function valuesUnder<Value>(root: TrieNode<Value>, key: readonly string[]): readonly Value[] {
  let node: TrieNode<Value> | undefined = root;
  for (const piece of key) node = node?.next.get(piece);
  return key.length === 0 ? [] : (node?.values ?? []);
}
