export { direction } from "./direction.ts";
export { alarms, changePoints, findTurns, MOVING_DAYS, nameEpisode } from "./turns/index.ts";
export { weeklySeries } from "./weekly-series.ts";
