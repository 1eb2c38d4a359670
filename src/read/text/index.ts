export { segment } from "./segment.ts";
export { tokenize } from "./tokenize.ts";
