import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { Allowance } from "../../model/rights.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption, RIGHTS, today } from "../options.ts";
import type { AccountFormat } from "../print-relation.ts";

interface RelationOptions {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger?: string;
  readonly format: AccountFormat;
  readonly out?: string;
  readonly rights: Allowance;
}

const FORMATS = ["text", "markdown", "json", "html", "docx"] as const;

/** `demarche relation A B`: the account of a relation. */
export function defineRelation(program: Command, exit: (status: number) => void): void {
  program
    .command("relation")
    .description("the account of how two countries stand, each sentence with its evidence")
    .argument("<a>", "a country: name, capital or code (Japan, Tokyo, JPN)")
    .argument("<b>", "another one")
    .option(
      "--as-of <date>",
      "the day to stand on, YYYY-MM-DD: what had been published by then (default: today)",
      dateOption("--as-of"),
    )
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(
      "--since <date>",
      "the earlier edition to compare with (default: the end of the month before)",
      dateOption("--since"),
    )
    .option(...LEDGER)
    .option("--format <format>", FORMATS.join(", "), choiceOption("format", FORMATS), "text")
    .option("--out <file>", "write it to a file, as far as the rights of its documents let it pass")
    .option(...RIGHTS)
    .addHelpText("after", "\nExample:\n  demarche relation Japan China --as-of 2018-04-25 --format markdown")
    .action(async (a: string, b: string, options: RelationOptions) => {
      const { printRelation } = await import("../print-relation.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(
        await printRelation([a, b], { ...options, asOf: options.asOf ?? today(), ledger: ledgerPath(options.ledger) }),
      );
    });
}
