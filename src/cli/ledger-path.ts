import { join } from "node:path";
import envPaths from "env-paths";

/**
 * Meaning: where the ledger is: the option, else DEMARCHE_LEDGER, else `ledger.db` in the user's data directory (Linux: ~/.local/share/demarche).
 * An empty option or variable counts as not given.
 */
export function ledgerPath(option: string | undefined): string {
  return option || process.env["DEMARCHE_LEDGER"] || join(envPaths("demarche", { suffix: "" }).data, "ledger.db");
}
