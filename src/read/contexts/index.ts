export { type CompiledContexts, compileContexts } from "./compile-contexts.ts";
export { contextsOf } from "./contexts-of.ts";
export { findTerms, type TermHit } from "./score-terms.ts";
