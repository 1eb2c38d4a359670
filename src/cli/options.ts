import { isIsoDate } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import { READERS, type ReaderKind } from "../model/reader-kind.ts";
import { UsageError } from "./usage-error.ts";

/** Meaning: an option's date, checked. Throws a usage error when the day does not exist. */
export function dateOption(name: string): (value: string) => IsoDate {
  return (value) => {
    if (!isIsoDate(value)) throw new UsageError(`not a date: ${value} (${name} takes YYYY-MM-DD)`);
    return value;
  };
}

/** Meaning: an option's value out of a fixed set. Throws a usage error that lists the set. */
export function choiceOption<T extends string>(name: string, choices: readonly T[]): (value: string) => T {
  return (value) => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new UsageError(`unknown ${name}: ${value} (one of ${choices.join(", ")})`);
    return found;
  };
}

/** Meaning: which reader to use, checked. Throws a usage error that lists them. */
export const readerOption: (value: string) => ReaderKind = choiceOption("reader", READERS);

/** Meaning: today in UTC. The only place where the command line reads the clock for a day. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10);
}
