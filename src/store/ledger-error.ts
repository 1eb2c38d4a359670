import type { Problem, ProblemCode } from "../model/problem.ts";

/** The ledger could not be opened, read or written. `problem` is what the user is told; what was stored before stays whole. */
export class LedgerError extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, place: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "LedgerError";
    this.problem = { code, severity: "error", place, message };
  }
}
