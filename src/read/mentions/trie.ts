/** A tree of words: each path from the root spells a name, whose values lie at its end. */
export interface TrieNode<Value> {
  next: ReadonlyMap<string, TrieNode<Value>>;
  readonly values: Value[];
}

/** What comes after the last word of a name: most nodes are such, and a map of their own would be most of the tree. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

/** Meaning: an empty trie. */
export function createTrie<Value>(): TrieNode<Value> {
  return { next: NOTHING, values: [] };
}

/** Meaning: adds a value under a name; an empty name is ignored. */
export function addToTrie<Value>(root: TrieNode<Value>, key: readonly string[], value: Value): void {
  if (key.length === 0) return;
  let node = root;
  for (const piece of key) {
    let child = node.next.get(piece);
    if (child === undefined) {
      child = createTrie<Value>();
      const branches = node.next === NOTHING ? new Map() : (node.next as Map<string, TrieNode<Value>>);
      node.next = branches.set(piece, child);
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

/** Meaning: the node that `key` leads to from `node`, `node` itself for an empty key; undefined where the tree has no such path. */
export function nodeUnder<Value>(node: TrieNode<Value>, key: readonly string[]): TrieNode<Value> | undefined {
  let at: TrieNode<Value> | undefined = node;
  for (let i = 0; i < key.length && at !== undefined; i++) at = at.next.get(key[i] as string);
  return at;
}

/** Meaning: the values whose name is exactly `key`; empty when none is. */
export function valuesUnder<Value>(root: TrieNode<Value>, key: readonly string[]): readonly Value[] {
  return key.length === 0 ? [] : (nodeUnder(root, key)?.values ?? []);
}
