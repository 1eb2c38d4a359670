export { compareFigures, type RelationFigures } from "./compare-figures.ts";
export { compareClaims } from "./contacts/compare-claims.ts";
export { findContacts } from "./contacts/find-contacts.ts";
export { gapsOf } from "./contacts/gaps.ts";
export { associate } from "./drivers/associate.ts";
export { findDrivers, RATE } from "./drivers/find-drivers.ts";
export * from "./level/index.ts";
export { alarms, changePoints, findTurns, MOVING_DAYS, nameEpisode } from "./turns/index.ts";
export { weeklySeries } from "./weekly-series.ts";
