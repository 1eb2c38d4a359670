import type { BoilerplateRule } from "./boilerplate-unit.ts";
import { BYLINE_RULES } from "./rules-byline.ts";
import { HEADING_RULES } from "./rules-heading.ts";
import { NOTE_RULES } from "./rules-note.ts";
import { PITCH_RULES } from "./rules-pitch.ts";
import { PRESS_RULES } from "./rules-press.ts";

/** Every rule, in the order in which they are asked; the first that holds decides. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  ...PITCH_RULES,
  ...NOTE_RULES,
  ...PRESS_RULES,
  ...BYLINE_RULES,
  ...HEADING_RULES,
];
