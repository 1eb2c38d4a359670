export { type Sentence, segment } from "./segment.ts";
export { tokenize } from "./tokenize.ts";
