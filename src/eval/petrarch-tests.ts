import { readFileSync } from "node:fs";
import { z } from "zod";
import type { CodingOptions } from "../read/dictionary/index.ts";

const test = z.object({
  id: z.string(),
  date: z.string().regex(/^\d{8}$/),
  category: z.string(),
  text: z.string(),
  /** A side is null where gold has the words of a noun phrase that no dictionary knows. */
  events: z.array(z.object({ source: z.string().nullable(), target: z.string().nullable(), code: z.string() })),
  error: z.string().nullable(),
});

/** One of PETRARCH's unit tests. */
export type PetrarchTest = z.infer<typeof test>;

/** Meaning: the tests of a file of JSON lines. Throws on a line that is none. */
export function petrarchTests(path: string): PetrarchTest[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => test.parse(JSON.parse(line)));
}

/**
 * The settings that PETRARCH's own file of tests makes between tests, and that the JSON lines do not hold: `<Config>` in
 * openeventdata/petrarch@7b36d67:petrarch/data/text/PETR.UnitTest.records.xml, by the tests that they hold for.
 */
const SETTINGS: readonly { readonly ids: readonly string[]; readonly options: Partial<CodingOptions> }[] = [
  { ids: ["DEMO-22", "ACTOR-01", "ACTOR-02"], options: { newActorLength: 4 } },
  { ids: ["ACTOR-03"], options: { newActorLength: 3 } },
  { ids: ["COMPOUND-03", "COMPOUND-04", "COMPOUND-15", "COMPOUND-16"], options: { requireDyad: false } },
  { ids: ["DATE-16"], options: { requireDyad: false, commaEnd: { least: 2, most: 0 } } },
  {
    ids: ["COMMA-05", "COMMA-06", "COMMA-07", "COMMA-08", "COMMA-09"],
    options: {
      requireDyad: false,
      commaInside: { least: 4, most: 6 },
      commaEnd: { least: 3, most: 6 },
      commaBegin: { least: 3, most: 6 },
    },
  },
  {
    ids: ["COMMA-10", "COMMA-11", "COMMA-12"],
    options: {
      requireDyad: false,
      commaInside: { least: 4, most: 0 },
      commaEnd: { least: 3, most: 0 },
      commaBegin: { least: 3, most: 0 },
    },
  },
];

/** Meaning: what a test sets otherwise than the defaults. */
export function settingsOf(id: string): Partial<CodingOptions> {
  return SETTINGS.find(({ ids }) => ids.includes(id))?.options ?? {};
}
