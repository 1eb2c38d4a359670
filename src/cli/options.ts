import type { Command } from "commander";
import { instantOf } from "../ledger/index.ts";
import { isIsoDate } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import { READERS, type ReaderKind } from "../model/reader-kind.ts";
import { ALLOWANCES, UNSTATED } from "../model/rights.ts";
import { UsageError } from "./usage-error.ts";

/** Meaning: an option's date, checked. Throws a usage error when the day does not exist. */
export function dateOption(name: string): (value: string) => IsoDate {
  return (value) => {
    if (!isIsoDate(value)) throw new UsageError(`not a date: ${value} (${name} takes YYYY-MM-DD)`);
    return value;
  };
}

/** Meaning: an option's moment, checked; a bare day stands for its end. Throws a usage error when it is neither. */
export function momentOption(name: string): (value: string) => Instant {
  return (value) => {
    try {
      return instantOf(value);
    } catch {
      throw new UsageError(`not a moment: ${value} (${name} takes YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ)`);
    }
  };
}

/** `--ledger` of every command that opens the user's. */
export const LEDGER = [
  "--ledger <path>",
  "ledger file (default: DEMARCHE_LEDGER, else in your data directory)",
] as const;

/** `--rights` of every command whose output is passed on. */
export const RIGHTS = [
  "--rights <what>",
  "what may be passed on of documents that state no rights: full, quote (single sentences) or none",
  choiceOption("rights", ALLOWANCES),
  UNSTATED,
] as const;

/** The words of `--known-at` in every command that asks the ledger. */
export const KNOWN_AT = "only what had been entered and corrected by that moment, YYYY-MM-DD or with a time";

/** Meaning: an option's value out of a fixed set. Throws a usage error that lists the set. */
export function choiceOption<T extends string>(name: string, choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new UsageError(`unknown ${name}: ${value} (one of ${choices.join(", ")})`);
    return found;
  };
}

/** Meaning: an option's whole number, 1 or more. Throws a usage error on anything else. */
export function countOption(name: string): (value: string) => number {
  return (value) => {
    const count = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (count < 1) throw new UsageError(`not a number: ${value} (${name} takes a whole number, 1 or more)`);
    return count;
  };
}

/** Meaning: which reader to use, checked. Throws a usage error that lists them. */
export const readerOption: (value: string) => ReaderKind = choiceOption("reader", READERS);

/** Meaning: the command with the options that say how articles are read. */
export function withReader(command: Command): Command {
  return command
    .option("--dictionary <folder>", "verbs, actors and agents of your own: events.tsv, or TABARI and PETRARCH files")
    .option("--reader <reader>", "full, or fast: the lexicon alone, about five times as fast", readerOption, "full");
}

/** Meaning: today in UTC. The only place where the command line reads the clock for a day. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
