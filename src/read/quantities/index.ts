export { findQuantities } from "./find-quantities.ts";
export { quantitiesFor } from "./quantities-for.ts";
