import { userInfo } from "node:os";

/** Meaning: who stands behind a correction or an edition: the name given, else DEMARCHE_USER, else the login name. */
export function userName(given: string | undefined): string {
  return given ?? (process.env["DEMARCHE_USER"] || userInfo().username);
}
