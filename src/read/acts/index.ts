export { type Act, type Role, roleOf } from "./act.ts";
export { decodeActs } from "./decode-acts.ts";
