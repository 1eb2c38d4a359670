import { cleanText } from "./clean.ts";
import { decodeText } from "./decode.ts";
import { type Draft, draftOf } from "./draft.ts";
import { finishDraft, type Ingested, type IngestOptions } from "./finish.ts";
import { type Format, formatNamed, formatOf } from "./format.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { paragraphsOfMarkdown } from "./markdown.ts";
import { draftOfPage } from "./page.ts";
import { paragraphsOfPlainText } from "./plain-text.ts";
import { errorAt } from "./problems.ts";
import { readFileBytes, readStreamBytes } from "./read-bytes.ts";
import { lengthProblem } from "./text-length.ts";

const STDIN = "standard input";

/**
 * Meaning: the documents of a file, in order, and what was wrong. A file gives one document, a JSON file one for each of its
 * documents. An input that cannot be read gives an error among the problems and no document; an undated one gives a warning.
 */
export async function ingestFile(path: string, options: IngestOptions): Promise<Ingested> {
  const place = options.place ?? path;
  const read = await readFileBytes(path);
  if ("problem" in read) return { documents: [], problems: [read.problem] };
  return ingestBytes(read.bytes, formatNamed(path), { ...options, place });
}

/** Meaning: the same for text that is already here, for bytes, or for a stream such as standard input, which is read up to the limit. */
export async function ingestText(
  input: string | Uint8Array | AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<Ingested> {
  const place = options.place ?? STDIN;
  if (typeof input === "string") return ingestBytes(new TextEncoder().encode(input), null, { ...options, place });
  if (input instanceof Uint8Array) return ingestBytes(input, null, { ...options, place });
  const read = await readStreamBytes(input, place);
  if ("problem" in read) return { documents: [], problems: [read.problem] };
  return ingestBytes(read.bytes, null, { ...options, place });
}

type PlacedOptions = IngestOptions & { readonly place: string };

async function ingestBytes(bytes: Uint8Array, named: Format | null, options: PlacedOptions): Promise<Ingested> {
  const { place } = options;
  const decoded = decodeText(bytes, place);
  if ("problem" in decoded) return { documents: [], problems: [decoded.problem] };
  const { text } = decoded;
  if (text.trim() === "") {
    return {
      documents: [],
      problems: [errorAt("file-empty", place, `empty file: ${place} (it holds only white space)`)],
    };
  }
  const format = formatOf(named, text);
  const tooLong = lengthProblem(text, format, place);
  if (tooLong !== null) return { documents: [], problems: [tooLong] };
  if (format === "json") return ingestJson(text, options);
  if (format === "html") return ingestPage(text, options);
  return finishDraft(draftOfText(cleanText(text), format), options, place);
}

function draftOfText(text: string, format: "text" | "markdown"): Draft {
  const { stated, body } = splitFrontMatter(text);
  const paragraphs = format === "markdown" ? paragraphsOfMarkdown(body) : paragraphsOfPlainText(body);
  return { ...draftOf(paragraphs), ...stated };
}

async function ingestPage(text: string, options: PlacedOptions): Promise<Ingested> {
  const page = await draftOfPage(text, options.place);
  if ("problem" in page) return { documents: [], problems: [page.problem] };
  return finishDraft(page.draft, options, options.place);
}

async function ingestJson(text: string, options: PlacedOptions): Promise<Ingested> {
  const { draftsOfJson } = await import("./json-documents.ts");
  const { drafts, problems } = draftsOfJson(text, options.place);
  const parts: Ingested[] = [{ documents: [], problems }];
  for (const { draft, place } of drafts) parts.push(await finishDraft(draft, options, place));
  return {
    documents: parts.flatMap((part) => part.documents),
    problems: parts.flatMap((part) => part.problems),
  };
}
