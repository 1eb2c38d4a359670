import type { Boilerplate } from "../model/document.ts";
import { PERSON } from "./line-shape.ts";

const NAMES = new RegExp(`${PERSON}(?:(?:,| and|, and) ${PERSON})*`, "u");

/** Meaning: who wrote the article, from its byline or else from the note on its author; null when neither names anybody. */
export function authorIn(boilerplate: readonly Boilerplate[]): string | null {
  const byline = boilerplate.find((row) => row.what === "byline" && !row.text.startsWith("("));
  const note = boilerplate.find((row) => row.what === "author-note");
  return (
    (byline && namesAt(byline.text.replace(/^\W*(?:by|from|words by|written by)[: ]+/i, ""))) ??
    (note && namesAt(note.text)) ??
    null
  );
}

function namesAt(text: string): string | null {
  const match = NAMES.exec(text);
  return match !== null && match.index === 0 ? match[0].replace(/^(?:The|This) \w+$/, "") || null : null;
}
