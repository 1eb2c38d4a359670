export { LedgerError } from "./ledger-error.ts";
export type { EntryFilter, Horizon, LedgerStore, Submission, Submitted } from "./port.ts";
