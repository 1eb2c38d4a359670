export { csvLine } from "./csv.ts";
export { recordFormatOf } from "./detect-records.ts";
export { readRecords } from "./read-records.ts";
export type { ToldEvent } from "./told-event.ts";
export { EVENT_FORMATS, type EventFormat, writeEvents } from "./write-events.ts";
export { RECORD_FORMATS, type RecordFormat, writeRecords } from "./write-records.ts";
