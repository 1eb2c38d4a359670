import { closeSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { LedgerError } from "../ledger-error.ts";
import { APPLICATION_ID, MIGRATIONS } from "./sqlite-schema.ts";

/** How long a writer waits for another one before it gives up. */
const BUSY_MS = 5_000;

export interface SqliteLedgerOptions {
  /** `write` (default) creates the file and its folder when missing, `existing` does not; `read` never changes anything. */
  readonly access?: "read" | "write" | "existing";
  /** The size in bytes that the file must not pass; unlimited when not given. Beyond it an append fails as on a full disk. */
  readonly maxBytes?: number;
}

/**
 * Meaning: an open, migrated ledger file. An empty file is a new ledger. Throws a `LedgerError` for a file that is not a ledger
 * or comes from a newer version, before anything touches it, and file-system errors as they are.
 */
export function openFile(path: string, options: SqliteLedgerOptions): DatabaseSync {
  const { access = "write" } = options;
  const mayCreate = access === "write";
  if (mayCreate) mkdirSync(dirname(path), { recursive: true });
  checkHeader(path, mayCreate);
  const database = connect(path, access === "read");
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA foreign_keys = ON;`);
    checkVersion(versionOf(database), path);
    if (access !== "read") prepare(database, path);
    if (options.maxBytes !== undefined) limitSize(database, options.maxBytes);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Reads the fixed fields of an SQLite file's header (https://www.sqlite.org/fileformat.html#the_database_header). */
function checkHeader(path: string, mayCreate: boolean): void {
  const found = statSync(path, { throwIfNoEntry: !mayCreate });
  if (found === undefined) return;
  if (found.size === 0) {
    // what is left when the very first write found no room
    if (mayCreate) return;
    throw new LedgerError("file-not-found", path, `empty ledger: ${path} (add an article first)`);
  }
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString("latin1", 0, 16) !== "SQLite format 3\0" || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new LedgerError(
      "ledger-invalid",
      path,
      `not a ledger: ${path} (name another file; this one is left as it is)`,
    );
  }
  checkVersion(header.readUInt32BE(60), path);
}

function checkVersion(version: number, path: string): void {
  if (version <= MIGRATIONS.length) return;
  throw new LedgerError(
    "ledger-newer",
    path,
    `ledger of a newer version: ${path} (its format is ${version}, known here up to ${MIGRATIONS.length}; update demarche)`,
  );
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  if (!readOnly) return new DatabaseSync(path);
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    versionOf(database);
    return database;
  } catch (error) {
    database.close();
    const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
    if (log !== undefined && log.size > 0) throw error;
    // a folder that cannot be written has no place for the shared index of WAL: nobody can write there, so read it as it stands
    const url = pathToFileURL(path);
    url.searchParams.set("immutable", "1");
    return new DatabaseSync(url, { readOnly: true });
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"] ?? 0);
}

/** Brings the schema up to date in one transaction, then turns on the write-ahead log. */
function prepare(database: DatabaseSync, path: string): void {
  if (versionOf(database) < MIGRATIONS.length) {
    database.exec("BEGIN IMMEDIATE");
    try {
      const version = versionOf(database);
      checkVersion(version, path);
      for (const step of MIGRATIONS.slice(version)) database.exec(step);
      database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${MIGRATIONS.length};`);
      database.exec("COMMIT");
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 16000;",
  );
}

function limitSize(database: DatabaseSync, maxBytes: number): void {
  const pageBytes = Number(database.prepare("PRAGMA page_size").get()?.["page_size"]);
  database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageBytes))}`);
}
