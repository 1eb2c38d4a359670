export { type ContextPlace, contextsOf } from "./contexts-of.ts";
