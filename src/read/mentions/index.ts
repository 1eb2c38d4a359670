export type { SpottedMention } from "./build-mention.ts";
export { type CompiledActors, compileActors } from "./compile-actors.ts";
export type { TaggedToken } from "./normalise.ts";
export { type NamedPlace, spotPlaces } from "./places.ts";
export { resolveMentions } from "./resolve-mentions.ts";
export { salientDyad, salientStates } from "./salient-dyad.ts";
export { spotMentions } from "./spot-mentions.ts";
