/** Meaning: a list in words: "A", "A and B", "A, B and C". An empty list is an empty string. */
export function listPhrase(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Meaning: a count with its noun: "one source", "13 sources"; numbers up to twelve in words, 0 as "no". */
export function countPhrase(count: number, noun: string, plural = `${noun}s`): string {
  return `${WORDS[count] ?? count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** Meaning: the text with its first letter raised. A quotation mark in front is passed over. */
export function capitalise(text: string): string {
  return text.replace(/^([“"']?)(\p{Ll})/u, (_, quote: string, letter: string) => quote + letter.toUpperCase());
}
