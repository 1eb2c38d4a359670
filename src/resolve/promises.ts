import type { Dyad, IsoDate } from "../model/codes.ts";
import { isBetween } from "../model/dyads.ts";
import type { Incident } from "../model/incident.ts";
import type { LifeStatus, LifeStep } from "../model/life.ts";
import { type LifeOptions, lifeOf, standingStep } from "./life.ts";

/** An incident with its life, and the step that says where it stands. */
export interface Lived {
  readonly incident: Incident;
  readonly steps: readonly LifeStep[];
  readonly standing: LifeStep;
}

/** What became of what was announced. */
export const OUTCOMES = [
  "done",
  "slipped then done",
  "under way",
  "slipped, still open",
  "cancelled",
  "denied",
  "no report",
  "still to come",
  "without a date, open",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** An announced incident and what became of it. */
export interface Kept extends Lived {
  readonly outcome: Outcome;
}

/** Announced incidents between two sides: how many came to what, and each of them. */
export interface Keeping {
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly rows: readonly Kept[];
}

/** Statuses of what lies ahead. */
const AHEAD: ReadonlySet<LifeStatus> = new Set(["rumoured", "announced", "confirmed", "slipped"]);
/** Statuses that only something announced has. */
const PROMISED: ReadonlySet<LifeStatus> = new Set(["announced", "confirmed", "slipped"]);

/**
 * Meaning: what lies ahead on a day: planned or talked of, with a last day that has not passed, and beginning no later than `until` where given. What has
 * no date is ahead while nothing is told of its end, but is left out when `until` asks for a time. `also`: further statuses to be told, such as what was called off. Shape: by first day, undated last.
 */
export function upcomingOf(
  incidents: readonly Incident[],
  { until, also = [], ...options }: LifeOptions & { readonly until?: IsoDate; readonly also?: readonly LifeStatus[] },
): readonly Lived[] {
  const ahead = incidents
    .flatMap((incident) => lived(incident, options) ?? [])
    .filter(({ standing }) => {
      const { start, end } = standing.date;
      const isNear = until === undefined || (start !== null && start <= until);
      return (
        (AHEAD.has(standing.status) || also.includes(standing.status)) &&
        isNear &&
        (end === null || end >= options.asOf)
      );
    });
  return ahead.toSorted(byDate);
}

/** Meaning: what the two sides announced with one another, and what became of it by a day. Deeds that nobody announced are left out. Shape: by date. */
export function keptOf(
  incidents: readonly Incident[],
  { between, ...options }: LifeOptions & { readonly between: Dyad },
): Keeping {
  const rows = incidents.flatMap((incident): Kept[] => {
    const life = isBetween(incident, between) ? lived(incident, options) : null;
    const outcome = life === null ? null : outcomeOf(life);
    return life === null || outcome === null ? [] : [{ ...life, outcome }];
  });
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  const counts = {
    done: count("done"),
    "slipped then done": count("slipped then done"),
    "under way": count("under way"),
    "slipped, still open": count("slipped, still open"),
    cancelled: count("cancelled"),
    denied: count("denied"),
    "no report": count("no report"),
    "still to come": count("still to come"),
    "without a date, open": count("without a date, open"),
  } satisfies Record<Outcome, number>;
  return { counts, rows: rows.toSorted(byDate) };
}

function lived(incident: Incident, options: LifeOptions): Lived | null {
  const steps = lifeOf(incident, options);
  const standing = standingStep(steps);
  return standing === null ? null : { incident, steps, standing };
}

function outcomeOf({ steps, standing }: Lived): Outcome | null {
  if (!steps.some(({ status }) => PROMISED.has(status))) return null;
  const slipped = steps.some(({ status }) => status === "slipped");
  switch (standing.status) {
    case "done":
      return slipped ? "slipped then done" : "done";
    case "under-way":
      return "under way";
    case "cancelled":
      return "cancelled";
    case "denied":
      return "denied";
    case "no-report":
      return "no report";
    case "rumoured":
    case "announced":
    case "confirmed":
    case "slipped":
      if (slipped) return "slipped, still open";
      return standing.date.start === null ? "without a date, open" : "still to come";
    default:
      return standing.status satisfies never;
  }
}

function byDate(a: Lived, b: Lived): number {
  const key = ({ standing, incident }: Lived) => `${standing.date.start ?? "9999"} ${incident.id}`;
  return key(a) < key(b) ? -1 : 1;
}
