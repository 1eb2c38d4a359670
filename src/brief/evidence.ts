import type { ActorNames } from "../model/actor-name.ts";
import type { ActorCode, Dyad, IsoDate } from "../model/codes.ts";
import type { Gap } from "../model/contact.ts";
import { dyadsOf } from "../model/dyads.ts";
import type { Coverage, Entry } from "../model/entry.ts";
import type { Incident } from "../model/incident.ts";
import type { CodedRecord } from "../model/record.ts";
import type { SeriesDirection, WeeklySeries } from "../model/series.ts";
import type { Slot } from "../model/told-slot.ts";
import { sourceLabel } from "./source-label.ts";

/** The account of an earlier day, as far as it is compared: the incidents that were known then. */
export interface Edition {
  readonly asOf: IsoDate;
  readonly incidents: readonly Incident[];
}

/** All that an account is written from. `entries` may hold more than the relation: what either side does with third parties belongs to it. */
export interface BriefInput {
  readonly dyad: Dyad;
  readonly asOf: IsoDate;
  readonly entries: readonly Entry[];
  readonly incidents: readonly Incident[];
  readonly series: WeeklySeries;
  readonly direction: SeriesDirection;
  /** How long each kind of contact had been waited for, by the ledger. */
  readonly gaps: readonly Gap[];
  /** What the ledger holds on this relation. */
  readonly coverage: Coverage;
  readonly names: ActorNames;
  readonly before: Edition;
  /** How many records on the relation were left out because their coder was not sure enough. */
  readonly leftOut: number;
  /** What the reports contradict one another in; missing or empty when nobody looked or nothing was found. */
  readonly contradictions?: readonly Slot[];
}

/** The input with its look-ups. `introduced` holds the people who have been presented with their office; each sentence in turn adds to it. */
export interface Evidence extends BriefInput {
  readonly byRecord: ReadonlyMap<string, Entry>;
  /** Records of each sentence, by document and sentence number. */
  readonly bySentence: ReadonlyMap<string, readonly CodedRecord[]>;
  readonly introduced: Set<string>;
  /** The entries on the relation itself. */
  readonly own: readonly Entry[];
}

/** A sentence before it is checked. `counts` are figures that the writer counted: the checker counts again. */
export interface Draft {
  readonly text: string;
  readonly references: readonly string[];
  readonly group?: string;
  readonly counts?: readonly Count[];
  /** Why the writer himself would not tell it; it is withheld for that. */
  readonly fault?: string;
}

/** A number of the sentence that stands in no record: how many sources, documents or records it cites, or a figure of the ledger itself. */
export interface Count {
  readonly value: number;
  readonly of: "sources" | "documents" | "records" | "ledger";
}

/** Meaning: the input with its look-ups built. */
export function gatherEvidence(input: BriefInput): Evidence {
  return {
    ...input,
    byRecord: new Map(input.entries.map((entry) => [entry.record.id, entry])),
    bySentence: Map.groupBy(
      input.entries.map((entry) => entry.record),
      sentenceKey,
    ),
    introduced: new Set(),
    own: input.entries.filter(({ record }) => dyadsOf(record).some((dyad) => dyad.join() === input.dyad.join())),
  };
}

/** Meaning: the key of a record's sentence. */
export function sentenceKey(record: CodedRecord): string {
  return `${record.document} ${record.sentence.index}`;
}

/** Meaning: how a state or organisation is written, with its article: "China", "the United States". An unknown code is written as it is. */
export function nameOf(names: ActorNames, code: ActorCode): string {
  const found = names.get(code);
  if (found === undefined) return code;
  return found.article ? `the ${found.name}` : found.name;
}

/** Meaning: the names of those who published the records, each once; an article of unstated source by its title. */
export function sourcesOf(ids: readonly string[], byRecord: ReadonlyMap<string, Entry>): readonly string[] {
  const cited = ids.flatMap((id) => byRecord.get(id) ?? []);
  return [...new Set(cited.map(sourceLabel))];
}
