import { plainWords } from "../lib/content-words.ts";
import { sharedCount } from "../lib/overlap.ts";
import type { Account, AccountSentence } from "../model/account.ts";
import type { SentenceChange } from "../model/account-change.ts";
import { CHANGES_SECTION } from "./write-account.ts";

/** Sentences of one section that cite nothing are one sentence when they share so much of their words. */
const SAME_WORDS = 0.5;

interface Placed {
  readonly section: string;
  readonly sentence: AccountSentence;
}

/**
 * Meaning: which sentences of the later account are new, which changed, and which of the earlier one are withdrawn. A sentence is followed by its words, else
 * by the records it cites, also into another section, as when a plan is carried out; one that cites nothing by its words within its section. A sentence
 * with the same words and other records has changed. The section that itself tells what changed is left out.
 * Shape: in the order of the later account, then what was withdrawn, in the order of the earlier.
 */
export function compareAccounts(earlier: Account, later: Account): readonly SentenceChange[] {
  const old = new Set(placedOf(earlier));
  const now = placedOf(later);
  const origin = new Map<Placed, Placed>();
  const pair = (later: Placed, earlier: Placed) => {
    origin.set(later, earlier);
    old.delete(earlier);
  };
  for (const isSame of [isUnchanged, hasSameWords])
    for (const placed of now)
      if (!origin.has(placed)) {
        const found = [...old].find((candidate) => isSame(candidate, placed));
        if (found !== undefined) pair(placed, found);
      }
  const likely = now
    .filter((placed) => !origin.has(placed))
    .flatMap((placed) => [...old].map((candidate) => ({ placed, candidate, likeness: likeness(candidate, placed) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { placed, candidate } of likely) if (!origin.has(placed) && old.has(candidate)) pair(placed, candidate);
  const changes = now.map((placed) => changeOf(origin.get(placed) ?? null, placed));
  return [...changes, ...[...old].map((placed) => changeOf(placed, null))].filter((change) => change !== null);
}

function placedOf({ sections }: Account): readonly Placed[] {
  return sections
    .filter(({ name }) => name !== CHANGES_SECTION)
    .flatMap(({ name, sentences }) => sentences.map((sentence) => ({ section: name, sentence })));
}

function isUnchanged(a: Placed, b: Placed): boolean {
  return hasSameWords(a, b) && sameMembers(a.sentence.references, b.sentence.references);
}

function hasSameWords(a: Placed, b: Placed): boolean {
  return a.section === b.section && a.sentence.text === b.sentence.text;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && a.every((member) => right.has(member));
}

/** The share of records that both cite, a little more within one section; 0 when they are not the same sentence. */
function likeness(a: Placed, b: Placed): number {
  const near = a.section === b.section ? 0.1 : 0;
  const [left, right] = [new Set(a.sentence.references), new Set(b.sentence.references)];
  if (left.size > 0 && right.size > 0) {
    const shared = jaccard(left, right);
    return shared === 0 ? 0 : shared + near + sharedWords(a, b) / 10;
  }
  const words = left.size === right.size && near > 0 ? sharedWords(a, b) : 0;
  return words >= SAME_WORDS ? words : 0;
}

function sharedWords(a: Placed, b: Placed): number {
  const [left, right] = [new Set(plainWords(a.sentence.text)), new Set(plainWords(b.sentence.text))];
  return jaccard(left, right);
}

/** The share of the members of either set that both hold; 0 for two empty ones. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = sharedCount(a, b);
  return shared / Math.max(1, a.size + b.size - shared);
}

function changeOf(was: Placed | null, is: Placed | null): SentenceChange | null {
  if (was !== null && is !== null && isUnchanged(was, is)) return null;
  return {
    kind: was === null ? "new" : is === null ? "withdrawn" : "changed",
    was: was?.sentence ?? null,
    is: is?.sentence ?? null,
    sectionBefore: was?.section ?? null,
    section: is?.section ?? null,
  };
}
