import type { Command } from "commander";
import type { EventsFormat } from "../list-events.ts";
import { choiceOption, countOption } from "../options.ts";
import { type FilterOptions, withFilters } from "./filters.ts";

interface EventsOptions extends FilterOptions {
  readonly limit?: number;
  readonly format: EventsFormat;
}

const FORMATS = ["text", "jsonl", "csv"] as const;

/** `demarche events`: the coded events of the ledger. */
export function defineEvents(program: Command, exit: (status: number) => void): void {
  withListing(program.command("events").description("list coded events: one row for each report of an act"))
    .addHelpText("after", "\nExample:\n  demarche events --between Japan,China --status future --format csv")
    .action(async (options: EventsOptions) => exit(await list(options)));
}

/** `demarche search WORDS`: events by the words of their sentence and the names of their parties. */
export function defineSearch(program: Command, exit: (status: number) => void): void {
  withListing(
    program
      .command("search")
      .description("list events whose sentence, or whose parties' names, hold all of these words")
      .argument("<words...>", "words, in any order; accents and capitals do not matter"),
  )
    .addHelpText("after", "\nExample:\n  demarche search Senkaku coast guard --between Japan,China --since 2018-01-01")
    .action(async (words: readonly string[], options: EventsOptions) =>
      exit(await list({ ...options, text: words.join(" ") })),
    );
}

function withListing(command: Command): Command {
  return withFilters(command)
    .option("--limit <n>", "only the last n entered", countOption("--limit"))
    .option("--format <format>", "text, jsonl or csv", choiceOption("format", FORMATS), "text");
}

async function list(options: EventsOptions & { readonly text?: string }): Promise<number> {
  const { listEvents } = await import("../list-events.ts");
  const { ledgerPath } = await import("../ledger-path.ts");
  return listEvents({ ...options, ledger: ledgerPath(options.ledger) });
}
