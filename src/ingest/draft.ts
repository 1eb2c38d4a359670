import type { Boilerplate, Genre } from "../model/document.ts";

/** One paragraph of cleaned text; `mark` says that the format itself shows it to be boilerplate (a caption, a heading). */
export interface Paragraph {
  readonly text: string;
  readonly mark: Boilerplate["what"] | null;
}

/** What a format's reader found, before dates are checked and boilerplate is set aside. Every field is null when the source does not state it. */
export interface Draft {
  readonly paragraphs: readonly Paragraph[];
  readonly title: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** As the source writes it; not yet checked. */
  readonly published: string | null;
  readonly genre: Genre | null;
  readonly rights: string | null;
}

/** A draft with paragraphs and nothing else known. */
export function draftOf(paragraphs: readonly Paragraph[]): Draft {
  return {
    paragraphs,
    title: null,
    author: null,
    source: null,
    url: null,
    published: null,
    genre: null,
    rights: null,
  };
}
