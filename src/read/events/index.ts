export { speakerOf } from "./attribution.ts";
export { type CodedEvent, codeEvents, type SentenceSurroundings } from "./code-events.ts";
export { indexLexicon, type LexiconIndex } from "./lexicon-index.ts";
