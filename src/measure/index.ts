export { compareClaims } from "./contacts/compare-claims.ts";
export { findContacts } from "./contacts/find-contacts.ts";
export { gapsOf } from "./contacts/gaps.ts";
export { direction } from "./direction.ts";
export { weeklySeries } from "./weekly-series.ts";
