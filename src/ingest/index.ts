export type { EventBatch } from "./events/batch.ts";
export { loadCameoCodes } from "./events/cameo-codes.ts";
export { readEventData } from "./events/read-event-data.ts";
export { findFiles } from "./find-files.ts";
export { ingestFile, ingestText } from "./ingest.ts";
