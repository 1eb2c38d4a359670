import type { Entry } from "../model/entry.ts";

/** Meaning: how the publication of an entry is called where its source is written: its source, else the article by its title, else that it is not stated. */
export function sourceLabel({ source, title }: Pick<Entry, "source" | "title">): string {
  return source ?? (title === null ? "source not stated" : titled(title));
}

/** Meaning: the same as the subject of a sentence. */
export function sourceVoice({ source, title }: Pick<Entry, "source" | "title">): string {
  return source ?? (title === null ? "an article of unstated source" : `the article ${titled(title)}`);
}

const TITLE_WORDS = 5;

function titled(title: string): string {
  const words = title.replace(/[“”"]/g, "'").split(/\s+/);
  return `“${words
    .slice(0, TITLE_WORDS)
    .join(" ")
    .replace(/[,;:]$/, "")}${words.length > TITLE_WORDS ? "” …" : "”"}`;
}
