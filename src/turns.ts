/* Where a relation turned, asked of the ledger: `ledger` gives weeks or entries, `resolve` the incidents, `measure` the turns and their names. */
import { currentEntries, currentStanding, type Standing, withoutRetracted } from "./ledger/index.ts";
import { addDays, startOfIsoWeek } from "./lib/iso-date.ts";
import { findTurns, MOVING_DAYS, nameEpisode, weeklySeries } from "./measure/index.ts";
import type { Dyad, IsoDate } from "./model/codes.ts";
import type { Instant } from "./model/entry.ts";
import type { Incident } from "./model/incident.ts";
import type { WeekTotals } from "./model/rollup.ts";
import type { Episode, TurnWeek } from "./model/turn.ts";
import { incidentsIn, LEAST_CONFIDENCE } from "./pipeline.ts";
import type { LedgerStore } from "./store/index.ts";

export interface TurnsOptions {
  readonly dyad: Dyad;
  /** Only turns from that day on; those before are still looked for, because they say what was usual. */
  readonly since?: IsoDate;
  /** Only turns before that day. */
  readonly until?: IsoDate;
  /** What had been published by that day, in whole weeks. */
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
}

/**
 * Meaning: the turns of a relation by date, each named by the incidents at its beginning. A ledger that is mostly imported rows is read by its weekly
 * roll-ups, one of read articles, or one asked what was known at a moment, by its incidents. Missing: none where too little is told.
 * Rejects with a `LedgerError` when the store cannot be read. Example: `await turnsOf(store, { dyad: ["CHN", "JPN"] })`.
 */
export async function turnsOf(store: LedgerStore, options: TurnsOptions): Promise<readonly Episode[]> {
  const { since, until } = options;
  const standing = await currentStanding(store, options.knownAt);
  const turns = findTurns(await weeksOf(store, options, standing)).filter(
    ({ date }) => (since === undefined || date >= since) && (until === undefined || date < until),
  );
  const episodes: Episode[] = [];
  for (const turn of turns) {
    const range = { since: turn.date, until: addDays(turn.date, MOVING_DAYS) };
    episodes.push(nameEpisode(turn, await incidentsOf(store, options, standing, range)));
  }
  return episodes;
}

async function weeksOf(store: LedgerStore, options: TurnsOptions, standing: Standing): Promise<readonly TurnWeek[]> {
  const { dyad, asOf } = options;
  const horizon = horizonOf(options);
  const retracted = withoutRetracted(standing);
  const { entries, imported } = await store.coverage({ between: dyad, ...horizon, ...retracted });
  // the week that is not over yet would look like a fall
  const to = asOf === undefined ? undefined : startOfIsoWeek(addDays(asOf, 1));
  if (options.knownAt === undefined && imported * 2 > entries) {
    const { withoutSources } = retracted;
    const range = { ...(to === undefined ? {} : { to }), ...(withoutSources === undefined ? {} : { withoutSources }) };
    // the rules were set on how much is reported, which collapsing a day's rows into acts takes away
    return ofBothWays(await store.weeks(dyad, { ...range, by: "reports" }));
  }
  return ofIncidents(await incidentsOf(store, options, standing, {}), dyad, to);
}

function ofBothWays(totals: readonly WeekTotals[]): readonly TurnWeek[] {
  return [...Map.groupBy(totals, ({ week }) => week)].map(([week, parts]) => ({
    week,
    n: parts.reduce((sum, part) => sum + part.n, 0),
    sum: parts.reduce((sum, part) => sum + part.sum, 0),
    squares: parts.reduce((sum, part) => sum + part.squares, 0),
  }));
}

function ofIncidents(incidents: readonly Incident[], dyad: Dyad, to: IsoDate | undefined): readonly TurnWeek[] {
  const days = incidents.flatMap(({ date }) => date.start ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = to ?? addDays(last, 1);
  if (end <= first) return [];
  return weeklySeries(incidents, dyad, { from: first, to: end }).weeks.flatMap(({ start, n, scores }) =>
    n === 0
      ? []
      : [
          {
            week: start,
            n,
            sum: scores.reduce((sum, score) => sum + score, 0),
            squares: scores.reduce((sum, score) => sum + score * score, 0),
          },
        ],
  );
}

async function incidentsOf(
  store: LedgerStore,
  options: TurnsOptions,
  standing: Standing,
  range: { readonly since?: IsoDate; readonly until?: IsoDate },
): Promise<readonly Incident[]> {
  const asked = { ...horizonOf(options), ...range, kind: "event", between: options.dyad } as const;
  const entries = await currentEntries(store, asked);
  return incidentsIn(
    entries.filter(({ record }) => record.confidence >= LEAST_CONFIDENCE),
    standing,
  );
}

function horizonOf({ asOf, knownAt }: TurnsOptions) {
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownAt === undefined ? {} : { knownAt }) };
}
