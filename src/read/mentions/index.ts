export { type CompiledActors, compileActors } from "./compile-actors.ts";
export { resolveMentions } from "./resolve-mentions.ts";
export { spotMentions } from "./spot-mentions.ts";
