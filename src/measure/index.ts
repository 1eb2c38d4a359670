export { compareFigures, type RelationFigures } from "./compare-figures.ts";
export { direction } from "./direction.ts";
export { weeklySeries } from "./weekly-series.ts";
