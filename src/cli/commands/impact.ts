import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import { choiceOption, dateOption, LEDGER, today } from "../options.ts";

interface ImpactCommandOptions {
  readonly source?: string;
  readonly asOf?: IsoDate;
  readonly between?: string;
  readonly all?: true;
  readonly ledger?: string;
  readonly format: "text" | "json";
}

/** `demarche impact ID`, or `--source NAME`: what leans on a record, an incident, a document or a source. */
export function defineImpact(program: Command, exit: (status: number) => void): void {
  program
    .command("impact")
    .description(
      "every incident, figure, account sentence and saved edition that leans on something, and what would become of it",
    )
    .argument("[id]", "the id of a record, an incident or a document (of records the first letters do)")
    .option("--source <name>", "a source, or a data set that was imported")
    .option("--as-of <date>", "the day to stand on, YYYY-MM-DD (default: today)", dateOption("--as-of"))
    .option("--between <a,b>", "write the account of this relation to find its sentences")
    .option("--all", "write the accounts of all relations concerned, however many")
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", ["text", "json"] as const), "text")
    .addHelpText("after", '\nExample:\n  demarche impact --source "Example Daily" --as-of 2018-04-25')
    .action(async (id: string | undefined, { asOf, ...options }: ImpactCommandOptions) => {
      const { printImpact } = await import("../print-impact.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await printImpact(id, { ...options, asOf: asOf ?? today(), ledger: ledgerPath(options.ledger) }));
    });
}
