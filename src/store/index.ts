export { LedgerError } from "./ledger-error.ts";
export type {
  EditionFilter,
  EntryFilter,
  ImportFile,
  KeptEdition,
  KeptRow,
  KeptSubmission,
  LedgerStore,
  Submission,
  Submitted,
} from "./port.ts";
