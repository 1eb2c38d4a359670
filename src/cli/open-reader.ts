import { fileURLToPath } from "node:url";
import { loadKnowledge } from "../knowledge/index.ts";
import { createReader, type Reader } from "../read/index.ts";

/** Meaning: the reader with the data and models that came with the program. */
export function openReader(): Reader {
  return createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url))));
}
