import { extname } from "node:path";

export type Format = "text" | "markdown" | "html" | "json";

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  ".txt": "text",
  ".text": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".json": "json",
  ".jsonl": "json",
  ".ndjson": "json",
};

/** Meaning: the format that a file's name announces, or null when it announces none that is read. */
export function formatNamed(path: string): Format | null {
  return BY_EXTENSION[extname(path).toLowerCase()] ?? null;
}

/** Meaning: the format of a text: what its name says, unless a plain name hides a page or documents in JSON. */
export function formatOf(named: Format | null, text: string): Format {
  if (named !== null && named !== "text") return named;
  const start = text.slice(0, 2_000).trimStart();
  if (/^(?:\uFEFF)?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article)\b/i.test(start))
    return "html";
  if (/^(?:\uFEFF)?\[?\s*\{\s*"\w+"\s*:/.test(start)) return "json";
  return "text";
}
