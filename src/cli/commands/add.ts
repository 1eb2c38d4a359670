import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { ReaderKind } from "../../model/reader-kind.ts";
import { dateOption, LEDGER, today, withReader } from "../options.ts";

interface AddOptions {
  readonly ledger?: string;
  readonly published?: IsoDate;
  readonly source?: string;
  readonly rights?: string;
  readonly reader: ReaderKind;
  readonly dictionary?: string;
}

/** `demarche add FILE|DIR...`: articles into the ledger. */
export function defineAdd(program: Command, exit: (status: number) => void): void {
  withReader(
    program
      .command("add")
      .description("read articles into the ledger; what it holds already is left as it is")
      .argument("<path...>", "files, or directories of them: text, Markdown, saved HTML pages, JSONL of documents")
      .option(
        "--published <date>",
        "day of publication, YYYY-MM-DD, when a file does not state it",
        dateOption("--published"),
      )
      .option("--source <name>", "who published them, when a file does not state it")
      .option(
        "--rights <words>",
        "what may be passed on of them, when a file does not state it: full, quote, none, or a licence such as CC-BY-4.0",
      )
      .option(...LEDGER),
  )
    .addHelpText("after", "\nExample:\n  demarche add data/samples --ledger ledger.db")
    .action(async (paths: readonly string[], options: AddOptions) => {
      const { addFiles } = await import("../add-files.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await addFiles(paths, { ...options, ledger: ledgerPath(options.ledger), today: today() }));
    });
}
