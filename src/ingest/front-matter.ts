import type { Genre } from "../model/document.ts";
import { GENRES } from "../model/document.ts";
import type { Draft } from "./draft.ts";

/** The keys that are read and the field each fills. Others are passed over. */
const KEYS = {
  title: "title",
  headline: "title",
  author: "author",
  byline: "author",
  source: "source",
  publication: "source",
  url: "url",
  link: "url",
  published: "published",
  date: "published",
  genre: "genre",
  rights: "rights",
  license: "rights",
} as const satisfies Readonly<Record<string, Exclude<keyof Draft, "paragraphs">>>;

/** What a block of front matter states; absent keys are absent. */
export type Stated = Partial<Omit<Draft, "paragraphs">>;

/**
 * Meaning: the `---` block at the head of a text, as fields, and the text after it. A text without such a block states nothing.
 * Shape: `key: value` lines, values optionally in quotation marks.
 * Example: `"---\ntitle: Talks resume\n---\nBody."` states the title "Talks resume" and leaves "Body."
 */
export function splitFrontMatter(text: string): { readonly stated: Stated; readonly body: string } {
  const match = /^---\n((?:[^\n]*\n)*?)---(?:\n|$)/.exec(text);
  if (match === null || !/^[A-Za-z_-]+:/m.test(match[1] ?? "")) return { stated: {}, body: text };
  const stated: Record<string, string | Genre> = {};
  for (const line of (match[1] ?? "").split("\n")) {
    const pair = /^([A-Za-z_-]+):\s*(.*)$/.exec(line);
    const field = KEYS[(pair?.[1] ?? "").toLowerCase() as keyof typeof KEYS];
    const value = unquoted(pair?.[2] ?? "");
    if (field === undefined || value === "" || value === "null") continue;
    if (field === "genre") stated[field] = genreNamed(value);
    else stated[field] = value;
  }
  return { stated, body: text.slice(match[0].length).replace(/^\n+/, "") };
}

/** Meaning: the genre of that name; "unknown" for a name that is none of ours. */
export function genreNamed(name: string): Genre {
  const wanted = name.trim().toLowerCase();
  return GENRES.find((genre) => genre === wanted) ?? "unknown";
}

function unquoted(value: string): string {
  const match = /^(["'])(.*)\1$/.exec(value.trim());
  return match?.[2] ?? value.trim();
}
