export type { Constraints } from "./constraints.ts";
export { lifeOf, standingStep } from "./life.ts";
export { type Keeping, type Kept, keptOf, type Lived, OUTCOMES, upcomingOf } from "./promises.ts";
export { reportsOf, resolveIncidents } from "./resolve-incidents.ts";
export { FEATURES } from "./origins/features.ts";
export { originsOf } from "./origins/group-origins.ts";
export { likenessOf, pairOf } from "./origins/likeness.ts";
export { profileOf } from "./origins/profile.ts";
