export type { TextRange } from "./paragraphs.ts";
export { type Sentence, segment } from "./segment.ts";
export { type RawToken, tokenize } from "./tokenize.ts";
