export { type Found, findFiles } from "./find-files.ts";
export type { Ingested, IngestOptions } from "./finish.ts";
export { ingestFile, ingestText } from "./ingest.ts";
