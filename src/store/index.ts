export { LedgerError } from "./ledger-error.ts";
export type {
  EntryFilter,
  ImportFile,
  LedgerStore,
  Submission,
  Submitted,
} from "./port.ts";
