import type { ActorCode } from "../../model/codes.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { compoundAt } from "./modifier.ts";
import { scanOf } from "./scan.ts";

/** Meaning: the names that words join: "Seoul and Washington" are two; empty when they join none. */
export function joinedNames(name: string): readonly string[] {
  const parts = / and /.test(name) ? name.split(/,? and |, /) : [];
  return parts.length > 1 && parts.every((part) => /^\p{Lu}/u.test(part)) ? parts : [];
}

/** Meaning: the states of a hyphenated adjective: "Franco-German", "U.S.-China"; empty when the word names fewer than two. */
export function compoundCodes(actors: CompiledActors, name: string): readonly ActorCode[] {
  if (name.includes(" ")) return [];
  const token = { text: name, start: 0, end: name.length, upos: "ADJ", xpos: "JJ" };
  const codes = compoundAt(scanOf([token], actors, null), 0);
  return codes.length > 1 ? codes : [];
}
