import type { IsoDate, Span } from "./codes.ts";

/** A stretch of the cleaned text that is not the article's own account. */
export interface Boilerplate extends Span {
  readonly what:
    | "byline"
    | "dateline"
    | "author-note"
    | "subscription"
    | "related"
    | "press-office"
    | "caption"
    | "contact"
    | "copyright"
    | "headline";
}

export const GENRES = ["news", "opinion", "readout", "analysis", "wire", "round-up", "unknown"] as const;
export type Genre = (typeof GENRES)[number];

/** One article, cleaned. `published` is null when nothing states it: never guessed. `text` holds the title only when the source printed it there. */
export interface Document {
  readonly kind: "document";
  readonly id: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly published: IsoDate | null;
  readonly genre: Genre;
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  /** What may be shown or passed on; null when not stated. */
  readonly rights: string | null;
}
