import type { ActorCode, IsoDate } from "../../model/codes.ts";
import { isBetween } from "../../model/dyads.ts";
import type { Incident } from "../../model/incident.ts";
import type { Heading, LevelAct, LevelSide } from "../../model/level.ts";
import type { Context } from "../../model/ontology.ts";
import { isMutual } from "../../model/rollup.ts";

/** How incidents become acts. */
export interface ActsOptions {
  /** The states that stand for a side on a day: itself, or the members that it then has. */
  readonly membersOn: (side: LevelSide, day: IsoDate) => ReadonlySet<ActorCode>;
  /** What an incident is worth, null when the scale has no score for it. */
  readonly scoreOf: (incident: Incident) => number | null;
  /** How far an incident is to be believed, above 0 to 1. */
  readonly credibilityOf: (incident: Incident) => number;
  /** Only acts on this; null: all. */
  readonly context: Context | null;
}

/** Acts of a relation, by day, and how many incidents told of the two are none. */
export interface ActsFound {
  readonly acts: readonly LevelAct[];
  readonly apart: {
    readonly planned: number;
    readonly historical: number;
    readonly undated: number;
    readonly unscored: number;
  };
}

/**
 * Meaning: how far the coder may be believed: the confidence of the report that an incident rests on. Grades of sources by others take its place
 * through `ActsOptions.credibilityOf`.
 */
export function credibilityOf(incident: Incident): number {
  const basis = incident.reports.find(({ record }) => record.id === incident.basis) ?? incident.reports[0];
  return basis === undefined || !(basis.record.confidence > 0) ? MIDDLING : Math.min(1, basis.record.confidence);
}

/** What is believed of an incident that nothing is said of. */
const MIDDLING = 0.5;

/**
 * Meaning: what two sides did to one another, each act once: what took place (actual, ongoing), on a day or week; incidents of one day, type, mode and
 * sides are one act, and where an act is always of both (talks, agreements) its mirror image is too. Of the incidents put together the most credible gives score and
 * weight. Missing: an incident without a day or score, ahead, of the past or denied is counted `apart`. Shape: by day, then id.
 */
export function actsOf(
  incidents: readonly Incident[],
  sides: readonly [LevelSide, LevelSide],
  options: ActsOptions,
): ActsFound {
  const apart = { planned: 0, historical: 0, undated: 0, unscored: 0 };
  const groups = new Map<string, LevelAct>();
  for (const incident of incidents) {
    const heading = headingOf(incident, sides, options.membersOn);
    if (heading === null) continue;
    const contexts = contextsOf(incident);
    if (options.context !== null && !contexts.includes(options.context)) continue;
    if (incident.status !== "actual" && incident.status !== "ongoing") {
      if (incident.status === "historical") apart.historical += 1;
      else if (incident.status !== "negated") apart.planned += 1;
      continue;
    }
    const { start, precision } = incident.date;
    const score = options.scoreOf(incident);
    if (start === null || (precision !== "day" && precision !== "week")) apart.undated += 1;
    else if (score === null) apart.unscored += 1;
    else {
      const act = actOf(incident, { day: start, score, heading, contexts, weight: options.credibilityOf(incident) });
      const key = keyOf(act);
      const known = groups.get(key);
      groups.set(key, known === undefined ? act : joined(known, act));
    }
  }
  return { acts: [...groups.values()].sort((x, y) => (`${x.day} ${x.id}` < `${y.day} ${y.id}` ? -1 : 1)), apart };
}

function actOf(
  { id, event, mode, actor, recipient, basis, reports }: Incident,
  found: Pick<LevelAct, "day" | "score" | "heading" | "contexts" | "weight">,
): LevelAct {
  const others = reports.flatMap(({ record }) => (record.id === basis ? [] : [record.id]));
  return { id, incidents: [id], references: [basis, ...others], event, mode, actor, recipient, ...found };
}

/** Talks and agreements are of both; every other act of one day is the same where its sides are. */
function keyOf({ day, event, mode, actor, recipient, heading }: LevelAct): string {
  const parties = isMutual(event, mode)
    ? [...actor, ...recipient].sort().join()
    : `${actor.join()}>${recipient.join()}`;
  return `${day} ${event} ${mode ?? ""} ${isMutual(event, mode) ? "" : heading} ${parties}`;
}

function joined(a: LevelAct, b: LevelAct): LevelAct {
  const [first, second] = a.weight >= b.weight ? [a, b] : [b, a];
  return {
    ...first,
    incidents: [...first.incidents, ...second.incidents],
    references: [...first.references, ...second.references],
    contexts: [...new Set([...first.contexts, ...second.contexts])],
    heading: first.heading === second.heading ? first.heading : "both",
  };
}

function contextsOf({ reports }: Incident): readonly Context[] {
  return [...new Set(reports.flatMap(({ record }) => record.contexts))];
}

/** Null when the incident is not between the sides on its day; members of one side among themselves are not. */
function headingOf(
  incident: Incident,
  [a, b]: readonly [LevelSide, LevelSide],
  membersOn: ActsOptions["membersOn"],
): Heading | null {
  const day = incident.date.start ?? incident.reports[0]?.published ?? "9999-12-31";
  const [left, right] = [membersOn(a, day), membersOn(b, day)];
  const pairs = [...left].flatMap((x) => [...right].flatMap((y) => (x === y ? [] : [[x, y] as const])));
  const joins = pairs.some((pair) => isBetween(incident, pair));
  if (!joins) return null;
  if (incident.reciprocal || isMutual(incident.event, incident.mode)) return "both";
  const [forth, back] = [left, right].map((side) => incident.actor.some((code) => side.has(code)));
  return forth && back ? "both" : forth ? "forth" : "back";
}
