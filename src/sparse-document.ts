/* A document of which only some sentences are known. */
import type { Document } from "./model/document.ts";
import type { CodedRecord } from "./model/record.ts";
import type { Provenance } from "./model/told-record.ts";

interface Placed {
  readonly record: CodedRecord;
  readonly from: Provenance;
}

/** No article is longer; a sentence that claims to stand beyond it stands nowhere. */
const LONGEST_TEXT = 20_000_000;
/** Stands where a part of the text is not known and is wide enough to say so. */
const GAP = " … ";

/**
 * Meaning: a document that holds each record's sentence at its place, with nothing but a mark between, so that the spans of the records hold. `misplaced`: records whose
 * sentence overlaps another, is not as long as its span, or lies beyond what an article can hold. Missing: language and genre that no record says are English and unknown.
 */
export function sparseDocument<T extends Placed>(
  id: string,
  placed: readonly T[],
): { readonly document: Document; readonly misplaced: readonly T[] } {
  const misplaced: T[] = [];
  let text = "";
  let last = { start: -1, text: "" };
  for (const one of placed.toSorted((a, b) => a.record.sentence.start - b.record.sentence.start)) {
    const { start, end, text: words } = one.record.sentence;
    if (start === last.start && words === last.text) continue;
    if (start < text.length || end - start !== words.length || end > LONGEST_TEXT) misplaced.push(one);
    else {
      text += gapOf(start - text.length) + words;
      last = { start, text: words };
    }
  }
  const from = placed[0]?.from;
  const document: Document = {
    kind: "document",
    id,
    title: from?.title ?? null,
    author: from?.author ?? null,
    source: from?.source ?? null,
    url: from?.url ?? null,
    language: from?.language ?? "en",
    published: from?.published ?? null,
    genre: from?.genre ?? "unknown",
    text,
    boilerplate: [],
    rights: from?.rights ?? null,
  };
  return { document, misplaced };
}

function gapOf(width: number): string {
  return width < GAP.length ? " ".repeat(width) : GAP.padEnd(width);
}
