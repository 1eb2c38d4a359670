export { LedgerError } from "./ledger-error.ts";
export type {
  EditionFilter,
  EntryFilter,
  ImportFile,
  KeptEdition,
  LedgerStore,
  Submission,
  Submitted,
} from "./port.ts";
