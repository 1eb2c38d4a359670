export { appendEvents, type EventRows } from "./append-events.ts";
export { appendReading } from "./append-reading.ts";
export { CorrectionError, checkCorrection, correct } from "./correct.ts";
export { type CurrentFilter, currentEntries, currentStanding, withoutRetracted } from "./current-entries.ts";
export { editionById, editionsOf, keepEdition } from "./editions.ts";
export { instantOf } from "./instant.ts";
export { type BetweenAccounts, concerns, followsReason, generalReasons, type Leaning, reasonsOf } from "./reasons.ts";
export { type Standing, standingOf } from "./standing.ts";
