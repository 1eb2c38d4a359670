import { LedgerError } from "../ledger-error.ts";

/** Primary result codes of SQLite (the low byte of an extended code); https://www.sqlite.org/rescode.html */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/**
 * Meaning: what the user is told when SQLite or the file system refuses. Anything that is not a failure of the medium (a broken
 * constraint, a fault of ours) comes back as it is. Shape: an error to throw.
 */
export function failureOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = "errcode" in error && typeof error.errcode === "number" ? error.errcode & 0xff : null;
  switch (code) {
    case FULL:
      return new LedgerError(
        "ledger-full",
        path,
        `no space left for the ledger: ${path} (free some and run again; what was stored is whole)`,
        error,
      );
    case BUSY:
      return new LedgerError(
        "ledger-unwritable",
        path,
        `ledger in use by another process: ${path} (run again when it has ended)`,
        error,
      );
    case READONLY:
    case CANTOPEN:
    case IOERR:
      return new LedgerError(
        "ledger-unwritable",
        path,
        `ledger cannot be opened or written: ${path} (${error.message})`,
        error,
      );
    case CORRUPT:
    case NOTADB:
      return new LedgerError(
        "ledger-invalid",
        path,
        `damaged ledger: ${path} (restore a copy, or name another file)`,
        error,
      );
    default:
      return systemFailureOf(error, path);
  }
}

function systemFailureOf(error: Error, path: string): Error {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "ENOENT") {
    return new LedgerError("file-not-found", path, `no ledger: ${path} (add an article first)`, error);
  }
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new LedgerError(
      "ledger-full",
      path,
      `no space left for the ledger: ${path} (free some and run again)`,
      error,
    );
  }
  if (["EACCES", "EPERM", "EROFS", "EISDIR", "ENOTDIR", "EEXIST"].includes(code)) {
    return new LedgerError("ledger-unwritable", path, `ledger cannot be opened or written: ${path} (${code})`, error);
  }
  return error;
}
