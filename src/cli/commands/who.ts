import type { Command } from "commander";
import type { IsoDate } from "../../model/codes.ts";
import { choiceOption, dateOption } from "../options.ts";

interface WhoOptions {
  readonly on?: IsoDate;
  readonly batch?: string;
  readonly members?: boolean;
  readonly format: "text" | "json";
}

const FORMATS = ["text", "json"] as const;

/** `demarche who`: who a name stands for on a day. */
export function defineWho(program: Command, exit: (status: number) => void): void {
  program
    .command("who [name]")
    .description("who a name or description stands for on a day")
    .option("--on <date>", "the day, YYYY-MM-DD; without it no office is told", dateOption("--on"))
    .option("--batch <file>", "a name, a tab and a date on each line; prints code, sector and score for each")
    .option("--members", "the members of an organisation on the day too")
    .option("--format <format>", "text or json", choiceOption("format", FORMATS), "text")
    .addHelpText("after", '\nExample:\n  demarche who "Wang Yi" --on 2018-04-16')
    .action(async (name: string | undefined, options: WhoOptions) => {
      const { tellWho } = await import("../who.ts");
      exit(tellWho({ ...options, name: name ?? null }));
    });
}
