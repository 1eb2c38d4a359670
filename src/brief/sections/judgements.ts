import { capitalise } from "../../lib/list-phrase.ts";
import type { Entry } from "../../model/entry.ts";
import type { Assessment, Direction } from "../../model/record.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { saidWords, sayerOf } from "../said.ts";
import { sourceLabel } from "../source-label.ts";

/** What the judgements in the reporting amount to; null when there are fewer than two or they lean no way. */
export type Lean = "improving" | "worsening" | null;

interface Judgement extends Entry {
  readonly record: Assessment;
}

const MOST = 6;

const SEEN = {
  improving: ["sees relations improving", "see relations improving"],
  worsening: ["sees relations worsening", "see relations worsening"],
  stable: ["sees relations holding steady", "see relations holding steady"],
  mixed: ["sees a mixed picture", "see a mixed picture"],
  uncertain: ["leaves the direction open", "leave the direction open"],
} as const satisfies Record<Direction, readonly [string, string]>;

/** Meaning: what the reporting says of where the relation is heading, newest first. */
export function judgementsOf({ own }: Evidence): readonly Judgement[] {
  const found = own.flatMap((entry) =>
    entry.record.kind === "assessment" ? [{ ...entry, record: entry.record }] : [],
  );
  return found.toSorted((a, b) => ((a.published ?? "") < (b.published ?? "") ? 1 : -1));
}

/** Meaning: which way they lean: twice as many one way as the other, two at least. */
export function leanOf(judgements: readonly Judgement[]): Lean {
  const votes = (direction: Direction) =>
    new Set(judgements.filter(({ record }) => record.direction === direction).map(({ record }) => record.document))
      .size;
  const [better, worse] = [votes("improving"), votes("worsening")];
  if (Math.max(better, worse) < 2 || Math.max(better, worse) < 2 * Math.min(better, worse)) return null;
  return better > worse ? "improving" : "worsening";
}

/** Meaning: each judgement as its author's, in his words; two of one sentence are told once. */
export function tellJudgements(evidence: Evidence): readonly Draft[] {
  const told = new Set<string>();
  const drafts: Draft[] = [];
  for (const judgement of judgementsOf(evidence)) {
    const { record } = judgement;
    if (told.has(record.sentence.text)) continue;
    told.add(record.sentence.text);
    const sayer = sayerOf(judgement);
    const tail = sayer.narrator ? "" : ` (${sourceLabel(judgement)})`;
    const seen = SEEN[record.direction][sayer.singular ? 0 : 1];
    drafts.push({
      text: `${capitalise(sayer.name)} ${seen}: ${saidWords(record)}${tail}.`,
      references: [record.id],
      group: "Judgements in the reporting",
    });
  }
  return drafts.slice(0, MOST);
}
