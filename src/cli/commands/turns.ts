import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { TurnsFormat } from "../list-turns.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption } from "../options.ts";

interface TurnsCommandOptions {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger?: string;
  readonly format: TurnsFormat;
}

const FORMATS = ["text", "json"] as const;

/** `demarche turns A B`: where a relation turned. */
export function defineTurns(program: Command, exit: (status: number) => void): void {
  program
    .command("turns")
    .description("where a relation turned, better or worse: since when, how sure, and the incidents that moved it")
    .argument("<a>", "a country: name, capital or code")
    .argument("<b>", "another one")
    .option("--since <date>", "only turns from that day on, YYYY-MM-DD", dateOption("--since"))
    .option("--until <date>", "only turns before that day, YYYY-MM-DD", dateOption("--until"))
    .option(
      "--as-of <date>",
      "only what had been published by that day, in whole weeks (default: all)",
      dateOption("--as-of"),
    )
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", FORMATS), "text")
    .addHelpText("after", "\nExample:\n  demarche turns Japan China --since 2018-01-01 --format json")
    .action(async (a: string, b: string, options: TurnsCommandOptions) => {
      const { listTurns } = await import("../list-turns.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await listTurns([a, b], { ...options, ledger: ledgerPath(options.ledger) }));
    });
}
