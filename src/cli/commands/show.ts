import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import { dateOption, KNOWN_AT, LEDGER, momentOption, today } from "../options.ts";

interface ShowOptions {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger?: string;
}

/** `demarche show ID`, or `why ID`: one record with its sentence in context. */
export function defineShow(program: Command, exit: (status: number) => void): void {
  program
    .command("show")
    .alias("why")
    .description(
      "one record: its sentence in context, what was coded and why, what people said of it, and the life of its incident",
    )
    .argument("<id>", "the id of a record or an incident, or its first letters (four at least)")
    .option("--as-of <date>", "the day to stand on, YYYY-MM-DD (default: today)", dateOption("--as-of"))
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(...LEDGER)
    .addHelpText("after", "\nExample:\n  demarche show 4ec692095a02")
    .action(async (id: string, { ledger, asOf = today(), ...known }: ShowOptions) => {
      const { showRecord } = await import("../show-record.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await showRecord(id, ledgerPath(ledger), { asOf, ...known }));
    });
}
