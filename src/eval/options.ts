import { parseArgs } from "node:util";

/** What `npm run eval` was asked for. */
export interface EvalOptions {
  readonly held: boolean;
  readonly types: boolean;
  readonly details: boolean;
  readonly help: boolean;
  /** Keep this run as the one that later runs are compared with. */
  readonly freeze: boolean;
  /** Only the sets whose name holds this; null for all. */
  readonly only: string | null;
}

export const USAGE = `usage: npm run eval -- [--held] [--types] [--details] [--only WORD] [--freeze]
  --held        score the held-back articles too
  --types       a line for each event type under each table
  --details     list the single findings of a check
  --only WORD   only the sets whose name holds WORD
  --freeze      keep this whole run, with --held, as the baseline that later runs print their differences from`;

/** Meaning: the options in the words after the command, or a one-line complaint about the first word that is none. */
export function parseEvalOptions(args: readonly string[]): EvalOptions | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        held: { type: "boolean", default: false },
        types: { type: "boolean", default: false },
        details: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
        freeze: { type: "boolean", default: false },
        only: { type: "string" },
      },
    });
    if (values.freeze && (values.only !== undefined || !values.held))
      return { wrong: "wrong use: a baseline is a whole run (write npm run eval -- --held --freeze)" };
    return {
      freeze: values.freeze,
      held: values.held,
      types: values.types,
      details: values.details,
      help: values.help,
      only: values.only ?? null,
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const what = error.message.split(/[.\n]/)[0] ?? "";
    return { wrong: `wrong use: ${what} (see npm run eval -- --help)` };
  }
}
