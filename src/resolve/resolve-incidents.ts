import { dayOfEpoch } from "../lib/epoch-day.ts";
import { codesOf } from "../model/dyads.ts";
import type { Entry } from "../model/entry.ts";
import { type Incident, incidentIdOf, type Report } from "../model/incident.ts";
import { scoreOf } from "../model/ontology.ts";
import { type EventDate, type EventRecord, UNDATED } from "../model/record.ts";
import { type Constraints, handsOf, rulingsOf } from "./constraints.ts";
import { addTelling, type Draft, draftOf, modeOf } from "./draft.ts";
import { draftIndex } from "./draft-index.ts";
import { partyKeysOf } from "./kinds.ts";
import { type Placed, readDayRows } from "./read-day-rows.ts";
import { matchOf, onlyOneMeant } from "./sameness.ts";
import { isDoubtful } from "./standing.ts";
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
  return grouped(readDayRows(tellingsOf(reports)), constraints);
}

/**
 * Meaning: of the happenings that reports tell, all that some report plans or only talks of, each as `resolveIncidents` gives it, and others beside them. For whole
 * ledgers: reports whose parties and type nobody plans anything of are not grouped.
 */
export function resolvePlans(reports: readonly Report[], constraints: Constraints = {}): readonly Incident[] {
  const placed = readDayRows(tellingsOf(reports));
  const joined = new Set((constraints.together ?? []).flat());
  const keyed = placed.map((one) => ({ one, keys: keysOf(one.telling.report.record) }));
  const wanted = new Set<string>();
  let rest = keyed;
  // what joins keys, a visit in rows or a person's word, keeps all of them
  let found = rest.filter(
    ({ one: { telling, stay } }) => isTalkedOf(telling) || stay !== null || joined.has(telling.report.record.id),
  );
  // a report that has a key in common may be joined, and brings the others that it has
  while (found.length > 0) {
    const taken = new Set(found);
    for (const { keys } of found) for (const key of keys) wanted.add(key);
    rest = rest.filter((one) => !taken.has(one));
    found = rest.filter(({ keys }) => keys.some((key) => wanted.has(key)));
  }
  const left = new Set(rest.map(({ one }) => one));
  return grouped(
    placed.filter((one) => !left.has(one)),
    constraints,
  );
}

/** Every key under which a report can be found or looked for. */
function keysOf(record: EventRecord): readonly string[] {
  const keys = partyKeysOf(record);
  return keys === null ? [] : [...new Set([...keys.own, ...keys.near])];
}

/** Whether a telling can begin a life that is not yet done: a plan, a possibility, or a doubtful word. */
function isTalkedOf({ status, report }: Telling): boolean {
  return status === "future" || status === "hypothetical" || isDoubtful(report.record);
}

function grouped(tellings: readonly Placed[], constraints: Constraints): readonly Incident[] {
  const drafts: Draft[] = [];
  const index = draftIndex();
  const hands = handsOf(rulingsOf(constraints));
  const byStay = new Map<string, Draft>();
  for (const { telling, feature, ...placed } of tellings) {
    const { id } = telling.report.record;
    // what a person took out of a visit is no announcement of it
    const stay = telling.retold && hands.isSplit(id) ? null : placed.stay;
    const staying = (stay === null ? null : byStay.get(stay)) ?? null;
    const keys = partyKeysOf(telling.report.record) ?? { own: [], near: [] };
    const near = [...index.near(keys.near, telling)];
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
    index.add(keys.own, draft, telling);
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
  if (first === undefined) return onlyOneMeant(near, telling);
  // a coarse report that fits two happenings alike says of neither that it is meant
  if (second?.strength === first.strength && telling.days?.width !== "day") return null;
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
  const mode = modeOf(draft);
  return {
    id: incidentIdOf(firstEntered(draft)),
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

/** Publication is no order to name by: an earlier report may yet come in. */
function firstEntered({ tellings, basis }: Draft): string {
  let first = basis.report;
  for (const { report } of tellings) {
    const { entered, record } = report;
    if (entered < first.entered || (entered === first.entered && record.id < first.record.id)) first = report;
  }
  return first.record.id;
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
