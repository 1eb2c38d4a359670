import type { ActorTable } from "../model/actor-table.ts";
import type { ParserModel } from "../model/parser-model.ts";
import type { Annotate, CompiledActors, Reader } from "../read/index.ts";

/** What a check may use. */
export interface CheckContext {
  readonly reader: Reader;
  /** What the network says of sentences. */
  readonly annotate: Annotate;
  readonly table: ActorTable;
  readonly actors: CompiledActors;
  readonly parser: ParserModel;
  /** List the single findings too, not only the counts. */
  readonly details: boolean;
  /** Score the held-back part too, in totals only. */
  readonly held: boolean;
}

/** A measurement over one set of data: `path` is relative to the project's root; `run` returns the text to print. */
export interface Check {
  readonly name: string;
  readonly path: string;
  readonly run: (path: string, context: CheckContext) => string | Promise<string>;
}
