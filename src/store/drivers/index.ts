export { openSqliteLedger } from "./sqlite.ts";
