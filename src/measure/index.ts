export * from "./level/index.ts";
export { weeklySeries } from "./weekly-series.ts";
