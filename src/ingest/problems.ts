import type { Problem, ProblemCode } from "../model/problem.ts";

/** An input that cannot be read at all. */
export function errorAt(code: ProblemCode, place: string, message: string): Problem {
  return { code, severity: "error", place, message };
}

/** An input that can be read, with something lacking. */
export function warningAt(code: ProblemCode, place: string, message: string): Problem {
  return { code, severity: "warning", place, message };
}

/** Meaning: the problem behind a failed file operation. Throws the error itself when it is not one of the file system's. */
export function problemOfFileError(error: unknown, path: string): Problem {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (typeof code !== "string") throw error;
  if (code === "ENOENT" || code === "ENOTDIR")
    return errorAt("file-not-found", path, `file not found: ${path} (check the path)`);
  if (code === "EACCES" || code === "EPERM") {
    return errorAt("file-unreadable", path, `file not readable: ${path} (no permission; check its owner and mode)`);
  }
  if (code === "EISDIR") return errorAt("file-unreadable", path, `not a file: ${path} (it is a directory)`);
  return errorAt("file-unreadable", path, `file not readable: ${path} (${code})`);
}
