import type { Document } from "../model/document.ts";
import type { EventRecord } from "../model/record.ts";

/** An event with what is known of its document; null where nothing is. */
export interface ToldEvent {
  readonly record: EventRecord;
  readonly document: Pick<Document, "source" | "url" | "title" | "published" | "language"> | null;
}
