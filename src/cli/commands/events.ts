import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import { EVENT_TYPES, type EventType, STATUSES, type Status } from "../../model/ontology.ts";
import type { EventsFormat } from "../list-events.ts";
import { choiceOption, dateOption } from "../options.ts";

interface EventsOptions {
  readonly between?: string;
  readonly status?: Status;
  readonly type?: EventType;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly asOf?: IsoDate;
  readonly ledger?: string;
  readonly format: EventsFormat;
}

const FORMATS = ["text", "jsonl", "csv"] as const;

/** `demarche events`: the coded events of the ledger. */
export function defineEvents(program: Command, exit: (status: number) => void): void {
  program
    .command("events")
    .description("list coded events: one row for each report of an act")
    .option("--between <a,b>", "two countries, by name, capital or code")
    .option("--status <status>", STATUSES.join(", "), choiceOption("status", STATUSES))
    .option("--type <type>", "PLOVER event type", (value: string) =>
      choiceOption("type", EVENT_TYPES)(value.toUpperCase()),
    )
    .option("--since <date>", "first day, YYYY-MM-DD", dateOption("--since"))
    .option("--until <date>", "day after the last, YYYY-MM-DD", dateOption("--until"))
    .option("--as-of <date>", "only what had been published by that day", dateOption("--as-of"))
    .option("--ledger <path>", "ledger file (default: DEMARCHE_LEDGER, else in your data directory)")
    .option("--format <format>", "text, jsonl or csv", choiceOption("format", FORMATS), "text")
    .addHelpText("after", "\nExample:\n  demarche events --between Japan,China --status future --format csv")
    .action(async (options: EventsOptions) => {
      const { listEvents } = await import("../list-events.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await listEvents({ ...options, ledger: ledgerPath(options.ledger) }));
    });
}
