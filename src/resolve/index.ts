export { reportsOf, resolveIncidents } from "./resolve-incidents.ts";
