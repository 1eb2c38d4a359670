import type { Incident } from "../model/incident.ts";
import type { LevelAct } from "../model/level.ts";
import type { RelationLevel } from "../model/relation-level.ts";
import type { SeriesDirection } from "../model/series.ts";
import { signed } from "./signed.ts";

const ARROWS = { improving: "↗ improving", worsening: "↘ worsening", stable: "→ unchanged" } as const;

/** Meaning: the direction in one sentence, with its interval, what it rests on and whether one act alone decides. */
export function tellDirection({ direction }: RelationLevel): string {
  return directionSentence(direction);
}

/** Meaning: the same of a direction alone. */
export function directionSentence(told: SeriesDirection): string {
  const { difference, interval, nRecent, nBefore, weeks, movers, rule } = told;
  const basis = `${nRecent} acts in ${weeks} weeks against ${nBefore} in the ${3 * weeks} before`;
  if (difference === null || interval === null) return `Direction: too little to say (${rule}).`;
  const named = told.direction === null ? "too little to say" : ARROWS[told.direction];
  const change = `${signed(difference)} points (95 % ${signed(interval.low)} to ${signed(interval.high)}; ${basis})`;
  const deciding = movers.filter(({ decides }) => decides).length;
  const fragile =
    told.direction !== null && deciding > 0
      ? "; it hangs on a single act, without which the answer would be another"
      : "";
  return `Direction: ${named}, ${change}${fragile}.`;
}

/** Meaning: the acts that moved a direction most, a line each: day, who, what, score, and what the difference would be less without it. */
export function tellMovingActs({ direction, headings }: RelationLevel): readonly string[] {
  const acts = new Map(headings.both.acts.map((act) => [act.id, act]));
  return direction.movers.flatMap(({ act: id, adds, record, decides }) => {
    const act = acts.get(id);
    if (act === undefined) return [];
    const mark = decides && direction.direction !== null ? ", decides" : "";
    return [`${signed(adds, 2)}  ${actLine(act)}  [${record}${mark}]`];
  });
}

/** Meaning: an act in one line. Example: `2018-05-09 CHN → JPN CONSULT/visit +4.0`. */
export function actLine({ day, actor, recipient, event, mode, score, heading }: LevelAct): string {
  const arrow = heading === "both" ? "↔" : "→";
  return `${day} ${actor.join("+")} ${arrow} ${recipient.join("+") || "-"} ${event}${mode === null ? "" : `/${mode}`} ${signed(score)}`;
}

/** Meaning: how many reports stand behind an act. */
export function reportsBehind(act: LevelAct, incidents: ReadonlyMap<string, Incident>): number {
  return act.incidents.reduce((sum, id) => sum + (incidents.get(id)?.reports.length ?? 0), 0);
}
