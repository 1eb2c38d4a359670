import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";

/** A series of the Turing Change Point Dataset with the changes that each annotator marked. */
export interface AnnotatedSeries {
  readonly name: string;
  /** Null where a value is missing. */
  readonly values: readonly (number | null)[];
  readonly annotated: readonly (readonly number[])[];
}

const SERIES = z.object({
  name: z.string(),
  n_dim: z.number(),
  series: z.array(z.object({ raw: z.array(z.number().nullable()) })),
});
const ANNOTATIONS = z.record(z.string(), z.record(z.string(), z.array(z.number())));

/** Meaning: the univariate series of a folder laid out as the dataset is, by name, with their annotations. Throws when a file is missing or not as described. */
export function tcpdSeries(folder: string): readonly AnnotatedSeries[] {
  const annotations = ANNOTATIONS.parse(JSON.parse(readFileSync(`${folder}/annotations.json`, "utf8")));
  const names = readdirSync(`${folder}/datasets`).toSorted();
  return names.flatMap((name) => {
    const text = readFileSync(`${folder}/datasets/${name}/${name}.json`, "utf8").replaceAll(/\bNaN\b/g, "null");
    const { n_dim, series } = SERIES.parse(JSON.parse(text));
    const values = series[0]?.raw ?? [];
    return n_dim === 1 ? [{ name, values, annotated: Object.values(annotations[name] ?? {}) }] : [];
  });
}
