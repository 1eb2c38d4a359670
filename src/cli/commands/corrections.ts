import type { Command } from "commander";
import type { CorrectionAction } from "../../model/correction.ts";
import type { CorrectionOptions } from "../correct-ledger.ts";
import { choiceOption, LEDGER } from "../options.ts";

type Exit = (status: number) => void;

interface CommonOptions {
  readonly reason: string;
  readonly user?: string;
  readonly dryRun?: true;
  readonly ledger?: string;
}

/** `demarche accept|reject|amend|split|join|retract`, and `corrections`: what a human says of the ledger; the machine's word stays. */
export function defineCorrections(program: Command, exit: Exit): void {
  onRecords(program, "accept", "vouch for records, or put back what was rejected", "[id...]")
    .option("--document <id>", "put back a retracted document")
    .option("--source <name>", "put back a retracted source or data set")
    .addHelpText("after", '\nExample:\n  demarche accept 4ec692095a02 --reason "checked against the ministry\'s text"')
    .action(async (ids: readonly string[], options: CommonOptions & WholeOptions) =>
      exit(await run("accept", { ids, ...options })),
    );
  onRecords(program, "reject", "leave records out of every answer", "<id...>")
    .addHelpText("after", '\nExample:\n  demarche reject 4ec692095a02 --reason "the visit of 1978, not of today"')
    .action(async (ids: readonly string[], options: CommonOptions) => exit(await run("reject", { ids, ...options })));
  onRecords(program, "amend", "say otherwise than the machine what an event is", "<id>")
    .option(
      "--set <field=value>",
      "event, mode, status, date (a day, or FIRST..LAST), actor, recipient (countries, by commas), reciprocal (yes, no); none empties; repeatable",
      (value: string, before: readonly string[]) => [...before, value],
      [] as readonly string[],
    )
    .addHelpText(
      "after",
      '\nExample:\n  demarche amend 4ec6 --set status=future --set date=2018-05-08..2018-05-11 --reason "a plan"',
    )
    .action(async (id: string, options: CommonOptions & { readonly set: readonly string[] }) =>
      exit(await run("amend", { ids: [id], ...options })),
    );
  onRecords(
    program,
    "split",
    "the first record is not of one incident with the others, records or incidents",
    "<id...>",
  )
    .addHelpText("after", '\nExample:\n  demarche split 4ec692095a02 91be0c11aa37 --reason "two visits"')
    .action(async (ids: readonly string[], options: CommonOptions) => exit(await run("split", { ids, ...options })));
  onRecords(program, "join", "the records, or incidents, are one incident", "<id...>")
    .addHelpText("after", '\nExample:\n  demarche join 4ec692095a02 91be0c11aa37 --reason "one visit, told twice"')
    .action(async (ids: readonly string[], options: CommonOptions) => exit(await run("join", { ids, ...options })));
  common(program.command("retract").description("leave a whole document, source or data set out of every answer"))
    .option("--document <id>", "a document, as demarche show names it")
    .option("--source <name>", "a source, or a data set that was imported")
    .addHelpText("after", '\nExample:\n  demarche retract --source "Example Daily" --reason "made up its reports"')
    .action(async (options: CommonOptions & WholeOptions) => exit(await run("retract", { ids: [], ...options })));
  program
    .command("corrections")
    .description("the log of corrections: when, who, what and why")
    .option(...LEDGER)
    .option("--format <format>", "text or jsonl", choiceOption("format", ["text", "jsonl"] as const), "text")
    .addHelpText("after", "\nExample:\n  demarche corrections --format jsonl")
    .action(async ({ ledger, format }: { readonly ledger?: string; readonly format: "text" | "jsonl" }) => {
      const { listCorrections } = await import("../correct-ledger.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await listCorrections(ledgerPath(ledger), format));
    });
}

interface WholeOptions {
  readonly document?: string;
  readonly source?: string;
}

function onRecords(program: Command, action: CorrectionAction, description: string, argument: string): Command {
  return common(
    program
      .command(action)
      .description(description)
      .argument(argument, "ids of records, or their first letters (four at least)"),
  );
}

function common(command: Command): Command {
  return command
    .requiredOption("--reason <text>", "why; kept with the correction")
    .option("--dry-run", "only print what would change, as of today; nothing is written")
    .option("--user <name>", "who says so (default: DEMARCHE_USER, else your login name)")
    .option(...LEDGER);
}

async function run(
  action: CorrectionAction,
  options: Omit<CorrectionOptions, "ledger"> & { readonly ledger?: string },
) {
  const { correctLedger } = await import("../correct-ledger.ts");
  const { ledgerPath } = await import("../ledger-path.ts");
  return correctLedger(action, { ...options, ledger: ledgerPath(options.ledger) });
}
