import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { GapsFormat } from "../list-gaps.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption, today } from "../options.ts";

interface GapsOptions {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger?: string;
  readonly format: GapsFormat;
}

const FORMATS = ["text", "json"] as const;

/** `demarche gaps A B`: when two last met, by kind of contact. */
export function defineGaps(program: Command, exit: (status: number) => void): void {
  program
    .command("gaps")
    .description(
      "when two countries last visited, called or met, by office, for the first time in how long, and what articles claim of it",
    )
    .argument("<a>", "a country: name, capital or code (Japan, Tokyo, JPN)")
    .argument("<b>", "another one")
    .option(
      "--as-of <date>",
      "the day to stand on, YYYY-MM-DD: what had been published by then (default: today)",
      dateOption("--as-of"),
    )
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", FORMATS), "text")
    .addHelpText("after", "\nExample:\n  demarche gaps Japan China --as-of 2018-04-25")
    .action(async (a: string, b: string, options: GapsOptions) => {
      const { listGaps } = await import("../list-gaps.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await listGaps([a, b], { ...options, asOf: options.asOf ?? today(), ledger: ledgerPath(options.ledger) }));
    });
}
