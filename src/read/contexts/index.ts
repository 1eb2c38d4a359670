export { type CompiledContexts, compileContexts } from "./compile-contexts.ts";
export { type ContextPlace, contextsOf } from "./contexts-of.ts";
export { findTerms } from "./score-terms.ts";
