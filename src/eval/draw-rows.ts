import { fileURLToPath } from "node:url";
import { loadActors } from "../knowledge/index.ts";
import { drawRows } from "./second-writing.ts";

/** Rows drawn for a second writing, and the seed that always draws the same ones from the same tables. */
const COUNT = 300;
const SEED = 20261126;

const table = loadActors(fileURLToPath(new URL("../../data/actors", import.meta.url)));
console.log(
  ["kind\tkey\tanswer", ...drawRows(table, COUNT, SEED).map(({ kind, key }) => `${kind}\t${key}\t`)].join("\n"),
);
