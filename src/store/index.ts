export { LedgerError } from "./ledger-error.ts";
export type { EntryFilter, LedgerStore, Submission, Submitted } from "./port.ts";
