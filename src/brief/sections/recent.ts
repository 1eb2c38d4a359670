import { addDays } from "../../lib/iso-date.ts";
import type { IsoDate } from "../../model/codes.ts";
import { isBetween } from "../../model/dyads.ts";
import type { Incident } from "../../model/incident.ts";
import type { EventType } from "../../model/ontology.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { tellIncident } from "../tell-incident.ts";
import { tellGap } from "./gaps.ts";
import { tellMilestones, tellOtherMilestones } from "./milestones.ts";

/** How far back "lately" reaches. */
const RECENT_DAYS = 120;
const MOST_IN_GROUP = 8;

const GROUPS = [
  "Visits",
  "Talks",
  "Agreements and cooperation",
  "Requests and refusals",
  "Pressure",
  "Earlier history in the reporting",
] as const;
type Group = (typeof GROUPS)[number];

const GROUP_OF = {
  AGREE: "Agreements and cooperation",
  CONSULT: "Talks",
  SUPPORT: "Agreements and cooperation",
  CONCEDE: "Agreements and cooperation",
  COOPERATE: "Agreements and cooperation",
  AID: "Agreements and cooperation",
  RETREAT: "Agreements and cooperation",
  REQUEST: "Requests and refusals",
  ACCUSE: "Pressure",
  REJECT: "Requests and refusals",
  THREATEN: "Pressure",
  PROTEST: "Pressure",
  SANCTION: "Pressure",
  MOBILIZE: "Pressure",
  COERCE: "Pressure",
  ASSAULT: "Pressure",
} as const satisfies Record<EventType, Group>;

/**
 * Meaning: what has happened between the two in the last 120 days, newest first within visits, talks, agreements, requests and pressure, with what the
 * reporting calls a first beside it; then the history that articles recall. What lies ahead or is only talked of stands elsewhere.
 */
export function tellRecent(evidence: Evidence): readonly Draft[] {
  const milestones = new Set<string>();
  const drafts: Draft[] = [];
  const grouped = Map.groupBy(pastIncidents(evidence), (incident) => groupOf(incident, evidence));
  for (const group of GROUPS) {
    const incidents = (grouped.get(group) ?? []).toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1));
    let told = 0;
    for (const incident of incidents) {
      const draft =
        told < MOST_IN_GROUP ? tellIncident(incident, evidence, { dateFirst: told % 3 === 1, speaker: true }) : null;
      if (draft === null) continue;
      told += 1;
      drafts.push(
        { ...draft, group },
        ...tellGap(incident, evidence).map((one) => ({ ...one, group })),
        ...tellMilestones(incident, evidence, milestones).map((one) => ({ ...one, group })),
      );
    }
  }
  return [...withoutRepeats(drafts), ...tellOtherMilestones(evidence, milestones)];
}

/** Meaning: the incidents between the two that lie behind: done, denied or recalled. A plan whose day has passed stands under what is not known. */
export function pastIncidents({ incidents, dyad }: Pick<Evidence, "incidents" | "dyad">): readonly Incident[] {
  return incidents.filter(
    (incident) => isBetween(incident, dyad) && !["future", "hypothetical"].includes(incident.status),
  );
}

function groupOf(incident: Incident, { asOf }: Evidence): Group {
  const day = dayOf(incident);
  if (incident.status === "historical" || day < addDays(asOf, -RECENT_DAYS)) return "Earlier history in the reporting";
  return incident.mode === "visit" ? "Visits" : GROUP_OF[incident.event];
}

/** The day it is sorted by: its own, else that of its first report. */
function dayOf({ date, reports }: Incident): IsoDate {
  return date.start ?? reports[0]?.published ?? "0000-00-00";
}

function withoutRepeats(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.filter((draft, index) => drafts.findIndex((other) => other.text === draft.text) === index);
}
