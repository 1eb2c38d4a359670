import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { type CellKind, COLUMNS } from "./fields.ts";
import type { Cell, Row } from "./record-row.ts";
import { writeFileOf } from "./write-file.ts";

const TYPES: Readonly<Record<CellKind, string>> = {
  text: "VARCHAR",
  number: "DOUBLE",
  flag: "BOOLEAN",
  json: "VARCHAR",
};
const LARGEST_ROW_BYTES = 64 * 1024 * 1024;

/** Meaning: writes rows as a Parquet file. They go through a file of JSON lines, so that memory holds a part of them at a time. Rejects with DuckDB's or the file system's error. */
export async function writeParquet(path: string, rows: AsyncIterable<Row>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-export-"));
  const [lines, beside] = [join(folder, "rows.jsonl"), `${path}.part`];
  try {
    await writeFileOf(lines, jsonLines(rows));
    const columns = COLUMNS.map(({ name, cell }) => `${quoted(name)}: '${TYPES[cell]}'`).join(", ");
    await inDuckDb((connection) =>
      connection.run(
        `COPY (SELECT * FROM read_json(${quoted(lines)}, format = 'newline_delimited', maximum_object_size = ${LARGEST_ROW_BYTES}, columns = {${columns}}))
         TO ${quoted(beside)} (FORMAT parquet, COMPRESSION zstd)`,
      ),
    );
    await rename(beside, path);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(beside, { force: true });
  }
}

async function* jsonLines(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** Meaning: the rows of a Parquet file, a part at a time. Rejects with DuckDB's error when it is none. */
export async function* readParquet(path: string): AsyncGenerator<Row> {
  const instance = await openDuckDb();
  const connection = await instance.connect();
  try {
    const result = await connection.stream(`SELECT * FROM read_parquet(${quoted(path)})`);
    for await (const rows of result.yieldRowObjectJs()) for (const row of rows) yield row as Record<string, Cell>;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function inDuckDb(work: (connection: DuckDBConnection) => Promise<unknown>): Promise<void> {
  const instance = await openDuckDb();
  const connection = await instance.connect();
  try {
    await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Nothing is downloaded: JSON and Parquet are built in. */
function openDuckDb(): Promise<DuckDBInstance> {
  return DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
