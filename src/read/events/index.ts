export { settled, speakerOf } from "./attribution.ts";
export { type CodedEvent, codeEvents } from "./code-events.ts";
export { indexLexicon, type LexiconIndex } from "./lexicon-index.ts";
