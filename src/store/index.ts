export { LedgerError } from "./ledger-error.ts";
export type {
  EntryFilter,
  ImportFile,
  KeptRow,
  KeptSubmission,
  LedgerStore,
  Submission,
  Submitted,
} from "./port.ts";
