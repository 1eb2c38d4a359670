export { type CompiledActors, compileActors } from "./compile-actors.ts";
export { type Elsewhere, namesElsewhere } from "./namesakes.ts";
export { holderOf, officeDuring, personEntity } from "./persons.ts";
export { resolveMentions } from "./resolve-mentions.ts";
export { decidedActor, type NamedActor, resolveName } from "./resolve-name.ts";
export { spotMentions } from "./spot-mentions.ts";
