import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import type { Instant } from "../../model/entry.ts";
import type { Allowance } from "../../model/rights.ts";
import { dateOption, KNOWN_AT, LEDGER, momentOption, RIGHTS, today } from "../options.ts";

interface PackOptions {
  readonly out: string;
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly since?: IsoDate;
  readonly ledger?: string;
  readonly rights: Allowance;
}

/** `demarche pack A B --out FILE`: a relation as one file. */
export function definePack(program: Command, exit: (status: number) => void): void {
  program
    .command("pack")
    .description("write all that the account of a relation stands on to one file, for somebody else to unpack")
    .argument("<a>", "a country: name, capital or code (Japan, Tokyo, JPN)")
    .argument("<b>", "another one")
    .requiredOption("--out <file>", "the file to write; it appears whole or not at all")
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
    .option(...RIGHTS)
    .option(...LEDGER)
    .addHelpText("after", "\nExample:\n  demarche pack Japan China --as-of 2018-04-25 --out japan-china.pack")
    .action(async (a: string, b: string, options: PackOptions) => {
      const { packFile } = await import("../pack-file.ts");
      const { ledgerPath } = await import("../ledger-path.ts");
      exit(await packFile([a, b], { ...options, asOf: options.asOf ?? today(), ledger: ledgerPath(options.ledger) }));
    });
}

/** `demarche unpack FILE --ledger PATH`: the file as a ledger of its own. */
export function defineUnpack(program: Command, exit: (status: number) => void): void {
  program
    .command("unpack")
    .description("check every byte of a pack and make a new ledger of it, whose account is the same")
    .argument("<file>", "what demarche pack wrote")
    .requiredOption("--ledger <path>", "the ledger to make; it must not hold anything yet")
    .addHelpText("after", "\nExample:\n  demarche unpack japan-china.pack --ledger japan-china.db")
    .action(async (file: string, { ledger }: { readonly ledger: string }) => {
      const { unpackFile } = await import("../unpack-file.ts");
      exit(await unpackFile(file, ledger));
    });
}
