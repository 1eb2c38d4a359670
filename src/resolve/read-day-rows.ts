import { counterpart, type DayRow, dayRowsOf, isDayOfReport, personOf } from "./day-rows.ts";
import { DONE } from "./draft.ts";
import { PLAN_DAYS } from "./draft-index.ts";
import { comparePersons, peopleOf } from "./people.ts";
import { type Stay, staysOf } from "./stays.ts";
import { retelling, type Telling } from "./telling.ts";

/** A telling as it is to be taken, and the stay that it belongs to, if any, with why. */
export interface Placed {
  readonly telling: Telling;
  readonly stay: string | null;
  readonly feature: string | null;
}

/** Unnamed visitors are taken for the one who is there on these days, or came or left some days before. */
const UNNAMED_DAYS = 3;
/** Where a set shows stays with their talks this near in time, a visit without any talk is doubtful. */
const DENSE_DAYS = 183;

/**
 * Meaning: tellings with the visits in rows of event data sets put right. Such sets code plans, memories and guesses as visits made on the day of the
 * report. Around a stay that is borne out (`stays.ts`), rows of the visitor in the quarter before are announcements and in the quarter after memories;
 * beside stays, a visit without talks, against the direction of one that is going on, or by somebody out of office, is only talked of. Everything else
 * stays as it was told, except that a plan has no date where its row has only that of the report. Shape: one for each telling, in order.
 */
export function readDayRows(tellings: readonly Telling[]): readonly Placed[] {
  const rows = dayRowsOf(tellings);
  const changed = new Map<Telling, Placed>();
  for (const ofPair of Map.groupBy(rows, ({ pair }) => pair).values()) {
    if (!ofPair.some(({ isVisit }) => isVisit)) continue;
    const stays = staysOf(ofPair);
    const talks = talksByPerson(ofPair);
    for (const row of ofPair) if (row.isVisit) changed.set(row.telling, placed(row, stays, talks));
  }
  return tellings.map((telling) => changed.get(telling) ?? { telling: dated(telling), stay: null, feature: null });
}

/** The day of a report on which something is announced, or said not to be, is not its day. */
function dated(telling: Telling): Telling {
  const isDone = DONE.has(telling.status);
  return isDone || !isDayOfReport(telling) ? telling : retelling(telling, telling.status, false);
}

function placed(row: DayRow, stays: readonly Stay[], talks: ReadonlySet<string>): Placed {
  const { telling, day } = row;
  const own = nearest(
    stays.filter((stay) => isOf(row, stay)),
    day,
  );
  if (own !== null) {
    const { id, first, last } = own;
    if (day >= first && day <= last) return { telling, stay: id, feature: "on the days of the stay" };
    if (day < first) return { telling: retelling(telling, "future", false), stay: id, feature: "told before the stay" };
    return { telling: retelling(telling, "historical", false), stay: id, feature: "told after the stay" };
  }
  const near = stays.filter(({ first, last }) => day >= first - DENSE_DAYS && day <= last + DENSE_DAYS);
  const against = near.some(({ host, first, last }) => host === row.actor.code && day >= first - 1 && day <= last + 1);
  const person = personOf(row.actor);
  const talked = person !== "" && talks.has(`${row.actor.code} ${person} ${day}`);
  const doubtful = row.actor.sector === "ELI" || (near.length > 0 && (against || !talked));
  return { telling: doubtful ? retelling(telling, "hypothetical", true) : telling, stay: null, feature: null };
}

/** Whether a row may tell a stay: its visitor by name or office within a quarter, or nobody in particular within days. */
function isOf({ actor, recipient, day }: DayRow, { visitor, host, first, last }: Stay): boolean {
  if (actor.code !== visitor.code || recipient.code !== host) return false;
  const told = personOf(actor) === "" ? { ...actor, name: null, role: actor.role ?? actor.name } : actor;
  const verdict = comparePersons(peopleOf([told]), peopleOf([visitor]));
  const days = verdict === "same" ? PLAN_DAYS : UNNAMED_DAYS;
  return verdict !== "different" && day >= first - days && day <= last + days;
}

/** The stay that is going on, else the next to come, else the last past: an old visit is sooner forgotten than a new one announced. */
function nearest(stays: readonly Stay[], day: number): Stay | null {
  const distance = ({ first, last }: Stay) => (day < first ? first - day : day > last ? 2 * (day - last) : 0);
  return stays.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

function talksByPerson(rows: readonly DayRow[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of rows) {
    if (!row.isTalk) continue;
    for (const party of [row.actor, row.recipient])
      if (counterpart(row, party.code ?? "", personOf(party)) !== null)
        found.add(`${party.code} ${personOf(party)} ${row.day}`);
  }
  return found;
}
