export { settled, speakerOf } from "./attribution.ts";
export { type CodedEvent, codeEvents } from "./code-events.ts";
export type { ActKinds } from "./find-acts.ts";
export { indexLexicon, type LexiconIndex } from "./lexicon-index.ts";
