import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { ReaderKind } from "../../model/reader-kind.ts";
import { choiceOption, dateOption, today, withReader } from "../options.ts";

interface ReadOptions {
  readonly published?: IsoDate;
  readonly source?: string;
  readonly format: "text" | "jsonl";
  readonly reader: ReaderKind;
  readonly dictionary?: string;
}

/** `demarche read FILE|-`: the records of one article. */
export function defineRead(program: Command, exit: (status: number) => void): void {
  withReader(
    program
      .command("read")
      .description("read one article and print what it says: events and statements with their words")
      .argument("<file>", "text, Markdown, saved HTML page or JSONL of documents; - for standard input")
      .option(
        "--published <date>",
        "day of publication, YYYY-MM-DD, when the file does not state it",
        dateOption("--published"),
      )
      .option("--source <name>", "who published it")
      .option("--format <format>", "text or jsonl", choiceOption("format", ["text", "jsonl"] as const), "text"),
  )
    .addHelpText("after", "\nExample:\n  demarche read article.txt --published 2018-04-25 --format jsonl")
    .action(async (file: string, options: ReadOptions) => {
      const { readArticle } = await import("../read-article.ts");
      exit(await readArticle(file, { ...options, now: today() }));
    });
}
