import type { ActorCode } from "./codes.ts";
import type { Origin } from "./origin.ts";
import type { CredibilityGrade, Reliability } from "./source-grade.ts";

/** An origin of an incident's reports: who printed it, and which party to the incident it is the word of; null when of none. */
export interface IncidentOrigin extends Origin {
  readonly sources: readonly string[];
  readonly party: ActorCode | null;
  readonly reports: readonly string[];
}

/** How credible the information is, and by which rule. */
export interface Credibility {
  readonly grade: CredibilityGrade;
  readonly reason: string;
}

/** On whose word an incident stands. The two axes stand side by side: neither is worked into the other. */
export interface WhoseWord {
  readonly incident: string;
  readonly reports: number;
  readonly origins: readonly IncidentOrigin[];
  readonly reliability: readonly {
    readonly source: string;
    readonly letter: Reliability;
    readonly reason: string | null;
  }[];
  readonly credibility: Credibility;
}
