import { z } from "zod";

const values = z.array(z.string()).optional();

/** A followthemoney entity as exported: one a line, each property a list of strings. */
const ENTITY = z.object({
  id: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), values),
});

/** One entity and the line it stands on. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly line: number;
  /** Meaning: the values of a property, empty when there are none. */
  readonly all: (property: string) => readonly string[];
  /** Meaning: the first value of the first of these properties that has one; null when none has. */
  readonly first: (...properties: readonly string[]) => string | null;
}

/** Meaning: the entity on a line. Returns what is wrong with the line in words when it is none. */
export function ftmEntity(text: string, line: number): FtmEntity | string {
  const json = parsed(text);
  if (json === undefined) return "not JSON (write one entity a line)";
  const checked = ENTITY.safeParse(json);
  if (!checked.success) return "not an entity (it needs id, schema and properties with lists of strings)";
  const { id, schema, properties } = checked.data;
  const all = (property: string) =>
    (properties[property] ?? []).map((value) => value.trim()).filter((value) => value !== "");
  return { id, schema, line, all, first: (...names) => names.flatMap((name) => all(name).slice(0, 1))[0] ?? null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
