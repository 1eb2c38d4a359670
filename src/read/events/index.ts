export { type CodedEvent, codeEvents, type SentenceSurroundings } from "./code-events.ts";
export { speakerOf } from "./attribution.ts";
export { indexLexicon, type LexiconIndex } from "./lexicon-index.ts";
