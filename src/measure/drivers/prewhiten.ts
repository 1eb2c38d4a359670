import { leastSquares } from "../../lib/least-squares.ts";

/** Longest memory that is looked for, in weeks. */
export const MOST_MEMORY = 4;

/**
 * Meaning: what of a series its own past does not tell: the residuals of an autoregression whose order, 0 to 4 weeks, has the least Bayesian information
 * criterion. Without this two series that merely wander seem to move together. Missing: null for a series too short (under 20 weeks) or without any scatter.
 * Shape: one residual for each week from the fifth on, whatever the order. Example: `prewhiten(values)?.order`
 */
export function prewhiten(
  values: readonly number[],
): { readonly order: number; readonly residuals: readonly number[] } | null {
  if (values.length < LEAST_WEEKS) return null;
  const told = values.slice(MOST_MEMORY);
  let best: { readonly order: number; readonly residuals: readonly number[]; readonly criterion: number } | null = null;
  for (let order = 0; order <= MOST_MEMORY; order += 1) {
    const rows = told.map((_, t) => [1, ...lagsOf(values, t + MOST_MEMORY, order)]);
    const fit = leastSquares(rows, told);
    if (fit === null || fit.squares <= TINY) continue;
    const criterion = told.length * Math.log(fit.squares / told.length) + (order + 1) * Math.log(told.length);
    if (best === null || criterion < best.criterion) best = { order, residuals: fit.residuals, criterion };
  }
  return best === null ? null : { order: best.order, residuals: best.residuals };
}

const LEAST_WEEKS = 20;
const TINY = 1e-12;

function lagsOf(values: readonly number[], at: number, order: number): readonly number[] {
  return Array.from({ length: order }, (_, k) => values[at - k - 1] ?? 0);
}
