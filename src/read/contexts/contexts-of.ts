import type { Context, EventType } from "../../model/ontology.ts";
import { sumTerms, type TermHit } from "./score-terms.ts";

/** What each type of act is about when its words do not say. */
const PRIORS: Readonly<Record<EventType, readonly (readonly [Context, number])[]>> = {
  AGREE: [["diplomatic", 1]],
  CONSULT: [["diplomatic", 1.8]],
  SUPPORT: [["diplomatic", 1]],
  CONCEDE: [["diplomatic", 0.7]],
  COOPERATE: [["diplomatic", 1]],
  AID: [["economic", 0.5]],
  RETREAT: [["military", 0.5]],
  REQUEST: [["diplomatic", 0.6]],
  ACCUSE: [["diplomatic", 0.6]],
  REJECT: [["diplomatic", 0.6]],
  THREATEN: [["military", 0.35]],
  PROTEST: [["political_institutions", 0.35]],
  SANCTION: [["economic", 0.6]],
  MOBILIZE: [["military", 1.5]],
  COERCE: [["military", 0.25]],
  ASSAULT: [["military", 1.5]],
};

/** Where an event stands: the terms of its sentence and of the paragraph around it, and the act's offset in the sentence (null when unknown). */
export interface ContextPlace {
  readonly sentence: readonly TermHit[];
  readonly paragraph: readonly TermHit[];
  readonly focus: number | null;
}

const PARAGRAPH_SHARE = 0.3;
/** Nearly every sentence about two states has words of diplomacy: they count for less. */
const DIPLOMATIC_SHARE = 0.75;
/** Characters in which a term's nearness to the act falls by half. */
const NEARNESS = 45;
/** The second context must weigh this share of the first. */
const SECOND_SHARE = 0.7;
const LEAST = 0.3;

/**
 * Meaning: what an event is about: one or two of PLOVER's contexts, the heavier first. Terms of the sentence count by their
 * nearness to the act, those of the paragraph little, and the type of act says what it is mostly about.
 * Never empty: without a term the type decides.
 * Example: a CONSULT in "They met to discuss tariffs on steel" gives economic and diplomatic.
 */
export function contextsOf(place: ContextPlace, event: EventType): readonly Context[] {
  const scores = new Map<Context, number>(PRIORS[event]);
  const { focus } = place;
  const near = (hit: TermHit): number => (focus === null ? 1 : 0.4 + 1 / (1 + Math.abs(hit.start - focus) / NEARNESS));
  addTo(scores, sumTerms(place.sentence, near), 1);
  addTo(
    scores,
    sumTerms(place.paragraph, () => 1),
    PARAGRAPH_SHARE,
  );
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return ["diplomatic"];
  const both = second !== undefined && second[1] >= LEAST && second[1] >= SECOND_SHARE * first[1];
  return both ? [first[0], second[0]] : [first[0]];
}

function addTo(scores: Map<Context, number>, sums: ReadonlyMap<Context, number>, share: number): void {
  for (const [context, weight] of sums) {
    const part = context === "diplomatic" ? share * DIPLOMATIC_SHARE : share;
    scores.set(context, (scores.get(context) ?? 0) + part * weight);
  }
}
