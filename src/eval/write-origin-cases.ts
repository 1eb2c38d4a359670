/**
 * Writes `cases/origins/{dev,held}/articles.jsonl` from the hand-written reports of `cases/origins/written`, with a fixed seed.
 *
 *   node src/eval/write-origin-cases.ts
 *
 * Every third family is held back, whichever reports it has.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { randomFrom } from "../lib/random.ts";
import { deriveCopies, mergeReports } from "./derive-copies.ts";
import { readWritten, type WrittenOrigin } from "./written-origins.ts";

const SEED = 20180416;
const ROOT = "cases/origins";

const written = readWritten(`${ROOT}/written`);
const isHeld = ({ base }: WrittenOrigin) => Number(base.family) % 3 === 0;
for (const part of ["dev", "held"] as const) {
  const random = randomFrom(SEED);
  const own = written.filter((one) => isHeld(one) === (part === "held"));
  const families = [...Map.groupBy(own, ({ base }) => base.family).values()];
  const articles = own.flatMap((one) => [one.base, ...one.rewritings, ...deriveCopies(one, random)]);
  // two reports of one day in a family, and two of different families
  for (const [n, [first, second, third]] of families.entries()) {
    const other = families[(n + 1) % families.length]?.[1];
    if (first !== undefined && third !== undefined) articles.push(mergeReports(first, third, random));
    if (second !== undefined && other !== undefined) articles.push(mergeReports(second, other, random));
  }
  mkdirSync(`${ROOT}/${part}`, { recursive: true });
  writeFileSync(`${ROOT}/${part}/articles.jsonl`, `${articles.map((one) => JSON.stringify(one)).join("\n")}\n`);
  console.log(`${part}: ${articles.length} articles of ${own.length} origins`);
}
