/**
 * Splits lines of standard input into tokens as the reader does: a JSON array of [start, end] for each line.
 *
 *   npx node training/reader/tokenize.ts < TEXT
 */
import { createInterface } from "node:readline";
import { tokenize } from "../../src/read/text/index.ts";

for await (const line of createInterface({ input: process.stdin }))
  console.log(JSON.stringify(tokenize(line, 0, line.length).map(({ start, end }) => [start, end])));
