export type { Edition } from "./evidence.ts";
export { writeAccount } from "./write-account.ts";
