import { codedType } from "../model/cameo-event.ts";
import { dataRule, rowSentence } from "../model/data-row.ts";
import type { Incident, Report } from "../model/incident.ts";
import { scoreOf } from "../model/ontology.ts";
import type { Entity, EventRecord } from "../model/record.ts";
import { type CompiledActors, decidedActor, resolveName } from "../read/index.ts";

/** A row of a data set with names in clear and CAMEO's code. */
export interface CodedRow {
  readonly date: string;
  readonly source: string;
  readonly target: string;
  readonly cameo: string;
}

/** Meaning: rows as reports of a ledger, each published on its day; statements, which are no events, and rows of unknown parties are left out. */
export function reportsOfRows(rows: readonly CodedRow[], actors: CompiledActors): readonly Report[] {
  const known = new Map<string, Entity | null>();
  const entity = (name: string, day: string): Entity | null => {
    const key = `${name} ${day.slice(0, 7)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const actor = decidedActor(resolveName(actors, name, day));
    const made = actor === null ? null : { ...actor, text: name, start: 0, end: name.length };
    known.set(key, made);
    return made;
  };
  return rows.flatMap((row, i): Report[] => {
    const type = codedType(row.cameo);
    const [source, target] = [entity(row.source, row.date), entity(row.target, row.date)];
    if (type === null || source === null || target === null) return [];
    const [actor, recipient] = type.hosted ? [target, source] : [source, target];
    const { event, mode } = type;
    const text = rowSentence(actor.text, row.cameo, recipient.text);
    const record: EventRecord = {
      kind: "event",
      id: `row-${i + 1}`,
      document: "rows",
      sentence: { index: 0, start: 0, end: text.length, text },
      attribution: null,
      certainty: "certain",
      confidence: 1,
      why: { words: row.cameo, rule: dataRule("cameo", row.cameo), runnerUp: null },
      event,
      mode,
      contexts: [],
      actor: [entityOnly(actor)],
      recipient: [entityOnly(recipient)],
      reciprocal: false,
      status: "actual",
      date: { start: row.date, end: row.date, precision: "day", text: row.date },
      place: null,
      quantities: [],
      score: scoreOf(event, mode),
    };
    return [{ record, source: "ICEWS", published: row.date, entered: `${row.date}T12:00:00.000Z` }];
  });
}

function entityOnly({ code, sector, name, role, text, start, end }: Entity): Entity {
  return { code, sector, name, role, text, start, end };
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
