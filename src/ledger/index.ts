export { appendReading } from "./append-reading.ts";
export { currentEntries } from "./current-entries.ts";
