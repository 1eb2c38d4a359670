import { createHash } from "node:crypto";
import { dayOfEpoch } from "../lib/epoch-day.ts";
import { codesOf } from "../model/dyads.ts";
import type { Entry } from "../model/entry.ts";
import type { Incident, Report } from "../model/incident.ts";
import { scoreOf } from "../model/ontology.ts";
import { type EventDate, UNDATED } from "../model/record.ts";
import { type Constraints, handsOf, rulingsOf } from "./constraints.ts";
import { addTelling, type Draft, draftOf } from "./draft.ts";
import { draftIndex } from "./draft-index.ts";
import { partyKeyOf } from "./kinds.ts";
import { readDayRows } from "./read-day-rows.ts";
import { matchOf } from "./sameness.ts";
import { type Telling, tellingOf } from "./telling.ts";

/** Meaning: the events among ledger entries, as reports. Statements are left out. */
export function reportsOf(entries: readonly Entry[]): readonly Report[] {
  return entries.flatMap(({ record, source, published, entered }) =>
    record.kind === "event" ? [{ record, source, published, entered }] : [],
  );
}

/**
 * Meaning: the happenings that reports tell. Reports are one incident when parties, type and mode agree, their dates meet within
 * their precision, and nothing is against it; what else it takes depends on the act (`kinds.ts`). A plan and its deed are one.
 * What a person has joined or kept apart (by record id) stays so, whatever the features say.
 * The result does not depend on the order of the reports. Missing: a report with no known party is an incident of its own.
 * Shape: in order of the first report's publication (undated last). Throws when a record is to be kept from itself.
 * Cost: each report is compared with the incidents of its parties and type that lie near it in time (`draft-index.ts`).
 * Example: `resolveIncidents(reportsOf(await currentEntries(store, { asOf })))`
 */
export function resolveIncidents(reports: readonly Report[], constraints: Constraints = {}): readonly Incident[] {
  const drafts: Draft[] = [];
  const index = draftIndex();
  const hands = handsOf(rulingsOf(constraints));
  const byStay = new Map<string, Draft>();
  for (const { telling, feature, ...placed } of readDayRows(tellingsOf(reports))) {
    const { id } = telling.report.record;
    // what a person took out of a visit is no announcement of it
    const stay = telling.retold && hands.isSplit(id) ? null : placed.stay;
    const staying = (stay === null ? null : byStay.get(stay)) ?? null;
    const key = partyKeyOf(telling.report.record);
    const near = key === null ? [] : [...index.near(key, telling)];
    const open = near.filter((draft) => hands.allows(draft, id) && (stay === null || !hands.holdsSplit(draft)));
    const chosen =
      chosenBy(hands.draftOf(id), "joined by hand") ??
      chosenBy(staying !== null && hands.allows(staying, id) ? staying : null, feature) ??
      choose(open, telling);
    const draft = chosen?.draft ?? draftOf(telling);
    if (chosen === null) drafts.push(draft);
    else addTelling(draft, telling, chosen.features);
    if (stay !== null && staying === null) byStay.set(stay, draft);
    hands.keep(draft, id);
    if (key !== null) index.add(key, draft, telling);
  }
  return drafts.map(incidentOf);
}

interface Chosen {
  readonly draft: Draft;
  readonly features: readonly string[];
}

function chosenBy(draft: Draft | null, feature: string | null): Chosen | null {
  return draft === null ? null : { draft, features: feature === null ? [] : [feature] };
}

function choose(near: readonly Draft[], telling: Telling): Chosen | null {
  const matches = near.flatMap((draft) => {
    const match = matchOf(draft, telling);
    return match === null ? [] : [{ draft, ...match }];
  });
  const [first, second] = matches.toSorted((a, b) => b.strength - a.strength);
  // a coarse report that fits two happenings alike says of neither that it is meant
  if (first === undefined || (second?.strength === first.strength && telling.days?.width !== "day")) return null;
  return first;
}

/** In order of publication, undated last; then of entry and id, so that the order given does not matter. */
function tellingsOf(reports: readonly Report[]): readonly Telling[] {
  const keyed = reports.map((report) => {
    const { published, entered, record } = report;
    return { report, key: `${published ?? "9999-12-31"} ${entered} ${record.id}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ report }) => tellingOf(report));
}

function incidentOf(draft: Draft): Incident {
  const { record } = draft.basis.report;
  // a person may join acts of different types: the mode is that of its own
  const mode = draft.tellings.every(({ report }) => report.record.event === record.event) ? draft.mode : record.mode;
  const first = draft.tellings[0]?.report.record.id ?? record.id;
  return {
    id: createHash("sha256").update(`incident ${first}`).digest("hex").slice(0, 16),
    event: record.event,
    mode,
    actor: codesOf(record.actor),
    recipient: codesOf(record.recipient),
    reciprocal: record.reciprocal,
    status: draft.basis.status,
    date: dateOf(draft),
    score: scoreOf(record.event, mode),
    reports: draft.tellings.map(({ report }) => report),
    basis: record.id,
    features: [...draft.features],
    ...retoldIn(draft),
  };
}

function retoldIn({ tellings }: Draft): Pick<Incident, "retold"> {
  const changed = tellings.filter(({ retold }) => retold);
  if (changed.length === 0) return {};
  return { retold: Object.fromEntries(changed.map(({ report, status }) => [report.record.id, status])) };
}

/** The date of the basis where it is as fine as what is known of the incident; else what is known, in the words of the report that says so. */
function dateOf(draft: Draft): EventDate {
  const { days } = draft;
  if (days === null) return { ...UNDATED, text: draft.basis.report.record.date.text };
  const [first, last] = [dayOfEpoch(days.first), dayOfEpoch(days.last)];
  const dates = [draft.basis, ...draft.tellings].map(({ report }) => report.record.date);
  const told = dates.find((date) => date.start === first && date.end === last);
  return told ?? { start: first, end: last, precision: "day", text: null };
}
