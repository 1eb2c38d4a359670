export { codeSentence, type DictionaryCoding } from "./code-sentence.ts";
export { type CodingOptions, DEFAULT_OPTIONS } from "./coding-options.ts";
export type { TaggedWord } from "./coding-word.ts";
export { type CompiledDictionary, compileDictionary } from "./compile-dictionary.ts";
export type { SpannedEvent } from "./spanned-events.ts";
export { tagText } from "./tag-text.ts";
export { type DictionaryTold, tellByDictionary } from "./tell-by-dictionary.ts";
