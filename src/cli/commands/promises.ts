import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { PromisesFormat } from "../list-promises.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption, today } from "../options.ts";

interface PromisesOptions {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger?: string;
  readonly format: PromisesFormat;
}

const FORMATS = ["text", "json"] as const;

/** `demarche upcoming [A B]`: what lies ahead. */
export function defineUpcoming(program: Command, exit: (status: number) => void): void {
  withHorizon(
    program
      .command("upcoming")
      .description("what is announced and lies ahead, by date, with how firm it is")
      .argument("[a]", "a country: name, capital or code; none for the whole ledger")
      .argument("[b]", "another one")
      .option("--until <date>", "only what begins by that day, YYYY-MM-DD", dateOption("--until")),
  )
    .addHelpText("after", "\nExample:\n  demarche upcoming Japan China --until 2018-05-31 --as-of 2018-04-25")
    .action(
      async (a: string | undefined, b: string | undefined, options: PromisesOptions & { readonly until?: IsoDate }) => {
        const { listUpcoming } = await import("../list-promises.ts");
        exit(await listUpcoming([a, b], await settled(options)));
      },
    );
}

/** `demarche kept --between A,B`: what was announced and what became of it. */
export function defineKept(program: Command, exit: (status: number) => void): void {
  withHorizon(
    program
      .command("kept")
      .description("what two countries announced, and what became of it: done, moved, called off, no report, ...")
      .requiredOption("--between <a,b>", "two countries, by name, capital or code"),
  )
    .addHelpText("after", "\nExample:\n  demarche kept --between Japan,China --as-of 2018-12-31")
    .action(async ({ between, ...options }: PromisesOptions & { readonly between: string }) => {
      const { listKept } = await import("../list-promises.ts");
      exit(await listKept(between, await settled(options)));
    });
}

function withHorizon(command: Command): Command {
  return command
    .option(
      "--as-of <date>",
      "the day to stand on, YYYY-MM-DD: what had been published by then (default: today)",
      dateOption("--as-of"),
    )
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", FORMATS), "text");
}

async function settled<T extends PromisesOptions>(options: T) {
  const { ledgerPath } = await import("../ledger-path.ts");
  return { ...options, asOf: options.asOf ?? today(), ledger: ledgerPath(options.ledger) };
}
