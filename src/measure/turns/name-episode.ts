import { addDays } from "../../lib/iso-date.ts";
import type { Incident } from "../../model/incident.ts";
import type { Episode, Turn } from "../../model/turn.ts";

const SHOWN = 3;
/** Incidents of so many days from the turn on may have moved it. */
export const MOVING_DAYS = 28;

/**
 * Meaning: a turn with its kind, a name and the incidents that moved it: those of its first 28 days, done or going on, that depart most from the mean before
 * in its direction. Kinds: a turn for the better is a thaw; one for the worse is a crisis when the mean falls below 0, a freeze when fewer than half
 * as many acts follow as went before, else a cooling. Missing: no incidents leaves the month as its name.
 * Example: `nameEpisode(turn, incidents).name` is "thaw of 2018-04: CONSULT visit, 2018-04-16".
 */
export function nameEpisode(turn: Turn, incidents: readonly Incident[]): Episode {
  const sign = turn.direction === "improving" ? 1 : -1;
  const usual = turn.before.mean ?? 0;
  const end = addDays(turn.date, MOVING_DAYS);
  const moving = incidents
    .filter(({ status }) => status === "actual" || status === "ongoing")
    .filter(({ date }) => date.start !== null && date.start >= turn.date && date.start < end)
    .map((incident) => ({ incident, push: sign * (incident.score - usual) * Math.sqrt(incident.reports.length) }))
    .filter(({ push }) => push > 0)
    .toSorted((a, b) => b.push - a.push)
    .slice(0, SHOWN)
    .map(({ incident }) => incident);
  const kind = kindOf(turn);
  const [lead] = moving;
  const what = lead === undefined ? "" : `: ${[lead.event, lead.mode].filter(Boolean).join(" ")}, ${lead.date.start}`;
  return { ...turn, kind, name: `${kind} of ${turn.date.slice(0, 7)}${what}`, incidents: moving };
}

function kindOf({ direction, before, after }: Turn): Episode["kind"] {
  if (direction === "improving") return "thaw";
  if ((after.mean ?? 0) < 0) return "crisis";
  return after.n * 2 < before.n ? "freeze" : "cooling";
}
