import type { Problem } from "../model/problem.ts";
import type { Format } from "./format.ts";
import { errorAt } from "./problems.ts";

/** A longer line is no prose; UTF-16 units. Pages are exempt: markup is often one line. */
const MAX_LINE = 1_000_000;
/** Longer texts are books or bundles; UTF-16 units. JSON may hold many documents. */
const MAX_ARTICLE = 2_000_000;

/** Meaning: the problem with a text that is too long to be an article, or null. Pages have a limit of their own. */
export function lengthProblem(text: string, format: Format, place: string): Problem | null {
  if (format === "html") return null;
  const line = overlongLine(text);
  if (line !== null) {
    const message = `line too long: line ${line} of ${place} (more than ${inWords(MAX_LINE)} characters; is it an article?)`;
    return errorAt("line-too-long", place, message);
  }
  if (format === "json" || text.length <= MAX_ARTICLE) return null;
  const message = `text too long: ${place}, ${inWords(text.length)} characters (at most ${inWords(MAX_ARTICLE)} for one article; split it)`;
  return errorAt("file-too-large", place, message);
}

/** 1-based number of the first line over the limit, or null. */
function overlongLine(text: string): number | null {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end - start > MAX_LINE) return line;
    start = end + 1;
  }
  return null;
}

function inWords(count: number): string {
  return count.toLocaleString("en");
}
