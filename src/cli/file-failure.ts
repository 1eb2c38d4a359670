import { UsageError } from "./usage-error.ts";

/** Meaning: what to throw when a file that the user named cannot be read or written; whatever else went wrong comes back as it is. */
export function fileFailure(error: unknown, what: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  return new UsageError(`${what}: ${error.message}`);
}
