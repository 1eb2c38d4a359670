/** Words that every report holds: they tell nothing of where a text comes from. */
const PLAIN = new Set(
  `a about after again against ago all also although am among an and another any are around as at away be became because been before began behind being
  below between both but by came can could did do does done down during each either else even ever every few for from further had has have he her here hers
  him his how however i if in into is it its just last later least less like made make many may me might more most much must near never next no nor not now
  of off often on once one only or other our out over own per quite rather said same say says see seen she should since so some still such taken than that the
  their them then there these they this those though through to told too took two under until up upon us very was we well went were what when where which
  while who whom whose why will with within without would yet you your monday tuesday wednesday thursday friday saturday sunday
  according statement reported reports report reporting news agency official officials`.split(/\s+/),
);

/** Letters of a word that are compared, so that "visited" meets "visiting". */
const STEM = 6;

/** Meaning: the words of a text in order, in lower case, accents and apostrophes off; numbers without their separators. Example: `wordsOf("It’s 1,200")` is `["its", "1200"]`. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .replace(/(?<=\d)[,  ](?=\d{3})/g, "");
  return plain.toLowerCase().match(/[\p{L}\p{N}]+(?:\.\p{N}+)?/gu) ?? [];
}

/** Meaning: the words that carry the matter of a text, cut to their first six letters; plain words are left out. */
export function contentStems(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => !PLAIN.has(word) && (word.length > 2 || /\d/.test(word))).map(stemOf));
}

function stemOf(word: string): string {
  return /\d/.test(word) ? word : word.slice(0, STEM);
}

/** Meaning: the numbers and the names of a text, as stems: what a rewriting keeps. A capital at the head of a sentence is no name. */
export function detailsOf(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(/\p{Lu}[\p{L}'’-]+/gu)].flatMap(({ 0: name, index }) =>
    opensSentence(text, index) ? [] : wordsOf(name),
  );
  const numbers = wordsOf(text).filter((word) => /^\d/.test(word));
  return contentStems([...names, ...numbers]);
}

function opensSentence(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 4), index).trimEnd();
  return before === "" || /[.!?:“"\n]$/.test(before) || (index > 0 && text[index - 1] === "\n");
}

/** Meaning: the 32-bit FNV-1a hash of a text. Source: Fowler, Noll, Vo, draft-eastlake-fnv. Example: `hashOf("a")` is 0xe40c292c. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Meaning: hashes of every run of `size` words. Shape: empty when there are fewer words. */
export function shinglesOf(words: readonly string[], size: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i + size <= words.length; i++) found.add(hashOf(words.slice(i, i + size).join(" ")));
  return found;
}

/** Meaning: how many members two sets share. */
export function sharedCount<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const one of few) if (many.has(one)) count += 1;
  return count;
}
