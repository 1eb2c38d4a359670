import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { Heading } from "../../model/level.ts";
import { SCALES, type Scale } from "../../model/level.ts";
import { CONTEXTS, type Context } from "../../model/ontology.ts";
import { choiceOption, countOption, dateOption, KNOWN_AT, LEDGER, momentOption, today } from "../options.ts";
import type { IndexFormat } from "../print-index.ts";
import type { MoversFormat } from "../print-movers.ts";

/** What `index` and `explain` have in common. */
interface LevelCommandOptions {
  readonly context?: Context;
  readonly scale: Scale;
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly asMembers?: boolean;
  readonly ledger?: string;
}

interface IndexCommandOptions extends LevelCommandOptions {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly window: number;
  readonly beside: readonly string[];
  readonly format: IndexFormat;
  readonly out?: string;
}

const FORMATS = ["text", "csv", "json", "svg"] as const;
const HEADINGS = ["both", "forth", "back"] as const satisfies readonly Heading[];
const DIRECTION_WEEKS = 4;

/** `demarche index A B`: how a relation stands, week by week. */
export function defineIndex(program: Command, exit: (status: number) => void): void {
  withLevel(program.command("index").description("how a relation stands week by week, with intervals"))
    .option("--since <date>", "first day shown, YYYY-MM-DD (default: that of the first act)", dateOption("--since"))
    .option("--until <date>", "day after the last shown, YYYY-MM-DD", dateOption("--until"))
    .option("--window <weeks>", "weeks over which a direction is judged", countOption("--window"), DIRECTION_WEEKS)
    .option("--beside <a,b>", "another relation on the same scale; may be given again", collected, [])
    .option("--format <format>", FORMATS.join(", "), choiceOption("format", FORMATS), "text")
    .option("--out <file>", "write to this file instead of printing")
    .addHelpText(
      "after",
      "\nExample:\n  demarche index CHN JPN --context economic --since 2018-01-01 --format svg --out china-japan.svg",
    )
    .action(async (a: string, b: string, options: IndexCommandOptions) => {
      const { printIndex } = await import("../print-index.ts");
      exit(await printIndex([a, b], await settled(options)));
    });
}

/** `demarche explain A B --week W`: the arithmetic of one value. */
export function defineExplain(program: Command, exit: (status: number) => void): void {
  withLevel(program.command("explain").description("the arithmetic of one value of the index, line by line"))
    .requiredOption("--week <week>", "an ISO week, 2018-W17")
    .option("--heading <heading>", "both, forth (a towards b) or back", choiceOption("heading", HEADINGS), "both")
    .addHelpText("after", "\nExample:\n  demarche explain CHN JPN --week 2018-W17")
    .action(
      async (
        a: string,
        b: string,
        options: LevelCommandOptions & { readonly week: string; readonly heading: Heading },
      ) => {
        const { printExplanation } = await import("../print-explanation.ts");
        exit(await printExplanation([a, b], await settled(options)));
      },
    );
}

/** Weeks of each window. */
const WINDOWS = { week: 1, month: 4, quarter: 13 } as const;
const WINDOW_NAMES = ["week", "month", "quarter"] as const satisfies readonly (keyof typeof WINDOWS)[];
const MOVERS_FORMATS = ["text", "csv", "json"] as const;
const MOST_ROWS = 10;

interface MoversCommandOptions {
  readonly window: keyof typeof WINDOWS;
  readonly asOf?: IsoDate;
  readonly limit: number;
  readonly ledger?: string;
  readonly format: MoversFormat;
}

/** `demarche movers`: the world at a glance. */
export function defineMovers(program: Command, exit: (status: number) => void): void {
  program
    .command("movers")
    .description(
      "which relations moved most, with the incidents that moved them; the most contradictory and most silent",
    )
    .option("--window <window>", "week, month (4 weeks) or quarter (13)", choiceOption("window", WINDOW_NAMES), "month")
    .option("--as-of <date>", "last day of the window, YYYY-MM-DD (default: today)", dateOption("--as-of"))
    .option("--limit <n>", "rows of each list", countOption("--limit"), MOST_ROWS)
    .option(...LEDGER)
    .option("--format <format>", MOVERS_FORMATS.join(", "), choiceOption("format", MOVERS_FORMATS), "text")
    .addHelpText("after", "\nExample:\n  demarche movers --window quarter --as-of 2018-10-31")
    .action(async ({ window, ledger, ...options }: MoversCommandOptions) => {
      const { printMovers } = await import("../print-movers.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      const asOf = options.asOf ?? today();
      exit(await printMovers({ ...options, asOf, weeks: WINDOWS[window], ledger: ledgerPath(ledger) }));
    });
}

function withLevel(command: Command): Command {
  return command
    .argument("<a>", "a country or organisation: name, capital or code (Japan, Tokyo, JPN, EU)")
    .argument("<b>", "another one")
    .option(
      "--context <context>",
      "only acts on this: economic, military, territory, ...",
      choiceOption("context", CONTEXTS),
    )
    .option(
      "--scale <scale>",
      "plover, or Goldstein's scores by icews or gdelt",
      choiceOption("scale", SCALES),
      "plover",
    )
    .option("--as-members", "an organisation stands for the members it has on the day of each act, not for itself")
    .option(
      "--as-of <date>",
      "the day to stand on, YYYY-MM-DD: what had been published by then (default: today)",
      dateOption("--as-of"),
    )
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(...LEDGER);
}

function collected(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function settled<T extends LevelCommandOptions>(options: T) {
  const { ledgerPath } = await import("../ledger-path.ts");
  return {
    ...options,
    context: options.context ?? null,
    asMembers: options.asMembers === true,
    asOf: options.asOf ?? today(),
    ledger: ledgerPath(options.ledger),
  };
}
