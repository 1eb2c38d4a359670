import type { Command } from "commander";
import type { Allowance } from "../../model/rights.ts";
import type { ExportFormat } from "../export-formats.ts";
import { choiceOption, RIGHTS } from "../options.ts";
import { type FilterOptions, withFilters } from "./filters.ts";

/** Written here again, so that the help loads no other module. */
const FORMATS: readonly ExportFormat[] = [
  "csv",
  "jsonl",
  "parquet",
  "plover",
  "polecat",
  "json-ld",
  "ninjs",
  "ftm",
  "icalendar",
];

interface ExportOptions extends FilterOptions {
  readonly as?: ExportFormat;
  readonly rights: Allowance;
}

/** `demarche export FILE`: what the ledger holds, as a file. */
export function defineExport(program: Command, exit: (status: number) => void): void {
  withFilters(
    program
      .command("export")
      .description(
        "write to a file: records with all fields as CSV, JSON lines or Parquet; events as PLOVER or POLECAT; documents, acts and statements as JSON-LD, ninjs or followthemoney; what is scheduled as iCalendar",
      )
      .argument("<file>", "the file to write; it appears whole or not at all"),
  )
    .option(
      "--as <format>",
      `${FORMATS.join(", ")} (default: by the file's ending: .csv .jsonl .parquet .tab .jsonld .ninjs.json .ftm.jsonl .ics)`,
      choiceOption("format", FORMATS),
    )
    .option(...RIGHTS)
    .addHelpText("after", "\nExample:\n  demarche export japan-china.parquet --between Japan,China")
    .action(async (file: string, { as, ...options }: ExportOptions) => {
      const { exportLedger } = await import("../export-ledger.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await exportLedger(file, as ?? null, { ...options, ledger: ledgerPath(options.ledger) }));
    });
}
