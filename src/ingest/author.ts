import type { Boilerplate } from "../model/document.ts";
import { CAPITALS, LETTERS, PERSON } from "./line-shape.ts";

const NAMES = new RegExp(`^${PERSON}(?: in [${CAPITALS}][${LETTERS}.'’-]+)?(?:(?:,| and|, and) ${PERSON})*`, "u");

const POST = /, (?:\w+ )?(?:Writer|Reporter|Correspondent|Editor|Columnist|Staff|Bureau Chief)\b.*$/;

/** Meaning: who wrote the article, from its byline or else from the note on its author; null when neither names anybody. */
export function authorIn(boilerplate: readonly Boilerplate[]): string | null {
  const byline = boilerplate.find(
    (row) => row.what === "byline" && !/^[(–—-]|\b(?:contributed|reporting|editing)\b/i.test(row.text),
  );
  const note = boilerplate.find((row) => row.what === "author-note");
  return (
    (byline && namesAt(byline.text.replace(/^\W*(?:by|from|words by|written by)[: ]+/i, ""))) ??
    (note && namesAt(note.text)) ??
    null
  );
}

function namesAt(text: string): string | null {
  const match = NAMES.exec(text);
  if (match === null || /^(?:The|This)\b/.test(match[0])) return null;
  return match[0].replace(POST, "").replace(/ in \p{Lu}[\p{L}.'’-]+/gu, "");
}
