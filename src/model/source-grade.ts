import type { IsoDate } from "./codes.ts";
import type { Instant } from "./entry.ts";

/** Reliability of a source by NATO's Admiralty scale (AJP-2.1). */
export const RELIABILITY = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "reliability cannot be judged",
} as const;
export type Reliability = keyof typeof RELIABILITY;

/** Credibility of a piece of information by the same scale. */
export const CREDIBILITY = {
  1: "confirmed by other sources",
  2: "probably true",
  3: "possibly true",
  4: "doubtful",
  5: "improbable",
  6: "truth cannot be judged",
} as const;
export type CredibilityGrade = keyof typeof CREDIBILITY;

/** How reliable somebody holds a source to be, from when on and why. Of two on one source the later made holds; none is erased. */
export interface SourceGrade {
  readonly source: string;
  readonly letter: Reliability;
  readonly reason: string;
  readonly user: string;
  readonly at: Instant;
  /** The day from which it is meant to hold; null: always. */
  readonly since: IsoDate | null;
}

/** A grade as kept. */
export interface KeptSourceGrade extends SourceGrade {
  readonly sequence: number;
}
