/** What is measured by F1: events at three strengths, attribution, and each kind of statement. */
export const F1_MEASURES = [
  "events",
  "exact",
  "pair",
  "attribution",
  "assessments",
  "disputes",
  "milestones",
  "conditions",
  "causes",
  "factors",
  "indicators",
] as const;
/** What is measured as a share of matched events (of gold boilerplate for `boilerplate`). */
export const SHARE_MEASURES = ["status", "date", "mode", "context", "sector", "boilerplate"] as const;

/** One judged row: a hit, an extra or a miss of an F1 measure; right or wrong of a share; a pair of statuses. `unit` is the sentence it lies in, for resampling. */
export type Outcome =
  | {
      readonly kind: "f1";
      readonly measure: (typeof F1_MEASURES)[number];
      readonly unit: string;
      readonly result: "hit" | "extra" | "miss";
      /** The event type that gold asks for or, of an extra, that was found; not asked of attribution and statements. */
      readonly type?: string;
    }
  | {
      readonly kind: "share";
      readonly measure: (typeof SHARE_MEASURES)[number];
      readonly unit: string;
      readonly right: boolean;
    }
  | { readonly kind: "status"; readonly unit: string; readonly gold: string; readonly found: string }
  | {
      readonly kind: "confidence";
      readonly unit: string;
      readonly confidence: number;
      readonly right: boolean;
      readonly what: string;
    };

/** Meaning: F1 of a set of judged rows; null when none was asked for or found. */
export function f1Of(outcomes: readonly Outcome[], measure: (typeof F1_MEASURES)[number]): number | null {
  let hits = 0;
  let others = 0;
  for (const outcome of outcomes) {
    if (outcome.kind !== "f1" || outcome.measure !== measure) continue;
    if (outcome.result === "hit") hits++;
    else others++;
  }
  return hits + others === 0 ? null : (2 * hits) / (2 * hits + others);
}

/** Meaning: the share of right rows; null without rows. */
export function shareOf(outcomes: readonly Outcome[], measure: (typeof SHARE_MEASURES)[number]): number | null {
  const rows = outcomes.filter((outcome) => outcome.kind === "share" && outcome.measure === measure);
  return rows.length === 0
    ? null
    : rows.filter((outcome) => outcome.kind === "share" && outcome.right).length / rows.length;
}

/** Meaning: mean F1 over the statuses that gold holds; with `always`, of a reader that says that status of everything. Null without rows. */
export function statusMacroF1(outcomes: readonly Outcome[], always: string | null = null): number | null {
  const pairs = outcomes
    .filter((outcome) => outcome.kind === "status")
    .map(({ gold, found }) => ({ gold, found: always ?? found }));
  const labels = [...new Set(pairs.map((pair) => pair.gold))];
  if (labels.length === 0) return null;
  const scores = labels.map((label) => {
    const hits = pairs.filter((pair) => pair.gold === label && pair.found === label).length;
    const others = pairs.filter((pair) => (pair.gold === label) !== (pair.found === label)).length;
    return (2 * hits) / (2 * hits + others || 1);
  });
  return scores.reduce((sum, score) => sum + score, 0) / labels.length;
}
