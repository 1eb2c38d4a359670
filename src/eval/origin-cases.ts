import { readFileSync } from "node:fs";
import { z } from "zod";

const CASE = z.strictObject({
  id: z.string(),
  family: z.string(),
  published: z.string(),
  source: z.string(),
  title: z.string(),
  text: z.string(),
  origins: z.array(z.string()).min(1),
  made: z.string(),
});

/** One article of the corpus with the reports that it goes back to (two when it was put together), and how it was made. */
export type OriginCase = z.infer<typeof CASE>;

/** Meaning: the articles of a part of the corpus. Throws when a line is not as `cases/origins/README.md` says. */
export function loadOriginCases(folder: string): readonly OriginCase[] {
  const lines = readFileSync(`${folder}/articles.jsonl`, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => CASE.parse(JSON.parse(line)));
}

/** Meaning: an article as the program sees it. */
export function originTextOf({ id, published, source, title, text }: OriginCase) {
  return { id, published, source, title, text, author: null };
}
