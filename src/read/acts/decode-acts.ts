import { mean } from "../../lib/mean.ts";
import type { EncoderLabels } from "../../model/encoder-model.ts";
import type { Status } from "../../model/ontology.ts";
import { type Encoded, softmax } from "../encoder/index.ts";
import { type Act, ROLES, type WordRole } from "./act.ts";

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The least probability of an act at each word that tells it. What is unlikely is kept for a row of the lexicon to bear out. */
const LEAST_ACT = 0.12;
/** Words that tell no act by themselves; two parts of one act may stand around them ("imposed the sanctions"). */
const FUNCTION_WORDS = new Set(
  "a an the of to on in at by for with from into over up out off down against about its his her their".split(" "),
);
const KINDS_KEPT = 12;

/** Meaning: the acts in one sentence in reading order, each told by neighbouring words. */
export function decodeActs(encoded: Encoded, words: readonly Word[], labels: EncoderLabels): Act[] {
  const classes = labels.kinds.length + 1;
  const shares = words
    .slice(0, encoded.words)
    .map((_, i) => softmax(encoded.acts.subarray(i * classes, (i + 1) * classes)));
  return groupsOf(shares, words).map((group) => {
    const anchor = group.reduce((best, i) => (none(shares, i) < none(shares, best) ? i : best));
    return actOf({ group, anchor, shares, words, encoded, labels });
  });
}

function none(shares: readonly (readonly number[])[], i: number): number {
  return shares[i]?.[0] ?? 1;
}

/** Words that together tell one act: neighbours, or parted by function words only, of the same likeliest kind or touching. */
function groupsOf(shares: readonly (readonly number[])[], words: readonly Word[]): number[][] {
  const groups: number[][] = [];
  let open: number[] | null = null;
  for (const [i, share] of shares.entries()) {
    const text = words[i]?.text.toLowerCase() ?? "";
    if (FUNCTION_WORDS.has(text)) continue;
    if (1 - (share[0] ?? 1) < LEAST_ACT) {
      open = null;
      continue;
    }
    const last = open?.at(-1);
    if (open !== null && last !== undefined && (last === i - 1 || likeliest(shares[last]) === likeliest(share)))
      open.push(i);
    else {
      open = [i];
      groups.push(open);
    }
  }
  return groups;
}

function likeliest(share: readonly number[] | undefined): number {
  let best = 1;
  for (let kind = 2; kind < (share?.length ?? 0); kind++) if ((share?.[kind] ?? 0) > (share?.[best] ?? 0)) best = kind;
  return best;
}

interface Parts {
  readonly group: readonly number[];
  readonly anchor: number;
  readonly shares: readonly (readonly number[])[];
  readonly words: readonly Word[];
  readonly encoded: Encoded;
  readonly labels: EncoderLabels;
}

function actOf({ group, anchor, shares, words, encoded, labels }: Parts): Act {
  const sure = 1 - none(shares, anchor);
  const sums = labels.kinds.map((kind, k) => ({ kind, probability: mean(group.map((i) => shares[i]?.[k + 1] ?? 0)) }));
  const total = sums.reduce((sum, { probability }) => sum + probability, 0);
  const kinds = sums
    .map(({ kind, probability }) => ({ kind, probability: probability / total }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, KINDS_KEPT);
  const count = labels.statuses.length;
  const told = group.map((i) => softmax(encoded.statuses.subarray(i * count, (i + 1) * count)));
  return {
    start: words[group[0] ?? anchor]?.start ?? 0,
    end: words[group.at(-1) ?? anchor]?.end ?? 0,
    anchor: words[anchor]?.start ?? 0,
    sure,
    kinds,
    statuses: new Map(
      labels.statuses.map((status, s): [Status, number] => [status, mean(told.map((shares) => shares[s] ?? 0))]),
    ),
    words: rolesIn(group, words, encoded),
  };
}

/** What each word is to the act told by the words of `group`. */
function rolesIn(group: readonly number[], words: readonly Word[], encoded: Encoded): WordRole[] {
  const n = encoded.words;
  return words.slice(0, n).map(({ start, end }, w) => {
    const shares = group.map((t) => softmax(ROLES.map((_, role) => encoded.roles[role * n * n + t * n + w] ?? 0)));
    const share = (role: number) => mean(shares.map((one) => one[role] ?? 0));
    return { start, end, actor: share(1), recipient: share(2), speaker: share(3) };
  });
}
