import { isBetween } from "../../model/dyads.ts";
import type { Incident } from "../../model/incident.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { tellIncident } from "../tell-incident.ts";

const MOST_WITH_OTHERS = 6;

/** Meaning: what lies ahead, by date, undated last and said so: first between the two, then what either side plans with others. */
export function tellScheduled(evidence: Evidence): readonly Draft[] {
  const ahead = evidence.incidents.filter((incident) => isAhead(incident, evidence)).toSorted(byDate);
  const between = ahead.filter((incident) => isBetween(incident, evidence.dyad));
  const withOthers = ahead.filter((incident) => !isBetween(incident, evidence.dyad) && involves(incident, evidence));
  return [
    ...tell(between, evidence, "Between the two"),
    ...tell(withOthers, evidence, "With others").slice(0, MOST_WITH_OTHERS),
  ];
}

/** Meaning: whether an incident is announced and its day has not passed. */
export function isAhead({ status, date }: Incident, { asOf }: Pick<Evidence, "asOf">): boolean {
  return status === "future" && (date.end === null || date.end >= asOf);
}

/** Meaning: whether one of the two takes part. */
export function involves({ actor, recipient }: Incident, { dyad }: Pick<Evidence, "dyad">): boolean {
  return dyad.some((code) => actor.includes(code) || recipient.includes(code));
}

function tell(incidents: readonly Incident[], evidence: Evidence, group: string): readonly Draft[] {
  return incidents.flatMap((incident) => {
    const draft = tellIncident(incident, evidence, { dateFirst: false, speaker: true, reported: false });
    if (draft === null) return [];
    const text = incident.date.start === null ? draft.text.replace(/ \(([^()]*)\)\.$/, ", undated ($1).") : draft.text;
    return [{ ...draft, text, group }];
  });
}

function byDate(a: Incident, b: Incident): number {
  return (a.date.start ?? "9999") < (b.date.start ?? "9999") ? -1 : 1;
}
