import { fileURLToPath } from "node:url";
import { loadActors } from "../knowledge/index.ts";
import type { ActorTable } from "../model/actor-table.ts";
import { actorsPath } from "./actors-path.ts";

/** Meaning: the actor tables that came with the program, the user's layers over them. Throws a `LayerError` when a layer cannot be read. */
export function openActors(): ActorTable {
  return loadActors(fileURLToPath(new URL("../../data/actors", import.meta.url)), actorsPath());
}
