import type { Command } from "commander";

/** `demarche demo`: the sample articles, read and told. */
export function defineDemo(program: Command, exit: (status: number) => void): void {
  program
    .command("demo")
    .description("read the sample articles into a ledger and print the account of Japan and China")
    .option("--ledger <path>", "ledger file (default: a new one in the directory for temporary files)")
    .addHelpText("after", "\nExample:\n  demarche demo")
    .action(async (options: { readonly ledger?: string }) => {
      const { runDemo } = await import("../run-demo.ts");
      exit(await runDemo(options.ledger));
    });
}
