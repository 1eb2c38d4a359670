import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { DriversFormat } from "../list-drivers.ts";
import { choiceOption, dateOption, LEDGER } from "../options.ts";

interface DriversOptions {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly ledger?: string;
  readonly format: DriversFormat;
}

const FORMATS = ["text", "json"] as const;

/** `demarche drivers A B`: what moves with a relation. */
export function defineDrivers(program: Command, exit: (status: number) => void): void {
  program
    .command("drivers")
    .description(
      "which other relations and home affairs move with a relation, before it or after it: associations, not causes",
    )
    .argument("<a>", "a country: name, capital or code (Japan, Tokyo, JPN)")
    .argument("<b>", "another one")
    .option("--since <date>", "whole weeks from that day on, YYYY-MM-DD (default: all)", dateOption("--since"))
    .option("--until <date>", "whole weeks up to that day, YYYY-MM-DD (default: all)", dateOption("--until"))
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", FORMATS), "text")
    .addHelpText("after", "\nExample:\n  demarche drivers USA China --since 2018-01-01 --until 2018-10-31")
    .action(async (a: string, b: string, options: DriversOptions) => {
      const { listDrivers } = await import("../list-drivers.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await listDrivers([a, b], { ...options, ledger: ledgerPath(options.ledger) }));
    });
}
