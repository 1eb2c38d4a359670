import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import { EVENT_TYPES, type EventType, STATUSES, type Status } from "../../model/ontology.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption } from "../options.ts";

/** Which events, as every command that lists some is told. */
export interface FilterOptions {
  readonly between?: string;
  readonly status?: Status;
  readonly type?: EventType;
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger?: string;
}

/** Meaning: the command with the options of `FilterOptions`. */
export function withFilters(command: Command): Command {
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
    .option(...LEDGER);
}
