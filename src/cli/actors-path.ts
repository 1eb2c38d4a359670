import { join } from "node:path";
import envPaths from "env-paths";

/**
 * Meaning: where the user's own actors are: the option, else DEMARCHE_ACTORS, else `actors` in the user's data directory (Linux: ~/.local/share/demarche).
 * An empty option or variable counts as not given.
 */
export function actorsPath(option?: string): string {
  return option || process.env["DEMARCHE_ACTORS"] || join(envPaths("demarche", { suffix: "" }).data, "actors");
}
