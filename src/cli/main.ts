import { Command, CommanderError } from "commander";
import { LayerError } from "../model/layer-error.ts";
import { VERSION } from "../model/version.ts";
import { WeightsError } from "../model/weights-error.ts";
import { LedgerError } from "../store/index.ts";
import { COMMANDS } from "./commands/index.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Meaning: runs the command line and returns its exit status: 0 done, 1 the input had problems, 2 wrong use.
 * `args` are the words after the program's name.
 */
export async function main(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command("demarche")
    .description("From the news to a cited account of how two states stand with each other.")
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError("(see --help)")
    .configureHelp({ sortSubcommands: false });
  for (const define of COMMANDS)
    define(program, (code) => {
      status = Math.max(status, code);
    });
  program.addHelpText(
    "after",
    "\nExample:\n  demarche read article.txt --published 2018-04-25\n  demarche relation Japan China",
  );
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    return failed(error);
  }
  return status;
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    console.error(`demarche: ${error.message}`);
    return 2;
  }
  if (error instanceof LedgerError || error instanceof LayerError || error instanceof WeightsError) {
    console.error(`demarche: ${error.message}`);
    return 1;
  }
  throw error;
}
