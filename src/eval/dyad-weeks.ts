import { readEventData } from "../ingest/index.ts";
import { startOfIsoWeek } from "../lib/iso-date.ts";
import { remembered } from "../lib/remembered.ts";
import { codesOf, dyadsBetween } from "../model/dyads.ts";
import type { TurnWeek } from "../model/turn.ts";
import { type CompiledActors, partyPlacer } from "../read/index.ts";

/** Meaning: the weekly totals of every dyad ("CHN JPN") of an event data set, as a ledger's roll-ups count them: dated acts, done or going on. */
export async function dyadWeeks(
  directory: string,
  actors: CompiledActors,
): Promise<ReadonlyMap<string, readonly TurnWeek[]>> {
  const dyads = new Map<string, Map<string, { week: string; n: number; sum: number; squares: number }>>();
  const weekOf = remembered(startOfIsoWeek);
  for await (const { events } of readEventData(directory, { as: "quadruples", place: partyPlacer(actors) })) {
    for (const { event, status, actor, recipient, reciprocal, first, score } of events) {
      if (event === null || score === null || (status !== "actual" && status !== "ongoing")) continue;
      for (const dyad of dyadsBetween(codesOf(actor), codesOf(recipient), reciprocal)) {
        const name = dyad.join(" ");
        const weeks = dyads.get(name) ?? new Map();
        dyads.set(name, weeks);
        const week = weeks.get(weekOf(first)) ?? { week: weekOf(first), n: 0, sum: 0, squares: 0 };
        weeks.set(week.week, week);
        week.n += 1;
        week.sum += score;
        week.squares += score * score;
      }
    }
  }
  return new Map(
    [...dyads].map(([name, weeks]) => [name, [...weeks.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1))]),
  );
}
