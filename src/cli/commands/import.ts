import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import { DATA_FORMATS, type DataFormat } from "../../model/imported-event.ts";
import { choiceOption, dateOption, LEDGER } from "../options.ts";

interface ImportOptions {
  readonly as?: DataFormat;
  readonly name?: string;
  readonly firstDay?: IsoDate;
  readonly ledger?: string;
}

/** `demarche import FILE|DIR...`: event data sets, as they are published, into the ledger. */
export function defineImport(program: Command, exit: (status: number) => void): void {
  program
    .command("import")
    .description(
      "take event data sets in as they are published (GDELT, ICEWS, POLECAT, PLOVER, PETRARCH, quadruples), and records that export wrote",
    )
    .argument("<path...>", "files, or directories of them; .gz and .zip too")
    .option("--as <format>", `${DATA_FORMATS.join(", ")}, when it cannot be told`, choiceOption("format", DATA_FORMATS))
    .option("--name <name>", "name of the data set (default: the format's; of quadruples, the directory's)")
    .option("--first-day <date>", "the day that quadruples count their hours from", dateOption("--first-day"))
    .option(...LEDGER)
    .addHelpText("after", "\nExample:\n  demarche import 20180425.export.CSV.zip --as gdelt2")
    .action(async (paths: readonly string[], options: ImportOptions) => {
      const { importEvents } = await import("../import-events.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await importEvents(paths, { ...options, ledger: ledgerPath(options.ledger) }));
    });
}
