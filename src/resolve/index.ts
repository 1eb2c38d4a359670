export { blocksOf } from "./blocks.ts";
export type { Constraints } from "./constraints.ts";
export { lifeOf, standingStep } from "./life.ts";
export { type Keeping, type Kept, keptOf, type Lived, OUTCOMES, upcomingOf } from "./promises.ts";
export { reportsOf, resolveIncidents } from "./resolve-incidents.ts";
