import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import { dateOption, LEDGER, today } from "../options.ts";

/** `demarche show ID`, or `why ID`: one record with its sentence in context. */
export function defineShow(program: Command, exit: (status: number) => void): void {
  program
    .command("show")
    .alias("why")
    .description("one record: its sentence in context, what was coded and why, and the life of its incident")
    .argument("<id>", "the id of a record or an incident, or its first letters (four at least)")
    .option("--as-of <date>", "the day to stand on, YYYY-MM-DD (default: today)", dateOption("--as-of"))
    .option(...LEDGER)
    .addHelpText("after", "\nExample:\n  demarche show 4ec692095a02")
    .action(async (id: string, options: { readonly ledger?: string; readonly asOf?: IsoDate }) => {
      const { showRecord } = await import("../show-record.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await showRecord(id, ledgerPath(options.ledger), options.asOf ?? today()));
    });
}
