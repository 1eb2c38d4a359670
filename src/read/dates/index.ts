export { anchorDates } from "./anchor-dates.ts";
export { dateFor } from "./date-for.ts";
export { findDates } from "./find-dates.ts";
export type { FoundDate } from "./found-date.ts";
export { occasionOf } from "./occasion.ts";
