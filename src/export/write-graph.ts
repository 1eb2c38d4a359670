import { ftmOf } from "./graph/ftm.ts";
import type { Callings, GraphRecord } from "./graph/graph-record.ts";
import { jsonLdOf } from "./graph/json-ld.ts";
import { ninjsOf } from "./graph/ninjs.ts";
import { writeFileOf } from "./write-file.ts";

/** Formats in which documents, acts and statements are things that name one another. */
export const GRAPH_FORMATS = ["json-ld", "ninjs", "ftm"] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

const WRITERS: Readonly<
  Record<GraphFormat, (told: AsyncIterable<GraphRecord>, callings: Callings) => AsyncGenerator<string>>
> = { "json-ld": jsonLdOf, ninjs: ninjsOf, ftm: ftmOf };

/** Meaning: writes records with their documents to a file as they come: schema.org's JSON-LD, IPTC's ninjs or followthemoney. The file appears whole or not at all. */
export async function writeGraph(
  path: string,
  told: AsyncIterable<GraphRecord>,
  format: GraphFormat,
  callings: Callings,
): Promise<void> {
  await writeFileOf(path, WRITERS[format](told, callings));
}
