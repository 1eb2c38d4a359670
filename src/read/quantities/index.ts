export { type FoundQuantity, findQuantities } from "./find-quantities.ts";
export { quantitiesFor } from "./quantities-for.ts";
