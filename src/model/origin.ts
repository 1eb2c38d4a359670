import type { Document } from "./document.ts";

/** What of a document tells whose word it is. */
export type OriginText = Pick<Document, "id" | "source" | "published" | "title" | "author" | "text">;

/**
 * One origin: documents that go back to one report. `features` are the named signals that put them together, strongest first; empty for a document
 * on its own. A document put together from two reports stands in both of their origins.
 */
export interface Origin {
  readonly id: string;
  readonly documents: readonly string[];
  /** Whom the documents name as the one that the report is from, in their own spelling; null when none names anybody. */
  readonly credit: string | null;
  readonly features: readonly string[];
}

/** How like an earlier document is to a new one: `score` is log-odds that both go back to one report, above 0 when they do. */
export interface OriginMatch {
  readonly document: string;
  readonly score: number;
  readonly features: readonly string[];
}
