export { direction } from "./direction.ts";
export { weeklySeries } from "./weekly-series.ts";
