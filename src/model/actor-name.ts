import type { ActorCode } from "./codes.ts";

/** How a state or an organisation is written: `article` when its name takes "the", `others` all further names it goes by (seats, adjectives, people). */
export interface ActorName {
  readonly code: ActorCode;
  readonly name: string;
  readonly article: boolean;
  /** First adjective ("Chinese"); null for organisations and where none is known. */
  readonly adjective: string | null;
  readonly others: readonly string[];
}

export type ActorNames = ReadonlyMap<ActorCode, ActorName>;
