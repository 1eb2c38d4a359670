import type { CodedEvent } from "./events/index.ts";
import type { Draft } from "./statements/index.ts";

/**
 * Meaning: how likely an event record is right, from how its sides were found, whether a verb or a noun tells it, and how much of its rule the
 * sentence confirmed. Range 0..1. Source: shares of right records on the development articles (`npm run eval -- --calibrate`).
 */
export function eventConfidence(event: CodedEvent, mentionConfidence: number): number {
  const verb = event.predicate.upos === "VERB";
  const base = event.basis === "tree" ? (verb ? 0.55 : 0.45) : event.basis === "implied" ? 0.35 : 0.25;
  return clamp(base * (0.6 + 0.4 * mentionConfidence) + (event.status === "actual" ? 0.03 : -0.03));
}

const STATEMENT_SHARES: Readonly<Record<Draft["kind"], number>> = {
  assessment: 0.55,
  dispute: 0.5,
  milestone: 0.7,
  condition: 0.55,
  cause: 0.45,
  factor: 0.35,
  indicator: 0.55,
};

/** Meaning: how likely a statement is right, by its kind. Range 0..1. Source as for events. */
export function statementConfidence(draft: Draft): number {
  return STATEMENT_SHARES[draft.kind];
}

function clamp(value: number): number {
  return Math.min(0.95, Math.max(0.05, Math.round(value * 100) / 100));
}
