import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption, today } from "../options.ts";

interface Options {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger?: string;
  readonly format: "text" | "json";
}

/** `demarche contradictions [A B]`: what reports contradict one another in. */
export function defineContradictions(program: Command, exit: (status: number) => void): void {
  withHorizon(
    program
      .command("contradictions")
      .description("what reports contradict one another in, side by side, by speaker and time")
      .argument("[a]", "a country: name, capital or code; none for the whole ledger")
      .argument("[b]", "another one"),
  )
    .addHelpText("after", "\nExample:\n  demarche contradictions India Pakistan --as-of 2019-03-01")
    .action(async (a: string | undefined, b: string | undefined, options: Options) => {
      const { listContradictions } = await import("../list-contradictions.ts");
      exit(await listContradictions([a, b], await settled(options)));
    });
}

/** `demarche compare A [B]`: two readouts, or the first and last report of an incident, point by point. */
export function defineCompare(program: Command, exit: (status: number) => void): void {
  withHorizon(
    program
      .command("compare")
      .description("two readouts of one call or meeting, point by point")
      .argument("<a>", "a document's id, or an incident's when it stands alone")
      .argument("[b]", "another document's id"),
  )
    .addHelpText("after", "\nExample:\n  demarche compare 4ec692095a02d1f0 7b1c22d09a3340ee")
    .action(async (a: string, b: string | undefined, options: Options) => {
      const { compareDocuments } = await import("../list-contradictions.ts");
      exit(await compareDocuments([a, b], await settled(options)));
    });
}

function withHorizon(command: Command): Command {
  return command
    .option("--as-of <date>", "the day to stand on, YYYY-MM-DD (default: today)", dateOption("--as-of"))
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", ["text", "json"] as const), "text");
}

async function settled(options: Options) {
  const { ledgerPath } = await import("../ledger-path.ts");
  return { ...options, asOf: options.asOf ?? today(), ledger: ledgerPath(options.ledger) };
}
