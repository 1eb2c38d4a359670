import type { Command } from "commander";
import { choiceOption, LEDGER } from "../options.ts";
import { UsageError } from "../usage-error.ts";

/** `demarche editions [A B]`: the accounts that were saved. */
export function defineEditions(program: Command, exit: (status: number) => void): void {
  program
    .command("editions")
    .description("the saved accounts, of a relation or of all: id, day, when saved and by whom")
    .argument("[a]", "a country: name, capital or code")
    .argument("[b]", "another one")
    .option(...LEDGER)
    .option("--format <format>", "text or json", choiceOption("format", ["text", "json"] as const), "text")
    .addHelpText("after", "\nExample:\n  demarche editions Japan China")
    .action(
      async (
        a: string | undefined,
        b: string | undefined,
        { ledger, format }: { readonly ledger?: string; readonly format: "text" | "json" },
      ) => {
        if (a !== undefined && b === undefined)
          throw new UsageError(`one country alone: ${a} (give two, or none for all editions)`);
        const { listEditions } = await import("../print-editions.ts");
        const { ledgerPath } = await import("../ledger-path.ts");
        exit(await listEditions(a === undefined || b === undefined ? null : [a, b], ledgerPath(ledger), format));
      },
    );
}
