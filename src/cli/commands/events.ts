import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import { EVENT_TYPES, type EventType, STATUSES, type Status } from "../../model/ontology.ts";
import type { EventsFormat } from "../list-events.ts";
import { choiceOption, countOption, dateOption, KNOWN_AT, momentOption } from "../options.ts";

interface EventsOptions {
  readonly between?: string;
  readonly status?: Status;
  readonly type?: EventType;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly limit?: number;
  readonly ledger?: string;
  readonly format: EventsFormat;
}

const FORMATS = ["text", "jsonl", "csv"] as const;

/** `demarche events`: the coded events of the ledger. */
export function defineEvents(program: Command, exit: (status: number) => void): void {
  withFilters(program.command("events").description("list coded events: one row for each report of an act"))
    .addHelpText("after", "\nExample:\n  demarche events --between Japan,China --status future --format csv")
    .action(async (options: EventsOptions) => exit(await list(options)));
}

/** `demarche search WORDS`: events by the words of their sentence and the names of their parties. */
export function defineSearch(program: Command, exit: (status: number) => void): void {
  withFilters(
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

function withFilters(command: Command): Command {
  return command
    .option("--between <a,b>", "two countries, by name, capital or code")
    .option("--status <status>", STATUSES.join(", "), choiceOption("status", STATUSES))
    .option("--type <type>", "PLOVER event type", (value: string) =>
      choiceOption("type", EVENT_TYPES)(value.toUpperCase()),
    )
    .option("--since <date>", "first day, YYYY-MM-DD", dateOption("--since"))
    .option("--until <date>", "day after the last, YYYY-MM-DD", dateOption("--until"))
    .option("--as-of <date>", "only what had been published by that day", dateOption("--as-of"))
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option("--limit <n>", "only the last n entered", countOption("--limit"))
    .option("--ledger <path>", "ledger file (default: DEMARCHE_LEDGER, else in your data directory)")
    .option("--format <format>", "text, jsonl or csv", choiceOption("format", FORMATS), "text");
}

async function list(options: EventsOptions & { readonly text?: string }): Promise<number> {
  const { listEvents } = await import("../list-events.ts");
  const { ledgerPath } = await import("../ledger-path.ts");
  return listEvents({ ...options, ledger: ledgerPath(options.ledger) });
}
