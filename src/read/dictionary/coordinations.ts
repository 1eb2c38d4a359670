import type { CodingWord } from "./coding-word.ts";
import type { WordRange } from "./noun-phrases.ts";

/** Words of the tag IN that open a clause, or that a coordination always follows: what stands after them may be a subject. */
const BEFORE_SUBJECTS = /^(?:THAT|AFTER|BEFORE|SINCE|UNTIL|WHILE|AS|BECAUSE|ALTHOUGH|THOUGH|IF|WHETHER|BETWEEN|AMONG)$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/** Meaning: the coordinations among noun phrases: "A, B and C"; a phrase that stands alone is one of its own. */
export function coordinations(words: readonly CodingWord[], phrases: readonly WordRange[]): WordRange[][] {
  const groups: WordRange[][] = [];
  for (let i = 0; i < phrases.length; ) {
    const end = coordinationEnd(words, phrases, i);
    groups.push(phrases.slice(i, end));
    i = end;
  }
  return groups;
}

function coordinationEnd(words: readonly CodingWord[], phrases: readonly WordRange[], first: number): number {
  const between = (i: number) => betweenPhrases(words, phrases[i], phrases[i + 1]);
  let last = first;
  while (between(last) === ",") last += 1;
  if (between(last) !== "CC" && !(last > first && between(last) === ", CC")) return first + 1;
  last += 1;
  while (between(last) === "CC") last += 1;
  const [opening, closing] = [phrases[first], phrases[last]];
  const apart = opening !== undefined && closing !== undefined && beginsClause(words, opening, closing);
  return apart ? Math.max(first + 1, last) : last + 1;
}

function betweenPhrases(words: readonly CodingWord[], a: WordRange | undefined, b: WordRange | undefined): string {
  if (a === undefined || b === undefined) return "none";
  const parts = words.slice(a.to, b.from).map(({ key, xpos }) => (xpos === "CC" ? "CC" : key));
  return parts.join(" ");
}

/** "He came for talks and Mu left": after a preposition in a sentence that has its verb, the last phrase before another verb is that verb's subject. */
function beginsClause(words: readonly CodingWord[], opening: WordRange, closing: WordRange): boolean {
  const before = words[opening.from - 1];
  const object = before !== undefined && /^(?:IN|TO)$/.test(before.xpos) && !BEFORE_SUBJECTS.test(before.key);
  let next = closing.to;
  while (words[next]?.xpos === "RB") next += 1;
  return (
    object && FINITE.test(words[next]?.xpos ?? "") && words.slice(0, opening.from).some(({ xpos }) => FINITE.test(xpos))
  );
}
