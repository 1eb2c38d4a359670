import { createHash } from "node:crypto";
import { isIsoDate } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Boilerplate, Document } from "../model/document.ts";
import type { Problem } from "../model/problem.ts";
import { authorIn } from "./author.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { layOut } from "./clean.ts";
import type { Draft } from "./draft.ts";
import { guessGenre } from "./genre.ts";
import { languageOf } from "./language.ts";
import { errorAt, warningAt } from "./problems.ts";
import { statedDate } from "./published.ts";

/** What the caller knows about an input. A date or source given here wins over what the input states. */
export interface IngestOptions {
  readonly published?: IsoDate;
  readonly source?: string;
  /** Today, in UTC: what is published later lies in the future. */
  readonly now: IsoDate;
  /** What to call the input in problems: a path, "-", "line 3 of x.jsonl". */
  readonly place?: string;
}

export interface Ingested {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/** Fewer words than this outside boilerplate are no article. */
const FEWEST_WORDS = 3;

/** Meaning: the document of a draft, or the problem that stands in its way; warnings beside it. */
export async function finishDraft(draft: Draft, options: IngestOptions, place: string): Promise<Ingested> {
  const { text, starts } = layOut(draft.paragraphs);
  const boilerplate = findBoilerplate(draft.paragraphs, starts, draft);
  const account = withoutRanges(text, boilerplate);
  if ((account.match(/\p{L}+/gu) ?? []).length < FEWEST_WORDS) {
    return refused(errorAt("no-article", place, `no article found: ${place} (give the article's text)`));
  }
  const dated = publishedOf(draft, boilerplate, { options, place });
  if (dated.problem?.severity === "error") return refused(dated.problem);
  const language = await languageOf(account);
  const name = language?.name ?? "unknown";
  if (language?.code !== "en") {
    return refused(
      errorAt(
        "language-unsupported",
        place,
        `language not supported: ${name} in ${place} (only English is read for now)`,
      ),
    );
  }
  const title = draft.title ?? boilerplate.find((row) => row.what === "headline")?.text ?? null;
  const source = options.source ?? draft.source;
  const document: Document = {
    kind: "document",
    id: documentId(text, dated.published, source),
    title,
    author: draft.author ?? authorIn(boilerplate),
    source,
    url: draft.url,
    language: language.code,
    published: dated.published,
    genre: draft.genre ?? guessGenre({ account, boilerplate, title }),
    text,
    boilerplate,
    rights: draft.rights,
  };
  return { documents: [document], problems: dated.problem === null ? [] : [dated.problem] };
}

/** Meaning: the same text, date and source give the same id: 16 hexadecimal digits of a SHA-256. */
export function documentId(text: string, published: IsoDate | null, source: string | null): string {
  return createHash("sha256")
    .update([text, published ?? "", source ?? ""].join("\u0000"))
    .digest("hex")
    .slice(0, 16);
}

interface Dated {
  readonly published: IsoDate | null;
  readonly problem: Problem | null;
}

/** The date given, else the date stated, else the full date of an issuing line; never a guess. */
function publishedOf(
  draft: Draft,
  boilerplate: readonly Boilerplate[],
  { options, place }: { readonly options: IngestOptions; readonly place: string },
): Dated {
  if (options.published !== undefined && !isIsoDate(options.published)) return noSuchDate(options.published, place);
  const written = options.published ?? draft.published ?? issuingLine(boilerplate);
  if (written === null) {
    return {
      published: null,
      problem: warningAt("date-missing", place, `no published date: ${place} (give --published YYYY-MM-DD)`),
    };
  }
  const stated = statedDate(written);
  if (stated.kind === "impossible") return noSuchDate(written, place);
  if (stated.kind === "unclear") {
    return {
      published: null,
      problem: warningAt("date-invalid", place, `date not understood: ${written} in ${place} (write YYYY-MM-DD)`),
    };
  }
  if (stated.date > options.now) {
    return {
      published: null,
      problem: errorAt(
        "date-in-future",
        place,
        `published in the future: ${stated.date} in ${place} (today is ${options.now})`,
      ),
    };
  }
  return { published: stated.date, problem: null };
}

function noSuchDate(written: string, place: string): Dated {
  return {
    published: null,
    problem: errorAt(
      "date-invalid",
      place,
      `no such date: ${written} in ${place} (write an existing day as YYYY-MM-DD)`,
    ),
  };
}

function issuingLine(boilerplate: readonly Boilerplate[]): string | null {
  return boilerplate.find((row) => row.what === "press-office" && statedDate(row.text).kind === "day")?.text ?? null;
}

/** Meaning: the text with the listed ranges taken out. */
function withoutRanges(text: string, ranges: readonly Boilerplate[]): string {
  let at = 0;
  let out = "";
  for (const range of ranges) {
    out += text.slice(at, Math.max(at, range.start));
    at = Math.max(at, range.end);
  }
  return out + text.slice(at);
}

function refused(problem: Problem): Ingested {
  return { documents: [], problems: [problem] };
}
