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
    .map(({ text }, i) =>
      FUNCTION_WORDS.has(text.toLowerCase()) ? null : sharesOf(encoded.acts.subarray(i * classes, (i + 1) * classes)),
    );
  return groupsOf(shares).map((group) => {
    const anchor = group.reduce((best, i) => (none(shares, i) < none(shares, best) ? i : best));
    return actOf({ group, anchor, shares, words, encoded, labels });
  });
}

/** The shares of a word that tells no act: that there is none is certain. */
const NO_ACT: readonly number[] = [1];

/** The probability of each kind of act at a word. Most words tell none, and by so much that no kind needs to be worked out. */
function sharesOf(logits: Float32Array): readonly number[] {
  const others = logits.length - 1;
  const beyondDoubt = (logits[0] ?? 0) - Math.log(others / LEAST_ACT);
  for (let kind = 1; kind <= others; kind++) if ((logits[kind] ?? 0) >= beyondDoubt) return softmax(logits);
  return NO_ACT;
}

/** The probability of each kind, the first of them that there is none; null for a word that tells no act by itself. */
type Shares = readonly (readonly number[] | null)[];

function none(shares: Shares, i: number): number {
  return shares[i]?.[0] ?? 1;
}

/** Words that together tell one act: neighbours, or parted by function words only, of the same likeliest kind or touching. */
function groupsOf(shares: Shares): number[][] {
  const groups: number[][] = [];
  let open: number[] | null = null;
  for (const [i, share] of shares.entries()) {
    if (share === null) continue;
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

function likeliest(share: readonly number[] | null | undefined): number {
  let best = 1;
  for (let kind = 2; kind < (share?.length ?? 0); kind++) if ((share?.[kind] ?? 0) > (share?.[best] ?? 0)) best = kind;
  return best;
}

interface Parts {
  readonly group: readonly number[];
  readonly anchor: number;
  readonly shares: Shares;
  readonly words: readonly Word[];
  readonly encoded: Encoded;
  readonly labels: EncoderLabels;
}

function actOf({ group, anchor, shares, words, encoded, labels }: Parts): Act {
  const sure = 1 - none(shares, anchor);
  const count = labels.statuses.length;
  const told = group.map((i) => softmax(encoded.statuses.subarray(i * count, (i + 1) * count)));
  return {
    start: words[group[0] ?? anchor]?.start ?? 0,
    end: words[group.at(-1) ?? anchor]?.end ?? 0,
    anchor: words[anchor]?.start ?? 0,
    sure,
    kinds: likeliestKinds(
      group.flatMap((i) => shares[i] ?? []),
      labels,
    ),
    statuses: new Map(
      labels.statuses.map((status, s): [Status, number] => [status, mean(told.map((shares) => shares[s] ?? 0))]),
    ),
    words: rolesIn(group, words, encoded),
  };
}

/** The kinds by their mean share over the words of an act, as shares of all kinds; `shares` holds those of one word after the other's. */
function likeliestKinds(shares: readonly number[], { kinds }: EncoderLabels): Act["kinds"] {
  const classes = kinds.length + 1;
  const means = kinds.map((_, k) => {
    let sum = 0;
    for (let i = k + 1; i < shares.length; i += classes) sum += shares[i] ?? 0;
    return sum / (shares.length / classes);
  });
  const total = means.reduce((sum, value) => sum + value, 0);
  const kept: { kind: string; probability: number }[] = [];
  for (const [k, kind] of kinds.entries()) {
    const probability = (means[k] ?? 0) / total;
    if (kept.length === KINDS_KEPT && probability <= (kept.at(-1)?.probability ?? 0)) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.probability ?? 0) < probability) at--;
    kept.splice(at, 0, { kind, probability });
    if (kept.length > KINDS_KEPT) kept.pop();
  }
  return kept;
}

/** What each word is to the act told by the words of `group`. */
function rolesIn(group: readonly number[], words: readonly Word[], encoded: Encoded): WordRole[] {
  const n = encoded.words;
  const logits = new Float32Array(ROLES.length);
  return words.slice(0, n).map(({ start, end }, w) => {
    let [actor, recipient, speaker] = [0, 0, 0];
    for (const told of group) {
      for (const [role] of ROLES.entries()) logits[role] = encoded.roles[role * n * n + told * n + w] ?? 0;
      const shares = softmax(logits);
      actor += shares[1] ?? 0;
      recipient += shares[2] ?? 0;
      speaker += shares[3] ?? 0;
    }
    const count = group.length;
    return { start, end, actor: actor / count, recipient: recipient / count, speaker: speaker / count };
  });
}
