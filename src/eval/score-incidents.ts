import type { Incident, Report } from "../model/incident.ts";
import type { LifeStep } from "../model/life.ts";
import type { Reader } from "../read/index.ts";
import { lifeOf, resolveIncidents, standingStep } from "../resolve/index.ts";
import type { IncidentCases, ReportCase, StatusCase } from "./incident-cases.ts";

/** Pairs of reports: put together rightly, put together wrongly, left apart wrongly. */
export interface PairCount {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
}

/** How grouping and status did on one part of the corpus. */
export interface IncidentScore {
  readonly reports: number;
  readonly incidents: number;
  readonly pairs: PairCount;
  /** Statuses asked for, and of these right: end to end, and with the reports grouped by hand. */
  readonly asked: number;
  readonly right: number;
  readonly rightByHand: number;
  readonly findings: readonly string[];
}

/** Meaning: grouping of the hand-coded records, and where each incident stands on the days asked, from what had been published by then. */
export function scoreIncidents({ reports, statuses }: IncidentCases): IncidentScore {
  const all = reports.flatMap((one) => one.reports);
  const goldOf = new Map(reports.flatMap((one) => one.reports.map(({ record }) => [record.id, one.incident])));
  const incidents = resolveIncidents(all);
  const foundOf = groupsOf(incidents);
  const { pairs, findings } = comparePairs(
    all.map(({ record }) => ({
      id: record.id,
      gold: goldOf.get(record.id) ?? "",
      found: new Set([foundOf.get(record.id) ?? record.id]),
    })),
  );
  const judged = statuses.map((one) => judge(one, reports));
  return {
    reports: reports.length,
    incidents: new Set(reports.map(({ incident }) => incident)).size,
    pairs,
    asked: judged.length,
    right: judged.filter(({ right }) => right).length,
    rightByHand: judged.filter(({ rightByHand }) => rightByHand).length,
    findings: [...findings, ...judged.flatMap(({ finding }) => finding ?? [])],
  };
}

/** Meaning: grouping of what our own reader finds in the texts. Two reports are together when any records of theirs are. */
export async function scoreFromText({ reports }: IncidentCases, reader: Reader): Promise<PairCount> {
  const read: Report[] = [];
  for (const one of reports) {
    const { records } = await reader.read(documentOf(one));
    const entered = `${one.published}T12:00:00.000Z`;
    for (const record of records)
      if (record.kind === "event") read.push({ record, source: one.source, published: one.published, entered });
  }
  const foundOf = groupsOf(resolveIncidents(read));
  const byReport = Map.groupBy(read, ({ record }) => record.document);
  const items = reports.map((one) => ({
    id: one.id,
    gold: one.incident,
    found: new Set((byReport.get(one.id) ?? []).map(({ record }) => foundOf.get(record.id) ?? record.id)),
  }));
  return comparePairs(items).pairs;
}

function documentOf({ id, source, published, text }: ReportCase) {
  return {
    kind: "document",
    id,
    title: null,
    author: null,
    source,
    url: null,
    language: "en",
    published,
    genre: "news",
    text,
    boilerplate: [],
    rights: null,
  } as const;
}

/** Meaning: F1 over pairs; 0 when none was right. */
export function pairF1({ hits, extra, missed }: PairCount): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + extra + missed);
}

function groupsOf(incidents: readonly Incident[]): ReadonlyMap<string, string> {
  return new Map(incidents.flatMap(({ id, reports }) => reports.map(({ record }) => [record.id, id] as const)));
}

interface Item {
  readonly id: string;
  readonly gold: string;
  readonly found: ReadonlySet<string>;
}

function comparePairs(items: readonly Item[]): { pairs: PairCount; findings: readonly string[] } {
  const count = { hits: 0, extra: 0, missed: 0 };
  const findings: string[] = [];
  for (const [i, a] of items.entries()) {
    for (const b of items.slice(i + 1)) {
      const wanted = a.gold === b.gold;
      const found = [...a.found].some((id) => b.found.has(id));
      if (wanted && found) count.hits += 1;
      if (wanted === found) continue;
      if (wanted) count.missed += 1;
      else count.extra += 1;
      findings.push(`${wanted ? "left apart" : "put together"}: ${a.id} and ${b.id}`);
    }
  }
  return { pairs: count, findings };
}

/** The ledger of the corpus holds every day of its outlets, so silence is silence. */
const coverageTo = (last: string) => ({ published: { first: FIRST_DAY, last } });
/** Before all reports of the corpora. */
const FIRST_DAY = "1995-01-01";

function judge(one: StatusCase, reports: readonly ReportCase[]) {
  const { incident, on } = one;
  const known = reports.filter(({ published }) => published <= on);
  const own = known.filter((report) => report.incident === incident).flatMap((report) => report.reports);
  const ids = new Set(own.map(({ record }) => record.id));
  const share = ({ reports: told }: Incident) => told.filter(({ record }) => ids.has(record.id)).length;
  const [found] = resolveIncidents(known.flatMap((report) => report.reports)).toSorted((a, b) => share(b) - share(a));
  const byHand = oneIncidentOf(own);
  const told = stand(found, on);
  const toldByHand = stand(byHand, on);
  const right = isRight(told, one);
  const rightByHand = isRight(toldByHand, one);
  const wrong = `status of ${incident} on ${on}: ${told?.status ?? "none"}, by hand ${toldByHand?.status ?? "none"}, expected ${one.status}`;
  return { right, rightByHand, finding: right && rightByHand ? null : wrong };
}

function stand(incident: Incident | undefined, asOf: string): LifeStep | null {
  return incident === undefined ? null : standingStep(lifeOf(incident, { asOf, coverage: coverageTo(asOf) }));
}

function isRight(step: LifeStep | null, { status, to }: StatusCase): boolean {
  if (step?.status !== status) return false;
  return status !== "slipped" || (step.date.start === (to?.start ?? null) && step.date.end === (to?.end ?? null));
}

/** The reports joined by hand, whatever the features say. */
function oneIncidentOf(reports: readonly Report[]): Incident | undefined {
  const ids = reports.map(({ record }) => record.id);
  const together = ids.slice(1).map((id) => [ids[0] ?? id, id] as const);
  return resolveIncidents(reports, { together })[0];
}

/** Meaning: the score as text. `fromText` is told beside it when given. */
export function renderIncidents(
  title: string,
  score: IncidentScore,
  fromText: PairCount | null,
  details: boolean,
): string {
  const { pairs, asked, right, rightByHand } = score;
  const tally = ({ hits, extra, missed }: PairCount) => `${hits} right, ${extra} extra, ${missed} missed`;
  const share = (n: number) => `${(asked === 0 ? 0 : n / asked).toFixed(3)} (${n} of ${asked})`;
  return [
    `${title}: ${score.reports} reports on ${score.incidents} incidents`,
    `  pairs put together, F1   ${pairF1(pairs).toFixed(3)}  ${tally(pairs)}`,
    `  status at a date         ${share(right)}; with the reports grouped by hand ${share(rightByHand)}`,
    ...(fromText === null
      ? []
      : [`  from raw text, pairs F1  ${pairF1(fromText).toFixed(3)}  ${tally(fromText)} (for information)`]),
    ...(details ? score.findings.map((finding) => `  ${finding}`) : []),
    "",
  ].join("\n");
}
