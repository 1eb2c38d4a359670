export { compareAccounts } from "./compare-accounts.ts";
export type { BriefInput } from "./evidence.ts";
export { writeAccount } from "./write-account.ts";
