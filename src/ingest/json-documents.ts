import { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { cleanLine, cleanText } from "./clean.ts";
import { type Draft, draftOf } from "./draft.ts";
import { genreNamed } from "./front-matter.ts";
import { paragraphsOfPlainText } from "./plain-text.ts";
import { errorAt } from "./problems.ts";

const optionalText = z.string().nullish();
/** A document as JSON states it. Only the text is asked for; an `id` is not taken over, for ours follows from the content. */
const documentSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: optionalText,
  text: z.string(),
  published: optionalText,
  source: optionalText,
  url: optionalText,
  author: optionalText,
  genre: optionalText,
  rights: optionalText,
});

/** A draft and what to call it in problems: "line 3 of x.jsonl". */
export interface PlacedDraft {
  readonly draft: Draft;
  readonly place: string;
}

/**
 * Meaning: the documents of a JSON text: one object, a list of objects, or one object a line. A line that cannot be read is
 * reported by its number and the others are kept.
 */
export function draftsOfJson(
  text: string,
  place: string,
): { readonly drafts: readonly PlacedDraft[]; readonly problems: readonly Problem[] } {
  const whole = parse(text);
  const rows =
    whole.value === undefined
      ? text.split("\n").map((line, index) => ({ line, place: `line ${index + 1} of ${place}` }))
      : (Array.isArray(whole.value) ? whole.value : [whole.value]).map((value: unknown, index, all) => ({
          line: JSON.stringify(value),
          place: all.length === 1 ? place : `item ${index + 1} of ${place}`,
        }));
  const drafts: PlacedDraft[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    if (row.line.trim() === "") continue;
    const result = draftOfObject(row.line, row.place);
    if ("problem" in result) problems.push(result.problem);
    else drafts.push({ draft: result.draft, place: row.place });
  }
  return { drafts, problems };
}

function draftOfObject(line: string, place: string): { readonly draft: Draft } | { readonly problem: Problem } {
  const parsed = parse(line);
  if (parsed.value === undefined)
    return { problem: errorAt("json-invalid", place, `invalid JSON: ${place} (${parsed.reason})`) };
  const checked = documentSchema.safeParse(parsed.value);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const field = issue?.path.join(".") || "object";
    return {
      problem: errorAt(
        "json-invalid",
        place,
        `not a document: ${place} (${field}: ${issue?.message.toLowerCase() ?? "wrong"})`,
      ),
    };
  }
  const { data } = checked;
  return {
    draft: {
      ...draftOf(paragraphsOfPlainText(cleanText(data.text))),
      title: lineOrNull(data.title),
      author: lineOrNull(data.author),
      source: lineOrNull(data.source),
      url: lineOrNull(data.url),
      published: lineOrNull(data.published),
      genre: data.genre ? genreNamed(data.genre) : null,
      rights: lineOrNull(data.rights),
    },
  };
}

function parse(text: string): { readonly value: unknown; readonly reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { value, reason: "" };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: undefined, reason: error.message.slice(0, 80).replace(/\s+/g, " ") };
  }
}

function lineOrNull(value: string | null | undefined): string | null {
  const line = cleanLine(value ?? "");
  return line === "" ? null : line;
}
