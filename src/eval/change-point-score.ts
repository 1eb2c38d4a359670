/** How well a segmentation agrees with those of several annotators. */
export interface ChangePointScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly covering: number;
}

/** A change found may lie so many places from the one annotated. */
const MARGIN = 5;

/**
 * Meaning: agreement of the changes found in a series of `length` values with each annotator's. Precision counts against all annotators'
 * changes together, recall is averaged over annotators; index 0 counts as a change of everyone. Covering: the share of an annotator's segments
 * covered by the best segment found, by Jaccard's index, averaged. Range: 0..1. Throws without an annotator or a value.
 * Source: van den Burg and Williams 2020 (arXiv 2003.06222), sections 3.1-3.2; margin 5.
 * Example: nothing found where one of two annotators marks one change gives precision 1, recall 0.75, F1 0.857.
 */
export function scoreChangePoints(
  found: readonly number[],
  annotated: readonly (readonly number[])[],
  length: number,
): ChangePointScore {
  if (annotated.length === 0 || length < 1)
    throw new Error(`nothing to score: ${annotated.length} annotators, ${length} values`);
  const ours = withZero(found);
  const theirs = annotated.map(withZero);
  const together = withZero(annotated.flat());
  const precision = matched(together, ours) / ours.length;
  const recall = average(theirs.map((marks) => matched(marks, ours) / marks.length));
  const f1 = (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall, covering: average(theirs.map((marks) => covering(marks, ours, length))) };
}

function withZero(places: readonly number[]): readonly number[] {
  return [...new Set([0, ...places])].toSorted((a, b) => a - b);
}

/** How many marks have a found change within the margin, each found change used once. */
function matched(marks: readonly number[], found: readonly number[]): number {
  const left = new Set(found);
  let hits = 0;
  for (const mark of marks) {
    const near = [...left].filter((place) => Math.abs(place - mark) <= MARGIN);
    const [best] = near.toSorted((a, b) => Math.abs(a - mark) - Math.abs(b - mark));
    if (best === undefined) continue;
    left.delete(best);
    hits += 1;
  }
  return hits;
}

function covering(marks: readonly number[], found: readonly number[], length: number): number {
  const segments = (starts: readonly number[]) => starts.map((start, i) => [start, starts[i + 1] ?? length] as const);
  const ours = segments(found);
  const parts = segments(marks).map(([from, to]) => {
    const best = ours.map(([start, end]) => {
      const shared = Math.max(0, Math.min(to, end) - Math.max(from, start));
      return shared / (to - from + end - start - shared);
    });
    return (to - from) * Math.max(...best);
  });
  return parts.reduce((sum, part) => sum + part, 0) / length;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
