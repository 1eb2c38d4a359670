import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import { RELIABILITY, type Reliability } from "../../model/source-grade.ts";
import { choiceOption, dateOption, LEDGER, today } from "../options.ts";

type Exit = (status: number) => void;
const LETTERS = Object.keys(RELIABILITY) as readonly Reliability[];
const formatOption = choiceOption("format", ["text", "json"] as const);

interface OriginsOptions {
  readonly ledger?: string;
  readonly asOf?: IsoDate;
  readonly format: "text" | "json";
}

/** `demarche origins FILE|ID`: what a new article goes back to, or on whose word an incident stands. */
export function defineOrigins(program: Command, exit: Exit): void {
  program
    .command("origins")
    .description("earlier documents of the same origin as a file, or on whose word an incident stands")
    .argument("<file-or-id>", "an article's file, or the id of a record or an incident")
    .option("--format <format>", "text or json", formatOption, "text")
    .option("--as-of <date>", "the day to stand on, YYYY-MM-DD (default: today)", dateOption("--as-of"))
    .option(...LEDGER)
    .addHelpText("after", "\nExample:\n  demarche origins 4ec692095a02 --format json")
    .action(async (what: string, { ledger, asOf = today(), format }: OriginsOptions) => {
      const { showOrigins } = await import("../show-origins.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await showOrigins(what, { ledger: ledgerPath(ledger), asOf, format }));
    });
}

interface SetOptions {
  readonly ledger?: string;
  readonly reason: string;
  readonly user?: string;
  readonly since?: IsoDate;
}

/** `demarche sources list|set`: how reliable sources are held to be, A to F, with reasons, dates and history. */
export function defineSources(program: Command, exit: Exit): void {
  const sources = program
    .command("sources")
    .description(
      "how reliable each source is held to be, A to F (Admiralty scale); F, cannot be judged, unless you say otherwise",
    )
    .addHelpText("after", "\nExample:\n  demarche sources list");
  sources
    .command("list")
    .description("every grade given, oldest first; of two on one source the later holds")
    .option("--format <format>", "text or json", formatOption, "text")
    .option(...LEDGER)
    .addHelpText("after", "\nExample:\n  demarche sources list")
    .action(async ({ ledger, format }: Pick<OriginsOptions, "ledger" | "format">) => {
      const { listSources } = await import("../manage-sources.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await listSources(ledgerPath(ledger), format));
    });
  sources
    .command("set")
    .description("grade a source; grades before it stay in the history")
    .argument("<name>", "the source as documents name it")
    .argument(
      "<letter>",
      LETTERS.map((letter) => `${letter} ${RELIABILITY[letter]}`).join(", "),
      choiceOption("letter", LETTERS),
    )
    .requiredOption("--reason <text>", "why")
    .option("--since <date>", "the day from which it holds, YYYY-MM-DD (default: always)", dateOption("--since"))
    .option("--user <name>", "who says so (default: DEMARCHE_USER, else your login name)")
    .option(...LEDGER)
    .addHelpText(
      "after",
      '\nExample:\n  demarche sources set "Harbour Wire" B --reason "two corrections in five years" --user maria',
    )
    .action(async (name: string, letter: Reliability, { ledger, ...options }: SetOptions) => {
      const { setSource } = await import("../manage-sources.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await setSource({ name, letter, ...options }, ledgerPath(ledger)));
    });
}
