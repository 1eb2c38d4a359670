import type { Account, AccountSentence } from "../model/account.ts";

/** Meaning: the marks that cite a sentence's evidence: "[1][4]", and "[2-5]" for three or more in a row. */
export function citationOf(sentence: AccountSentence, account: Account): string {
  const numbers = citedIn(sentence, account);
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => markOf(first, last)).join("");
}

/** Meaning: the numbers of a sentence's evidence, in order. */
export function citedIn(sentence: AccountSentence, { references }: Account): readonly number[] {
  const cited = references.filter(({ records }) => records.some((id) => sentence.references.includes(id)));
  return cited.map(({ number }) => number).toSorted((a, b) => a - b);
}

function markOf(first: number, last: number): string {
  if (first === last) return `[${first}]`;
  return last === first + 1 ? `[${first}][${last}]` : `[${first}-${last}]`;
}

/** Meaning: sentences under their group's head, in order; null heads those that have none. */
export function groupsOf(
  sentences: readonly AccountSentence[],
): readonly (readonly [string | null, readonly AccountSentence[]])[] {
  return [...Map.groupBy(sentences, ({ group }) => group)];
}

/** Meaning: one line on what the account rests on. */
export function coverageLine({ coverage }: Account): string {
  const { documents, imported, undated, published } = coverage;
  const read = `${documents} ${documents === 1 ? "document" : "documents"}`;
  const many =
    imported === 0 ? read : `${read} and ${imported} ${imported === 1 ? "row" : "rows"} of imported event data`;
  if (published === null)
    return documents + imported === 0 ? "the ledger holds nothing on this relation" : `${many}, none dated`;
  const dated = `${many}, published ${published.first} to ${published.last}`;
  return undated === 0 ? dated : `${dated}, ${undated} undated`;
}
