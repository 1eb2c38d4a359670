import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../knowledge/index.ts";
import { createReader, type Reader } from "../read/index.ts";
import { actorsPath } from "./actors-path.ts";

/** Meaning: the reader with the data and models that came with the program, the user's own actors over them. Throws a `LayerError` when those are broken. */
export function openReader(): Reader {
  return createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url)), actorsPath()));
}
