import type { ActorTable } from "./actor-table.ts";
import type { CodingDictionary } from "./coding-dictionary.ts";
import type { ConfidenceTable } from "./confidence.ts";
import type { ActKind, EncoderModel } from "./encoder-model.ts";
import type { Lexicon } from "./lexicon.ts";
import type { ContextLexicon } from "./lexicon-contexts.ts";
import type { ParserModel } from "./parser-model.ts";

/** All data and weights that the reader stands on. */
export interface Knowledge {
  readonly parser: ParserModel;
  readonly encoder: EncoderModel;
  /** The kinds of acts that the encoder tells apart. */
  readonly acts: readonly ActKind[];
  readonly actors: ActorTable;
  readonly lexicon: Lexicon;
  readonly contexts: ContextLexicon;
  readonly confidence: ConfidenceTable;
  /** A user's dictionary, which wins over what ships; null without one. */
  readonly dictionary: CodingDictionary | null;
  /** 64 hex digits over every file loaded: it names the state of the data in the coder's version. */
  readonly fingerprint: string;
}
