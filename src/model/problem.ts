/** Codes of what can be wrong with an input. Problems accumulate beside the output; they do not throw. */
export const PROBLEM_CODES = [
  "file-not-found",
  "file-unreadable",
  "file-empty",
  "file-binary",
  "file-too-large",
  "line-too-long",
  "encoding-invalid",
  "no-article",
  "date-invalid",
  "date-in-future",
  "date-missing",
  "language-unsupported",
  "directory-empty",
  "format-unknown",
  "json-invalid",
  "country-unknown",
  "same-country",
  "ledger-invalid",
  "ledger-newer",
  "ledger-full",
  "ledger-unwritable",
  "record-unknown",
  "edition-unknown",
  "edition-altered",
  "sentence-too-long",
  "interrupted",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One problem: its code, where, the value that caused it, how bad, and one line for the user. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: "error" | "warning";
  /** File, record or option it is about. */
  readonly place: string;
  /** `problem: value (what to do)`, lower case, one line. */
  readonly message: string;
}
