export type { Constraints } from "./constraints.ts";
export { lifeOf, standingStep } from "./life.ts";
export { reportsOf, resolveIncidents } from "./resolve-incidents.ts";
