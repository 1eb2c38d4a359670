export { appendEvents, type EventRows } from "./append-events.ts";
export { appendReading } from "./append-reading.ts";
export { CorrectionError, correct } from "./correct.ts";
export { type CurrentFilter, currentEntries, currentStanding, withoutRetracted } from "./current-entries.ts";
export { instantOf } from "./instant.ts";
export { type Change, type RecordHistory, recordHistory } from "./record-history.ts";
export { currentGrades, gradeSource } from "./source-grades.ts";
export type { Standing } from "./standing.ts";
