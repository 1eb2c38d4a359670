import type { Syntax } from "../syntax/index.ts";
import { tokenize } from "../text/index.ts";
import type { TaggedWord } from "./coding-word.ts";

/** Meaning: the words of a sentence with their tags, as `codeSentence` takes them. */
export function tagText(text: string, syntax: Syntax): TaggedWord[] {
  const words = tokenize(text, 0, text.length);
  const tags = syntax.tag(words);
  return words.map((word, i) => ({ text: word.text, xpos: tags[i]?.xpos ?? "FW" }));
}
