import type { ActorCode, IsoDate } from "./codes.ts";
import type { SentenceSpan } from "./record.ts";

/**
 * What reports can differ about: how many (`count`), who acted or fired first (`first`), whether something was agreed or signed (`agreed`), whether it
 * happened (`happened`), whether it was talked of (`topic`), where (`place`), when (`date`), who took part (`who`), who is responsible (`responsible`).
 */
export const SLOT_KINDS = [
  "count",
  "first",
  "agreed",
  "happened",
  "topic",
  "place",
  "date",
  "who",
  "responsible",
] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** What is said to fill a slot. A range holds every number that the words allow, `high` null when they set no upper end; a party denied is `not`. */
export type SlotValue =
  | { readonly is: "range"; readonly low: number; readonly high: number | null; readonly unit: string | null }
  | { readonly is: "yes" | "no" }
  | { readonly is: "party"; readonly party: string; readonly not: boolean }
  | { readonly is: "place"; readonly place: string; readonly country: ActorCode | null }
  | { readonly is: "days"; readonly first: IsoDate; readonly last: IsoDate };

/** Who says it: the speaker named, else the outlet itself. `code` is the state or organisation spoken for, null when none is. */
export interface SlotSpeaker {
  readonly name: string;
  readonly code: ActorCode | null;
  /** The outlet tells it in its own voice. */
  readonly narrator: boolean;
}

/**
 * One value of one slot as one sentence tells it. `key` narrows the slot: what is counted, the act, the topic, who took part; empty when the kind needs
 * none. `scope` says of which part alone it is told ("soldiers", "first year"), empty when of all. `actors` are the states that the sentence names. `places` and `days` tell the happening apart from others; `days` is null when none is told. `records`: ids of the records coded from the sentence.
 */
export interface ToldSlot {
  readonly kind: SlotKind;
  readonly key: string;
  readonly value: SlotValue;
  readonly words: string;
  readonly scope: readonly string[];
  readonly actors: readonly ActorCode[];
  /** All states that its document names. */
  readonly states: readonly ActorCode[];
  readonly places: readonly string[];
  readonly days: { readonly first: IsoDate; readonly last: IsoDate } | null;
  /** The sentence tells of another, a further or a second one. */
  readonly another: boolean;
  /** It lies ahead, or is only thought of. */
  readonly planned: boolean;
  /** The document says that it corrects what was said before. */
  readonly corrects: boolean;
  readonly speaker: SlotSpeaker;
  readonly document: string;
  readonly source: string | null;
  readonly published: IsoDate | null;
  readonly sentence: SentenceSpan;
  readonly records: readonly string[];
}

/** A slot that reports fill. `contradicted`: two of its values cannot both hold. `moved`: whose later value comes nearer to another's. */
export interface Slot {
  readonly kind: SlotKind;
  readonly key: string;
  readonly contradicted: boolean;
  readonly told: readonly ToldSlot[];
  /** Pairs of values, by their places in `told`, that cannot both hold. */
  readonly against: readonly (readonly [number, number])[];
  readonly moved: readonly Movement[];
}

/** A speaker whose later value lies nearer to that of another than the earlier one did; both values by their places in the slot's `told`. */
export interface Movement {
  readonly who: string;
  readonly towards: string;
  readonly from: number;
  readonly to: number;
}
