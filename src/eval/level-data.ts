import { readEventData } from "../ingest/index.ts";
import { actsOf, weekNumberOf } from "../measure/index.ts";
import { type Dyad, dyadOf } from "../model/codes.ts";
import type { ImportedEvent } from "../model/imported-event.ts";
import type { LevelAct } from "../model/level.ts";
import { type CompiledActors, partyPlacer } from "../read/index.ts";
import { resolveIncidents } from "../resolve/index.ts";
import { reportsOfEvents } from "./check-visits.ts";

/** A relation of a year of event data: its rows that tell acts done or under way, as published, and the acts that a level counts. */
export interface DyadYear {
  readonly dyad: Dyad;
  readonly rows: readonly { readonly week: number; readonly score: number }[];
  readonly acts: readonly LevelAct[];
}

/** As rows of ICEWS weigh in a ledger. */
const WEIGHT = 0.8;

/** Meaning: the relations of a year with at least `least` rows in its first 34 weeks, most-reported first, as `demarche index` counts their acts. */
export async function dyadYears(
  directory: string,
  actors: CompiledActors,
  { firstDay, least }: { readonly firstDay: string; readonly least: number },
): Promise<readonly DyadYear[]> {
  const byDyad = new Map<string, ImportedEvent[]>();
  for await (const { events } of readEventData(directory, { as: "quadruples", place: partyPlacer(actors) }))
    for (const event of events) {
      const [a, b] = [event.actor[0]?.code, event.recipient[0]?.code];
      if (a == null || b == null || a === b || event.event === null) continue;
      const key = dyadOf(a, b).join(" ");
      const own = byDyad.get(key);
      if (own === undefined) byDyad.set(key, [event]);
      else own.push(event);
    }
  const first = weekNumberOf(firstDay);
  const found: DyadYear[] = [];
  for (const [key, events] of byDyad) {
    const [a = "", b = ""] = key.split(" ");
    const done = events.filter(({ status }) => status === "actual" || status === "ongoing");
    const rows = done.map(({ first: day, score }) => ({ week: weekNumberOf(day), score: score ?? 0 }));
    if (rows.filter(({ week }) => week < first + WEEKS_COUNTED).length >= least)
      found.push({ dyad: [a, b], rows, acts: actsBetween([a, b], events) });
  }
  return found.sort((x, y) => y.rows.length - x.rows.length);
}

const WEEKS_COUNTED = 34;

function actsBetween([a, b]: Dyad, events: readonly ImportedEvent[]): readonly LevelAct[] {
  const sides = [
    { code: a, asMembers: false },
    { code: b, asMembers: false },
  ] as const;
  return actsOf(resolveIncidents(reportsOfEvents(events)), sides, {
    membersOn: ({ code }) => new Set([code]),
    scoreOf: ({ score }) => score,
    credibilityOf: () => WEIGHT,
    context: null,
  }).acts;
}
