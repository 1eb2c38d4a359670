import type { IsoDate } from "./codes.ts";

/** One article's mention of an imported event: `key` is the event's. `day` is when it was published, `confidence` the data set's own, 0..1. */
export interface ImportedMention {
  readonly key: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly day: IsoDate;
  readonly confidence: number | null;
}
