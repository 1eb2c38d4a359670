export { writeAccount } from "./write-account.ts";
