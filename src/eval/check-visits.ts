import { dataRule, rowSentence } from "../model/data-row.ts";
import type { ImportedEvent, ImportedParty } from "../model/imported-event.ts";
import type { Incident, Report } from "../model/incident.ts";
import type { Entity } from "../model/record.ts";

/** Meaning: imported events as reports of a ledger, each published on its day. Statements, which are no events, are left out. */
export function reportsOfEvents(events: readonly ImportedEvent[]): readonly Report[] {
  return events.flatMap(
    ({ key, event, mode, contexts, status, reciprocal, score, first, last, original, ...sides }) => {
      if (event === null) return [];
      const [actor, recipient] = [sides.actor.map(entityOf), sides.recipient.map(entityOf)];
      const { scheme, code } = original;
      const text = rowSentence(actor[0]?.text ?? "", code, recipient[0]?.text ?? "");
      const record = {
        kind: "event",
        id: key,
        document: "rows",
        sentence: { index: 0, start: 0, end: text.length, text },
        attribution: null,
        certainty: "certain",
        confidence: 1,
        why: { words: code, rule: dataRule(scheme, code), runnerUp: null },
        event,
        mode,
        contexts,
        actor,
        recipient,
        reciprocal,
        status,
        date: { start: first, end: last, precision: "day", text: first },
        place: null,
        quantities: [],
        score: score ?? 0,
      } as const;
      return [{ record, source: "ICEWS", published: first, entered: `${first}T12:00:00.000Z` }];
    },
  );
}

function entityOf({ label, code, sector, name, role }: ImportedParty): Entity {
  return { code, sector, name, role, text: label, start: 0, end: label.length };
}

/** A visit that is known to have been made: who to which state, and its first and last day. */
export interface KnownVisit {
  readonly visitor: string;
  readonly from: string;
  readonly to: string;
  readonly first: string;
  readonly last: string;
}

/** What became of a known visit, or of one that was never made, in the rows. */
export interface VisitFinding {
  readonly reached: boolean;
  readonly words: string;
}

/**
 * Meaning: whether the rows of a visit come out as one visit made: all rows of the visitor and the way he went, on its days, in one incident that counts
 * as done; rows of the days before in it as announcements. The words tell the figures.
 */
export function findVisit(visit: KnownVisit, incidents: readonly Incident[]): VisitFinding {
  const { visitor, first, last } = visit;
  const visits = incidents.filter(
    ({ mode, actor, recipient }) => mode === "visit" && actor.includes(visit.from) && recipient.includes(visit.to),
  );
  const isOwn = ({ record }: Report) => record.actor.some(({ name }) => name === visitor);
  const during = ({ published }: Report) => published !== null && published >= first && published <= last;
  const holding = visits.filter(({ reports }) => reports.some((report) => isOwn(report) && during(report)));
  const [best] = holding.toSorted((a, b) => b.reports.length - a.reports.length);
  const what = `${visitor} in ${visit.to}, ${first} to ${last}`;
  if (best === undefined) return { reached: false, words: `${what}: no row of those days` };
  const before = best.reports.filter(({ published }) => published !== null && published < first);
  const announced = before.filter(({ record }) => best.retold?.[record.id] === "future").length;
  const all = visits.flatMap(({ reports }) => reports).filter((report) => isOwn(report) && during(report)).length;
  const inside = best.reports.filter(during).length;
  const found = `${best.date.start} to ${best.date.end}`;
  const reached = holding.length === 1 && best.status === "actual" && announced === before.length;
  const words = `${what}: ${holding.length} incident${holding.length === 1 ? "" : "s"}, ${best.status}, found ${found}; ${inside} rows of its days in it (${all} by name), ${announced} of ${before.length} rows before are announcements, ${best.reports.length} in all`;
  return { reached, words };
}

/** Meaning: whether no visit of a person that holds a row of a day counts as made. */
export function findNoVisit(
  { visitor, day }: { readonly visitor: string; readonly day: string },
  incidents: readonly Incident[],
): VisitFinding {
  const told = incidents.filter(
    ({ mode, reports }) =>
      mode === "visit" &&
      reports.some(({ record, published }) => published === day && record.actor.some(({ name }) => name === visitor)),
  );
  const made = told.filter(({ status }) => status === "actual" || status === "ongoing");
  const words = `${visitor}, ${day}: ${told.length === 0 ? "no row" : told.map(({ status }) => status).join(", ")}`;
  return { reached: told.length > 0 && made.length === 0, words };
}
