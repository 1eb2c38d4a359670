import type { Problem } from "../model/problem.ts";
import type { Draft } from "./draft.ts";
import { draftOf } from "./draft.ts";
import { metadataOf } from "./page-metadata.ts";
import { type PageNode, paragraphsOfNode } from "./page-paragraphs.ts";
import { errorAt } from "./problems.ts";

/** Larger pages would need hundreds of megabytes as a tree. */
const MAX_PAGE = 5_000_000;
/** An article has at least this many words in paragraphs that end as sentences; eight characters count as a word in scripts without spaces. */
const FEWEST_WORDS = 25;

/**
 * Meaning: the article of a saved page and what its metadata state. The page's own markup is not kept.
 * Problems: a page too large, or one in which no article is found.
 */
export async function draftOfPage(
  html: string,
  place: string,
): Promise<{ readonly draft: Draft } | { readonly problem: Problem }> {
  if (html.length > MAX_PAGE) {
    return {
      problem: errorAt(
        "file-too-large",
        place,
        `page too large: ${place} (the limit is ${MAX_PAGE / 1_000_000} MB of HTML)`,
      ),
    };
  }
  const [{ parseHTML }, { Readability }] = await Promise.all([import("linkedom"), import("@mozilla/readability")]);
  const { document } = parseHTML(html);
  const metadata = metadataOf(document);
  const article = new Readability(document, {
    charThreshold: 200,
    serializer: (node: unknown) => paragraphsOfNode(node as PageNode),
  }).parse();
  const paragraphs = article?.content ?? [];
  const words = paragraphs
    .filter((paragraph) => paragraph.mark === null && /[.!?。！？]["'”’)」]*$/.test(paragraph.text))
    .reduce((sum, paragraph) => sum + Math.max(paragraph.text.split(" ").length, paragraph.text.length / 8), 0);
  if (words < FEWEST_WORDS) {
    return { problem: errorAt("no-article", place, `no article found: ${place} (save the article's own page)`) };
  }
  return { draft: { ...draftOf(paragraphs), ...metadata } };
}
