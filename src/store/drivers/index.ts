export { openSqliteLedger, type SqliteLedgerOptions } from "./sqlite.ts";
