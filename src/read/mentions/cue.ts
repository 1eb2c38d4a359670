import type { AgentKind } from "../../model/actor-table.ts";
import type { ActorCode } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { Mention } from "../sentence.ts";

/** What the words of a mention tell about whom it means, kept until the whole document is known. */
export interface Cue {
  /** `named`: placed by its own words; `role`: an office or agent noun; `state` and `org`: nouns that point back; `group`: two or more states. */
  readonly form: "named" | "role" | "state" | "org" | "group" | "person";
  readonly definite: boolean;
  /** Class of office ("foreign", "president"), null for agents. */
  readonly officeClass: string | null;
  readonly role: string | null;
  readonly sector: Sector;
  readonly noun: string | null;
  /** A possessive pronoun inside: "his counterpart", "their foreign ministers". */
  readonly owner: string | null;
  /** The name as written, without titles: "Wang Yi", "Maduro". */
  readonly personName: string | null;
  /** The kind of an agent noun; null for offices and names. */
  readonly agent: AgentKind | null;
  /** A number in the words ("the four men"), as written. */
  readonly number: string | null;
  /** Whether the mention stands for a human being or several. */
  readonly human: boolean;
  /** "the other side": not the one just spoken of. */
  readonly other: boolean;
  /** "the same capitals": those listed before. */
  readonly same: boolean;
  /** How many a group holds when the text says so ("the four capitals"), else 2. */
  readonly count: number;
  readonly former: boolean;
  /** The state of a seat or place in the phrase: "officials in Beijing". */
  readonly nearby: ActorCode | null;
}

/** A mention with its cue, between spotting and resolving. */
export interface CuedMention extends Mention {
  readonly cue: Cue;
}

/** Meaning: whether a mention still carries its cue. */
export function isCued(mention: Mention): mention is CuedMention {
  return "cue" in mention;
}

export const NO_CUE: Cue = {
  form: "named",
  definite: false,
  officeClass: null,
  role: null,
  sector: "GOV",
  noun: null,
  owner: null,
  personName: null,
  agent: null,
  number: null,
  human: false,
  other: false,
  same: false,
  count: 2,
  former: false,
  nearby: null,
};
