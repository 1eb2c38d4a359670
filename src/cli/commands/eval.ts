import type { Command } from "commander";
import type { ReaderKind } from "../../model/reader-kind.ts";
import { choiceOption, readerOption, today } from "../options.ts";

interface EvalOptions {
  readonly format: "text" | "json";
  readonly reader: ReaderKind;
}

/** `demarche eval relation|articles`: how well the reader does on labelled data of the user's. */
export function defineEval(program: Command, exit: (status: number) => void): void {
  const group = program
    .command("eval")
    .description("score the reader on labelled relations or articles of your own")
    .addHelpText("after", "\nExample:\n  demarche eval relation rows.tsv --format json");
  withOptions(group.command("relation"), "labelled rows: marked_sentence, gold_root; tab-separated")
    .description("who does what to whom between two given mentions: binary, quad and root macro-F1")
    .addHelpText("after", "\nExample:\n  demarche eval relation rows.tsv --format json")
    .action(async (path: string, options: EvalOptions) => {
      const { evalRelation, openReader } = await tools();
      exit(await evalRelation(path, openReader(options), { format: options.format, now: today() }));
    });
  withOptions(group.command("articles"), "a folder of NAME.txt beside NAME.gold.json")
    .description("events and statements of whole articles against gold")
    .addHelpText("after", "\nExample:\n  demarche eval articles cases/articles/dev")
    .action(async (path: string, options: EvalOptions) => {
      const { evalArticles, openReader } = await tools();
      exit(await evalArticles(path, openReader(options), { format: options.format, now: today() }));
    });
}

async function tools() {
  const [scorers, reader] = await Promise.all([import("../../eval/index.ts"), import("../open-reader.ts")]);
  return { ...scorers, ...reader };
}

function withOptions(command: Command, what: string): Command {
  return command
    .argument("<path>", what)
    .option("--format <format>", "text or json", choiceOption("format", ["text", "json"] as const), "text")
    .option("--reader <reader>", "full, or fast: the lexicon alone", readerOption, "full");
}
