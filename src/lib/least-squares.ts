/** A linear fit: its coefficients, in the order of the columns, what it leaves, and the sum of squares of that. */
export interface Fit {
  readonly coefficients: readonly number[];
  readonly residuals: readonly number[];
  readonly squares: number;
}

/**
 * Meaning: ordinary least squares of `values` on the columns of `rows` (give a column of ones for a constant). Missing: null when there are fewer rows than
 * columns or the columns depend on one another. Throws when the lengths differ. Source: normal equations by Cholesky; equal to numpy's `lstsq` on columns
 * of like size. Example: `leastSquares([[1, 0], [1, 1], [1, 2]], [1, 3, 5])?.coefficients` is [1, 2].
 */
export function leastSquares(rows: readonly (readonly number[])[], values: readonly number[]): Fit | null {
  if (rows.length !== values.length) throw new Error(`lengths differ: ${rows.length} rows and ${values.length} values`);
  const width = rows[0]?.length ?? 0;
  if (width === 0 || rows.length < width) return null;
  const moments = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_, j) => rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
  );
  const right = Array.from({ length: width }, (_, i) =>
    rows.reduce((sum, row, t) => sum + (row[i] ?? 0) * (values[t] ?? 0), 0),
  );
  const lower = cholesky(moments);
  if (lower === null) return null;
  const coefficients = solve(lower, right);
  const residuals = rows.map(
    (row, t) => (values[t] ?? 0) - row.reduce((sum, x, i) => sum + x * (coefficients[i] ?? 0), 0),
  );
  return { coefficients, residuals, squares: residuals.reduce((sum, residual) => sum + residual * residual, 0) };
}

/** A pivot this small against its own diagonal is rounding: the columns depend on one another. */
const SINGULAR = 1e-10;

function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const line: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const other = j === i ? line : (lower[j] ?? []);
      const rest = (row[j] ?? 0) - line.slice(0, j).reduce((sum, value, k) => sum + value * (other[k] ?? 0), 0);
      if (j === i) {
        if (rest <= SINGULAR * (row[i] ?? 0)) return null;
        line.push(Math.sqrt(rest));
      } else line.push(rest / (lower[j]?.[j] ?? 1));
    }
    lower.push(line);
  }
  return lower;
}

function solve(lower: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const middle: number[] = [];
  for (const [i, row] of lower.entries())
    middle.push(((right[i] ?? 0) - middle.reduce((sum, value, k) => sum + value * (row[k] ?? 0), 0)) / (row[i] ?? 1));
  const found = new Array<number>(right.length).fill(0);
  for (let i = right.length - 1; i >= 0; i -= 1) {
    const above = lower.reduce((sum, row, k) => (k > i ? sum + (row[i] ?? 0) * (found[k] ?? 0) : sum), 0);
    found[i] = ((middle[i] ?? 0) - above) / (lower[i]?.[i] ?? 1);
  }
  return found;
}
