/* How a relation stands, asked of the ledger: `ledger` gives the entries, `resolve` the incidents, `measure` the level and its direction. */
import { currentEntries, currentStanding } from "./ledger/index.ts";
import { actsOf, credibilityOf, direction, levelWeeks, weekNumberOf, weeksOfActs } from "./measure/index.ts";
import { type MembershipRow, membersOf } from "./model/actor-table.ts";
import { type ActorCode, dyadOf, type IsoDate } from "./model/codes.ts";
import type { Entry, Instant } from "./model/entry.ts";
import type { Incident } from "./model/incident.ts";
import {
  type Heading,
  type LevelAct,
  type LevelSeries,
  type LevelSide,
  METHOD_VERSION,
  type Scale,
} from "./model/level.ts";
import type { Context } from "./model/ontology.ts";
import type { HeadedLevel, RelationLevel } from "./model/relation-level.ts";
import { incidentsIn, LEAST_CONFIDENCE } from "./pipeline.ts";
import { scoresOn } from "./scale-scores.ts";
import type { LedgerStore } from "./store/index.ts";

/** Which level is asked for. */
export interface LevelOptions {
  readonly sides: readonly [LevelSide, LevelSide];
  readonly asOf: IsoDate;
  /** What had been entered, and corrected, by that moment; all of it when not given. */
  readonly knownAt?: Instant;
  /** The first day told; that of the first act when not given. Earlier acts count all the same. */
  readonly since?: IsoDate;
  readonly scale: Scale;
  readonly context: Context | null;
  /** Weeks over which a direction is judged. */
  readonly window: number;
  readonly memberships: readonly MembershipRow[];
  /** How far an incident is to be believed, above 0 to 1; the coder's confidence when not given. */
  readonly credibility?: (incident: Incident) => number;
}

const HEADINGS = ["both", "forth", "back"] as const satisfies readonly Heading[];

/**
 * Meaning: the level of a relation both ways and each way, as far as had been published by a day, with its direction. A side `asMembers` stands for the members that
 * the organisation had on the day of each act, and not for acts of the organisation itself. Throws when an organisation has no members in the tables;
 * rejects with a `LedgerError` when the store cannot be read.
 */
export async function levelIn(store: LedgerStore, options: LevelOptions): Promise<RelationLevel> {
  const { sides, asOf, scale, context, window, memberships } = options;
  const incidents = await incidentsBetween(store, options);
  const { acts, apart } = actsOf(incidents, sides, {
    membersOn: membersBy(memberships),
    scoreOf: scoresOn(scale),
    credibilityOf: options.credibility ?? credibilityOf,
    context,
  });
  const told = acts.filter(({ day }) => day <= asOf);
  const from = options.since ?? told[0]?.day ?? asOf;
  if (from > asOf) throw new Error(`empty range: ${from} to ${asOf}`);
  const base = { method: METHOD_VERSION, scale, sides, context, apart };
  const headed = (heading: Heading): HeadedLevel => {
    const own = ofHeading(told, heading);
    const sums = weeksOfActs(own);
    const weeks = levelWeeks(sums, { from: weekNumberOf(from), to: weekNumberOf(asOf), scale });
    const series: LevelSeries = { ...base, heading, weeks };
    return { series, acts: own, sums };
  };
  const [both, forth, back] = HEADINGS.map(headed);
  if (both === undefined || forth === undefined || back === undefined) throw new Error("a relation has two ways");
  return {
    method: METHOD_VERSION,
    scale,
    sides,
    context,
    asOf,
    headings: { both, forth, back },
    direction: direction(told, { asOf, weeks: window, scale }),
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
  };
}

/** Acts of both count either way. */
function ofHeading(acts: readonly LevelAct[], heading: Heading): readonly LevelAct[] {
  return heading === "both" ? acts : acts.filter((act) => act.heading === heading || act.heading === "both");
}

async function incidentsBetween(store: LedgerStore, { sides, asOf, knownAt, memberships }: LevelOptions) {
  const horizon = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
  const [left, right] = sides.map((side) => everMembers(side, memberships));
  const found = new Map<number, Entry>();
  for (const a of left ?? [])
    for (const b of right ?? []) {
      if (a === b) continue;
      for (const entry of await currentEntries(store, { ...horizon, kind: "event", between: dyadOf(a, b) }))
        if (entry.record.confidence >= LEAST_CONFIDENCE) found.set(entry.sequence, entry);
    }
  const entries = [...found.values()].sort((x, y) => x.sequence - y.sequence);
  return incidentsIn(entries, await currentStanding(store, knownAt));
}

function everMembers({ code, asMembers }: LevelSide, memberships: readonly MembershipRow[]): readonly ActorCode[] {
  if (!asMembers) return [code];
  const members = [...new Set(memberships.flatMap((row) => (row.organisation === code ? [row.member] : [])))];
  if (members.length === 0) throw new Error(`no members known: ${code}`);
  return members;
}

function membersBy(memberships: readonly MembershipRow[]) {
  const known = new Map<string, ReadonlySet<ActorCode>>();
  return ({ code, asMembers }: LevelSide, day: IsoDate): ReadonlySet<ActorCode> => {
    const key = asMembers ? `${code} ${day}` : code;
    let found = known.get(key);
    if (found === undefined) {
      found = new Set(asMembers ? membersOf(memberships, code, day) : [code]);
      known.set(key, found);
    }
    return found;
  };
}
