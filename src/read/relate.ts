import type { ActKind, EncoderLabels } from "../model/encoder-model.ts";
import type { Encode, Encoded } from "./encoder/index.ts";
import { softmax } from "./encoder/index.ts";
import { tokenize } from "./text/index.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence with the mentions of the two sides it is asked about, as UTF-16 offsets. */
export interface RelationQuery {
  readonly text: string;
  /** Null where the sentence does not name that side; not both. */
  readonly actor: Span | null;
  readonly recipient: Span | null;
}

/** The PLOVER roots (CONCEDE and RETREAT as YIELD) of what the actor does to the recipient, with probabilities that sum to 1, the likeliest first. */
export type RelationAnswer = readonly { readonly root: string; readonly probability: number }[];

/** Roots that PLOVER codes as AGREE while they lie ahead, and as REJECT where they are said not to happen. */
const COOPERATIVE = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "AGREE"]);

/** Roots that are a threat while they lie ahead. */
const FORCEFUL = new Set(["PROTEST", "SANCTION", "COERCE", "ASSAULT", "MOBILIZE"]);

/** Meaning: what stands between two given mentions in each sentence. The answers have the queries' order; a root is always given. */
export async function relate(
  queries: readonly RelationQuery[],
  tools: { readonly encode: Encode; readonly labels: EncoderLabels; readonly kinds: ReadonlyMap<string, ActKind> },
): Promise<readonly RelationAnswer[]> {
  const sentences = queries.map((query) => {
    const words = tokenize(query.text, 0, query.text.length);
    const inside = (span: Span | null) =>
      span === null
        ? null
        : new Set(words.flatMap(({ start, end }, i) => (start < span.end && end > span.start ? [i] : [])));
    return { words, actor: inside(query.actor), recipient: inside(query.recipient) };
  });
  const encoded = await tools.encode(
    sentences.map(({ words, actor, recipient }) => ({
      words: words.map(({ text }) => text),
      mark: { actor: actor ?? NOBODY, recipient: recipient ?? NOBODY },
    })),
  );
  return sentences.map((sentence, i) => {
    const one = encoded[i];
    if (one === undefined) throw new Error(`sentence not read: ${i} of ${sentences.length}`);
    return answerOf(one, sentence, tools);
  });
}

const NOBODY: ReadonlySet<number> = new Set();

interface Parties {
  readonly actor: ReadonlySet<number> | null;
  readonly recipient: ReadonlySet<number> | null;
}

/** Each word tells each kind with some probability, and has the two as its sides with some; the sum over words is what the sentence tells. */
function answerOf(
  encoded: Encoded,
  parties: Parties,
  { labels, kinds }: { readonly labels: EncoderLabels; readonly kinds: ReadonlyMap<string, ActKind> },
): RelationAnswer {
  const sums = new Map<string, number>();
  const classes = labels.kinds.length + 1;
  for (let word = 0; word < encoded.words; word++) {
    const told = softmax(encoded.acts.subarray(word * classes, (word + 1) * classes));
    const status = softmax(
      encoded.statuses.subarray(word * labels.statuses.length, (word + 1) * labels.statuses.length),
    );
    const share = (name: string) => status[labels.statuses.indexOf(name as never)] ?? 0;
    const ahead = share("future") + share("hypothetical");
    const negated = share("negated");
    const actor = roleShare(encoded, word, parties.actor, [1]);
    const recipient = roleShare(encoded, word, parties.recipient, [2]);
    const partner = roleShare(encoded, word, parties.recipient, [1]);
    for (const [k, name] of labels.kinds.entries()) {
      const kind = kinds.get(name);
      if (kind === undefined) continue;
      const other = kind.mutual === "" ? recipient : Math.max(recipient, partner);
      const weight = (told[k + 1] ?? 0) * (actor + FLOOR) * (other + FLOOR);
      const add = (root: string, part: number) => sums.set(root, (sums.get(root) ?? 0) + part * weight);
      if (FORCEFUL.has(kind.relation)) {
        add("THREATEN", share("future"));
        add(kind.relation, 1 - share("future"));
      } else if (!COOPERATIVE.has(kind.relation)) add(kind.relation, 1);
      else {
        add("AGREE", ahead);
        add("REJECT", negated);
        add(kind.relation, 1 - ahead - negated);
      }
    }
  }
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
  return [...sums]
    .map(([root, sum]) => ({ root, probability: sum / total }))
    .sort((a, b) => b.probability - a.probability);
}

/** A side that the network does not see still counts a little: the two are given. */
const FLOOR = 0.02;

function roleShare(encoded: Encoded, act: number, party: ReadonlySet<number> | null, roles: readonly number[]): number {
  if (party === null) return 1;
  const n = encoded.words;
  let sum = 0;
  let count = 0;
  for (const word of party) {
    if (word >= n) continue;
    const shares = softmax([0, 1, 2, 3].map((role) => encoded.roles[role * n * n + act * n + word] ?? 0));
    for (const role of roles) sum += shares[role] ?? 0;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
