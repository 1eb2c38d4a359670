import type { Genre } from "../../model/document.ts";
import type { EventDate } from "../../model/record.ts";
import type { FoundDate } from "./found-date.ts";

/** In how many opening sentences a document names the day it reports on. */
const OPENING = 2;

/**
 * Meaning: the one dated occasion that a document reports: the day that opens a readout of a meeting. Acts that its sentences
 * leave undated fall on it. Null for other genres and when the opening names no day.
 */
export function occasionOf(genre: Genre, sentences: readonly (readonly FoundDate[])[]): EventDate | null {
  if (genre !== "readout") return null;
  const days = sentences
    .slice(0, OPENING)
    .flat()
    .filter(
      (found) => found.role === "at" && found.date.precision === "day" && !found.attributive && found.anchor === null,
    );
  return days[0]?.date ?? null;
}
