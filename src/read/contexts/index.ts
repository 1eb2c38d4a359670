export { type CompiledContexts, compileContexts } from "./compile-contexts.ts";
export { contextsOf } from "./contexts-of.ts";
export { findTerms } from "./score-terms.ts";
