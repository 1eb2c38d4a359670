export { findFiles } from "./find-files.ts";
export { ingestFile, ingestText } from "./ingest.ts";
