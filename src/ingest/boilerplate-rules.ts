import type { BoilerplateRule } from "./boilerplate-unit.ts";
import { CLOSING_RULES } from "./closing-rules.ts";
import { OPENING_RULES } from "./opening-rules.ts";

/** Every rule, in the order in which they are asked; the first that holds decides. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [...CLOSING_RULES, ...OPENING_RULES];
