import type { ActorTable } from "./actor-table.ts";
import type { ConfidenceTable } from "./confidence.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ContextLexicon } from "./lexicon-contexts.ts";
import type { ParserModel } from "./parser-model.ts";

/** All data and weights that the reader stands on. */
export interface Knowledge {
  readonly parser: ParserModel;
  readonly actors: ActorTable;
  readonly lexicon: Lexicon;
  readonly contexts: ContextLexicon;
  readonly confidence: ConfidenceTable;
  /** 64 hex digits over every file loaded: it names the state of the data in the coder's version. */
  readonly fingerprint: string;
}
