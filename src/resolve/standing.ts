import type { Certainty, Status } from "../model/ontology.ts";
import type { Attribution } from "../model/record.ts";

/** What a status rests on: how it is told, on whose word, and how sure that voice sounds. */
export interface Basis {
  readonly status: Status;
  readonly attribution: Attribution | null;
  readonly certainty: Certainty;
}

/** How well founded a telling is: by an unnamed or doubtful voice, by a named one, by the narrator. */
const STANDINGS = ["doubtful", "attributed", "narrated"] as const;
type Standing = (typeof STANDINGS)[number];

/**
 * What a later report must have to replace the status in the row, by the status that it tells. A plan gives way to any founded word of what
 * became of it; a deed that was told gives way only to a narrated denial, since a party's denial is a claim; a possibility replaces nothing.
 */
const NEEDED = {
  actual: {
    actual: "narrated",
    ongoing: "never",
    historical: "never",
    future: "never",
    hypothetical: "never",
    negated: "narrated",
  },
  ongoing: {
    actual: "attributed",
    ongoing: "narrated",
    historical: "attributed",
    future: "never",
    hypothetical: "never",
    negated: "narrated",
  },
  historical: {
    actual: "narrated",
    ongoing: "narrated",
    historical: "narrated",
    future: "never",
    hypothetical: "never",
    negated: "narrated",
  },
  future: {
    actual: "attributed",
    ongoing: "attributed",
    historical: "attributed",
    future: "attributed",
    hypothetical: "never",
    negated: "attributed",
  },
  hypothetical: {
    actual: "doubtful",
    ongoing: "doubtful",
    historical: "doubtful",
    future: "doubtful",
    hypothetical: "doubtful",
    negated: "doubtful",
  },
  negated: {
    actual: "attributed",
    ongoing: "attributed",
    historical: "attributed",
    future: "attributed",
    hypothetical: "never",
    negated: "attributed",
  },
} as const satisfies Record<Status, Record<Status, Standing | "never">>;

/** Meaning: whether a later telling decides the status in place of the one that did so far. A doubtful basis gives way to any founded one. */
export function replaces(current: Basis, later: Basis): boolean {
  const standing = standingOf(later);
  if (standing > standingOf(current) && standingOf(current) === 0 && later.status !== "hypothetical") return true;
  const needed = NEEDED[current.status][later.status];
  return needed !== "never" && standing >= STANDINGS.indexOf(needed);
}

function standingOf(basis: Basis): number {
  if (isDoubtful(basis)) return STANDINGS.indexOf("doubtful");
  return STANDINGS.indexOf(basis.attribution === null ? "narrated" : "attributed");
}

/** Meaning: whether a telling is by an unnamed voice or one that is not sure. */
export function isDoubtful({ certainty, attribution }: Pick<Basis, "attribution" | "certainty">): boolean {
  return certainty === "possible" || attribution?.kind === "anonymous";
}
