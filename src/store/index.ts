export { LedgerError } from "./ledger-error.ts";
export type {
  EntryFilter,
  ImportBatch,
  ImportFile,
  LedgerStore,
  MoversQuery,
  RollUpRange,
  Submission,
  Submitted,
} from "./port.ts";
