import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { Allowance } from "../../model/rights.ts";
import { choiceOption, dateOption, KNOWN_AT, LEDGER, momentOption, RIGHTS, today } from "../options.ts";
import type { AccountFormat } from "../print-relation.ts";
import { UsageError } from "../usage-error.ts";

interface RelationOptions {
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger?: string;
  readonly format: AccountFormat;
  readonly out?: string;
  readonly rights: Allowance;
  readonly save?: true;
  readonly user?: string;
  readonly edition?: string;
  readonly sinceEdition?: string;
}

const FORMATS = ["text", "markdown", "json", "html", "docx"] as const;

/** `demarche relation A B`: the account of a relation. */
export function defineRelation(program: Command, exit: (status: number) => void): void {
  program
    .command("relation")
    .description("the account of how two countries stand, each sentence with its evidence")
    .argument("<a>", "a country: name, capital or code (Japan, Tokyo, JPN)")
    .argument("<b>", "another one")
    .option(
      "--as-of <date>",
      "the day to stand on, YYYY-MM-DD: what had been published by then (default: today)",
      dateOption("--as-of"),
    )
    .option("--known-at <moment>", KNOWN_AT, momentOption("--known-at"))
    .option(
      "--since <date>",
      "the earlier edition to compare with (default: the end of the month before)",
      dateOption("--since"),
    )
    .option("--save", "keep this account in the ledger as an edition, for good")
    .option("--user <name>", "who saves it (default: DEMARCHE_USER, else your login name)")
    .option("--edition <id>", "print a saved edition exactly as it was")
    .option("--since-edition <id>", "what is new, changed or withdrawn since a saved edition, each with its reason")
    .option(...LEDGER)
    .option("--format <format>", FORMATS.join(", "), choiceOption("format", FORMATS), "text")
    .option("--out <file>", "write it to a file, as far as the rights of its documents let it pass")
    .option(...RIGHTS)
    .addHelpText("after", "\nExample:\n  demarche relation Japan China --as-of 2018-04-25 --format markdown")
    .action(async (a: string, b: string, options: RelationOptions) => {
      const { edition, sinceEdition } = options;
      if (edition !== undefined || sinceEdition !== undefined) return exit(await printEdition([a, b], options));
      const { printRelation } = await import("../print-relation.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(
        await printRelation([a, b], { ...options, asOf: options.asOf ?? today(), ledger: ledgerPath(options.ledger) }),
      );
    });
}

async function printEdition(pair: readonly [string, string], options: RelationOptions): Promise<number> {
  const { printChanges, printSaved } = await import("../print-editions.ts");
  const { ledgerPath } = await import("../ledger-path.ts");
  const ledger = ledgerPath(options.ledger);
  const { edition, sinceEdition, save, since, asOf, knownAt, format } = options;
  const words = { "--save": save, "--since": since };
  const [clash] = Object.entries(words).filter(([, value]) => value !== undefined);
  if (clash !== undefined) throw new UsageError(`not together: ${clash[0]} and a saved edition (leave one out)`);
  if (format === "html" || format === "docx")
    throw new UsageError(`a saved edition is printed as text, markdown or json: --format ${format}`);
  if (edition === undefined) {
    const horizon = { asOf: asOf ?? today(), ...(knownAt === undefined ? {} : { knownAt }) };
    return printChanges(pair, sinceEdition ?? "", { ...horizon, ledger, format });
  }
  if (sinceEdition !== undefined) throw new UsageError("not together: --edition and --since-edition (leave one out)");
  if (asOf !== undefined || knownAt !== undefined)
    throw new UsageError("an edition has its own day and moment: leave --as-of and --known-at out");
  return printSaved(pair, edition, { ledger, format });
}
