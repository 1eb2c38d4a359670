import type { Command } from "commander";
import { choiceOption } from "../options.ts";
import { type FilterOptions, withFilters } from "./filters.ts";

const FORMATS = ["csv", "jsonl", "parquet", "plover", "polecat"] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** `demarche export FILE`: what the ledger holds, as a file. */
export function defineExport(program: Command, exit: (status: number) => void): void {
  withFilters(
    program
      .command("export")
      .description("write records to a file: all fields as CSV, JSON lines or Parquet, events as PLOVER or POLECAT")
      .argument("<file>", "the file to write; it appears whole or not at all"),
  )
    .option("--as <format>", `${FORMATS.join(", ")} (default: by the file's ending)`, choiceOption("format", FORMATS))
    .addHelpText("after", "\nExample:\n  demarche export japan-china.parquet --between Japan,China")
    .action(async (file: string, { as, ...options }: FilterOptions & { readonly as?: ExportFormat }) => {
      const { exportLedger } = await import("../export-ledger.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await exportLedger(file, as ?? null, { ...options, ledger: ledgerPath(options.ledger) }));
    });
}
