import type { Command } from "commander";
import { IMPORT_KINDS, type ImportKind } from "../../model/import-kind.ts";
import { choiceOption } from "../options.ts";

interface DirOption {
  readonly dir?: string;
}

interface ImportOptions extends DirOption {
  readonly kind?: ImportKind;
  readonly name?: string;
}

const DIR = [
  "--dir <path>",
  "folder of your layers (default: DEMARCHE_ACTORS, else actors in your data directory)",
] as const;

/** `demarche actors import|list|remove`: the user's own rows over the tables that ship. */
export function defineActors(program: Command, exit: (status: number) => void): void {
  const actors = program
    .command("actors")
    .description("your own states, bodies and office-holders, laid over the tables that ship")
    .addHelpText("after", "\nExample:\n  demarche actors import ministers.csv");
  actors
    .command("import")
    .description("take in the rows of a file; the same file twice changes nothing")
    .argument(
      "<file>",
      "CSV or TSV with our columns, followthemoney entities as JSON lines, or a PETRARCH actor dictionary; .gz too",
    )
    .option(...DIR)
    .option("--kind <kind>", "csv, ftm or petrarch, when it cannot be told", choiceOption("kind", IMPORT_KINDS))
    .option("--name <name>", "name of the layer (default: the file's)")
    .addHelpText("after", "\nExample:\n  demarche actors import ministers.csv")
    .action(async (file: string, { dir, kind, name }: ImportOptions) => {
      const { actorsPath } = await import("../actors-path.ts");
      const { importActors } = await import("../manage-actors.ts");
      const options = { ...(kind === undefined ? {} : { kind }), ...(name === undefined ? {} : { name }) };
      exit(importActors(file, { directory: actorsPath(dir), ...options }));
    });
  actors
    .command("list")
    .description("the layers you have, and their rows")
    .option(...DIR)
    .addHelpText("after", "\nExample:\n  demarche actors list")
    .action(async ({ dir }: DirOption) => {
      const { actorsPath } = await import("../actors-path.ts");
      const { listActors } = await import("../manage-actors.ts");
      exit(listActors(actorsPath(dir)));
    });
  actors
    .command("remove")
    .description("take a layer away")
    .argument("<name>", "the layer, as demarche actors list names it")
    .option(...DIR)
    .addHelpText("after", "\nExample:\n  demarche actors remove ministers")
    .action(async (name: string, { dir }: DirOption) => {
      const { actorsPath } = await import("../actors-path.ts");
      const { removeActors } = await import("../manage-actors.ts");
      exit(removeActors(name, actorsPath(dir)));
    });
}
