import type { EventRecord } from "../model/record.ts";
import type { Gold, GoldEvent } from "./gold.ts";
import type { Outcome } from "./outcome.ts";
import { type Pairing, pairUp } from "./pairing.ts";
import { jaccard, normalise, overlaps, sameSentence, sameSet } from "./text-match.ts";

interface SideMatch {
  readonly meets: boolean;
  readonly exact: boolean;
  readonly weight: number;
}

function codes(side: readonly { readonly code: string | null }[]): Set<string> {
  return new Set(side.flatMap((entity) => (entity.code === null || entity.code === "" ? [] : [entity.code])));
}

/** Meaning: how well the sides of a found event meet gold's: at least half of the states in common on each side, either way round when gold says reciprocal. */
function matchSides(gold: GoldEvent, found: EventRecord): SideMatch {
  const [ga, gr, fa, fr] = [codes(gold.actor), codes(gold.recipient), codes(found.actor), codes(found.recipient)];
  if (gold.reciprocal) {
    const all = new Set([...ga, ...gr]);
    const told = new Set([...fa, ...fr]);
    const share = jaccard(all, told);
    return { meets: share >= 0.5, exact: found.reciprocal && sameSet([...all], [...told]), weight: share };
  }
  const actorMeets = ga.size > 0 ? jaccard(ga, fa) >= 0.5 : fa.size === 0;
  const recipientMeets = gr.size > 0 ? jaccard(gr, fr) >= 0.5 : fr.size <= 1;
  const actorShare = ga.size > 0 || fa.size > 0 ? jaccard(ga, fa) : 1;
  const recipientShare = gr.size > 0 || fr.size > 0 ? jaccard(gr, fr) : 1;
  return {
    meets: actorMeets && recipientMeets,
    exact: !found.reciprocal && sameSet([...ga], [...fa]) && sameSet([...gr], [...fr]),
    weight: (actorShare + recipientShare) / 2,
  };
}

function statusMeets(gold: GoldEvent, found: EventRecord): boolean {
  return gold.status === found.status || (gold.altStatus ?? []).includes(found.status);
}

function typeMeets(gold: GoldEvent, found: EventRecord): boolean {
  return gold.event === found.event || (gold.alt ?? []).includes(found.event);
}

/** Meaning: whether the found date meets gold's; null when it cannot be judged (gold has words without bounds). Undated in gold must stay undated. */
function dateMeets(gold: GoldEvent["date"], found: EventRecord["date"]): boolean | null {
  if (gold == null) return null;
  if (gold.start === null) return gold.text ? null : found.start === null;
  if (found.start === null) return false;
  const [goldEnd, foundEnd] = [gold.end ?? gold.start, found.end ?? found.start];
  const apart = foundEnd < gold.start || found.start > goldEnd;
  return (
    !apart &&
    dayCount(found.start, foundEnd) <= 2 * dayCount(gold.start, goldEnd) &&
    (gold.precision !== "day" || found.start === gold.start)
  );
}

function dayCount(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
}

/** Meaning: the judged rows of an article's events: who did what to whom at three strengths, and of the matched ones status, date, mode, context, sector, attribution. */
export function scoreEvents(gold: Gold, found: readonly EventRecord[]): Outcome[] {
  const inSentence = (g: GoldEvent, f: EventRecord) => sameSentence(g.sentence, f.sentence.text);
  const full = pairUp(gold.events, found, (g, f) => {
    if (!inSentence(g, f) || !typeMeets(g, f)) return 0;
    const sides = matchSides(g, f);
    return sides.meets ? 1 + sides.weight + (statusMeets(g, f) ? 0.5 : 0) : 0;
  });
  const pair = pairUp(gold.events, found, (g, f) => {
    if (!inSentence(g, f)) return 0;
    const sides = matchSides(g, f);
    return sides.meets ? 1 + sides.weight + (typeMeets(g, f) ? 1 : 0) : 0;
  });
  const rows = { gold: gold.events, found };
  return [
    ...countF1("events", rows, full),
    ...countF1("exact", rows, full, (g, f) => matchSides(g, f).exact && statusMeets(g, f)),
    ...countF1("pair", rows, pair),
    ...matchedRows(gold.events, found, full),
    ...found.map(
      (f, i): Outcome => ({
        kind: "confidence",
        unit: f.sentence.text,
        confidence: f.confidence,
        right: full.goldOf.has(i),
        what: `event ${f.why.rule}`,
      }),
    ),
  ];
}

type F1Measure = Extract<Outcome, { kind: "f1" }>["measure"];

/** Meaning: hits, extras and misses of a pairing; a pair that `good` refuses is a miss and an extra; optional gold counts neither way. */
export function countF1<
  G extends { readonly optional?: boolean | undefined; readonly sentence: string },
  F extends { readonly sentence: { readonly text: string } },
>(
  measure: F1Measure,
  rows: { readonly gold: readonly G[]; readonly found: readonly F[] },
  pairing: Pairing,
  good: (g: G, f: F) => boolean = () => true,
): Outcome[] {
  const { gold, found } = rows;
  const outcomes: Outcome[] = [];
  for (const [g, row] of gold.entries()) {
    if (row.optional) continue;
    const f = found[pairing.foundOf.get(g) ?? -1];
    outcomes.push({
      kind: "f1",
      measure,
      unit: normalise(row.sentence),
      result: f !== undefined && good(row, f) ? "hit" : "miss",
      ...typeOf(row),
    });
  }
  for (const [f, record] of found.entries()) {
    const row = gold[pairing.goldOf.get(f) ?? -1];
    if (row === undefined || (!row.optional && !good(row, record)))
      outcomes.push({
        kind: "f1",
        measure,
        unit: normalise(record.sentence.text),
        result: "extra",
        ...typeOf(record),
      });
  }
  return outcomes;
}

function typeOf(row: object): { readonly type?: string } {
  return "event" in row && typeof row.event === "string" ? { type: row.event } : {};
}

function matchedRows(gold: readonly GoldEvent[], found: readonly EventRecord[], pairing: Pairing): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const [g, row] of gold.entries()) {
    const record = found[pairing.foundOf.get(g) ?? -1];
    if (record === undefined || row.optional) continue;
    const unit = normalise(row.sentence);
    const share = (measure: Extract<Outcome, { kind: "share" }>["measure"], right: boolean | null) => {
      if (right !== null) outcomes.push({ kind: "share", measure, unit, right });
    };
    share("status", statusMeets(row, record));
    outcomes.push({
      kind: "status",
      unit,
      gold: statusMeets(row, record) ? record.status : row.status,
      found: record.status,
    });
    share("date", dateMeets(row.date, record.date));
    if (row.mode || (record.mode && row.event === record.event)) share("mode", (row.mode ?? null) === record.mode);
    if (row.contexts !== undefined && row.contexts.length > 0)
      share("context", jaccard(new Set(row.contexts), new Set(record.contexts)) >= 0.5);
    for (const entity of [...row.actor, ...row.recipient]) share("sector", sectorMeets(entity, record));
    outcomes.push(...attributionRows(row, record, unit));
  }
  return outcomes;
}

function sectorMeets(entity: GoldEvent["actor"][number], record: EventRecord): boolean | null {
  const same = [...record.actor, ...record.recipient].filter(
    (other) => other.code !== null && other.code === entity.code,
  );
  if (same.length === 0 || !entity.sector) return null;
  return same.some((other) => other.sector === entity.sector || (entity.altSector ?? []).includes(other.sector));
}

function attributionRows(row: GoldEvent, record: EventRecord, unit: string): Outcome[] {
  const asked = row.attribution?.text ?? "";
  const told = record.attribution?.text ?? "";
  const one = (result: "hit" | "extra" | "miss"): Outcome => ({ kind: "f1", measure: "attribution", unit, result });
  if (asked !== "" && told !== "" && overlaps(asked, told)) return [one("hit")];
  return [...(asked === "" ? [] : [one("miss")]), ...(told === "" ? [] : [one("extra")])];
}
