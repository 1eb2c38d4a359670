import { listPhrase } from "../../lib/list-phrase.ts";
import type { Arrow } from "../../model/account.ts";
import { type Draft, type Evidence, nameOf } from "../evidence.ts";
import { sourceLabel } from "../source-label.ts";
import { tellDays } from "../tell-date.ts";
import { judgementsOf, leanOf, tellJudgements } from "./judgements.ts";

/** Least basis for each degree of confidence: incidents compared, sources and documents. A rule of thumb until it is calibrated. */
const DEGREES = [
  { degree: "high", incidents: 40, sources: 8, documents: 40 },
  { degree: "moderate", incidents: 16, sources: 4, documents: 12 },
] as const;

const ARROW_OF = { improving: "↗", worsening: "↘", stable: "→" } as const;

/** Weeks that the series compares: 4 recent ones with the 12 before. */
const COMPARED_WEEKS = 16;

/**
 * Meaning: the arrow: the direction of the series; ↔ when most judgements in the reporting go the other way. Missing: null when the series has no
 * direction.
 */
export function arrowOf(evidence: Evidence): Arrow | null {
  const { direction } = evidence.direction;
  if (direction === null) return null;
  const lean = leanOf(judgementsOf(evidence));
  const opposed =
    (direction === "improving" && lean === "worsening") || (direction === "worsening" && lean === "improving");
  return opposed ? "↔" : ARROW_OF[direction];
}

/** Meaning: the assessment in one line, the confidence in a sentence of its own, then the judgements in the reporting, each as its author's. */
export function tellAssessment(evidence: Evidence): readonly Draft[] {
  return [headline(evidence), ...change(evidence), confidence(evidence), ...tellJudgements(evidence)];
}

function headline(evidence: Evidence): Draft {
  const { direction, dyad, names } = evidence;
  const pair = listPhrase(dyad.map((code) => nameOf(names, code)));
  const arrow = arrowOf(evidence);
  const references = recentReferences(evidence);
  if (arrow === null) {
    const why = direction.difference === null ? "too little reporting" : "the change lies within the noise";
    return { text: `No arrow: ${why} to say where relations between ${pair} are heading.`, references };
  }
  if (arrow === "↔")
    return {
      text: `↔ Relations between ${pair} give contradictory signs: the acts point one way, most judgements the other.`,
      references,
    };
  if (arrow === "→") return { text: `→ Relations between ${pair} are likely holding steady.`, references };
  const likelihood = leanOf(judgementsOf(evidence)) === direction.direction ? "very likely" : "likely";
  return { text: `${arrow} Relations between ${pair} are ${likelihood} ${direction.direction}.`, references };
}

/** By how much the acts of late differ from those before, on the records of those that moved it most; only where there is a direction to tell. */
function change({ direction: told, byRecord }: Evidence): readonly Draft[] {
  const { difference, interval, weeks, movers, direction } = told;
  if (difference === null || interval === null || direction === null || direction === "stable") return [];
  const figures = changeOf(told);
  const [by, near, far] = figures.map((figure) => figure.toFixed(1));
  const side = direction === "improving" ? "above" : "below";
  const alone = movers.some(({ decides }) => decides)
    ? "; a single act decides, without which no direction would be told"
    : "";
  const text = `The mean score of the last ${weeks} weeks lies ${by} points ${side} that of the ${3 * weeks} before, with a 95 % interval from ${near} to ${far} ${side}${alone}.`;
  const counts = [weeks, 3 * weeks, 95, ...figures].map((value) => ({ value, of: "ledger" as const }));
  const references = [...new Set(movers.map(({ record }) => record))].filter((id) => byRecord.has(id));
  return [{ text, references, counts }];
}

/** The size of a change and of the ends of its interval, the nearer to 0 first, to one place as they are told. */
function changeOf({ difference, interval }: Evidence["direction"]): readonly number[] {
  if (difference === null || interval === null) return [];
  const ends = [Math.abs(interval.low), Math.abs(interval.high)].sort((a, b) => a - b);
  return [Math.abs(difference), ...ends].map((value) => Number(value.toFixed(1)));
}

/** The incidents of the four weeks that the direction rests on. */
function recentReferences({ series, incidents }: Evidence): readonly string[] {
  const recent = new Set(series.weeks.slice(-4).flatMap((week) => week.incidents));
  return incidents.filter(({ id }) => recent.has(id)).map(({ basis }) => basis);
}

function confidence(evidence: Evidence): Draft {
  const { documents, imported, published } = evidence.coverage;
  const incidents = evidence.direction.nRecent + evidence.direction.nBefore;
  const sources = sourceCount(evidence);
  const meets = (least: (typeof DEGREES)[number]) =>
    incidents >= least.incidents && sources >= least.sources && documents + imported >= least.documents;
  const period =
    published === null
      ? "none of them dated"
      : `published ${published.first === published.last ? "on" : "from"} ${tellDays(published.first, published.last)}`;
  const basis = `${counted(incidents, "incident")} of the last ${COMPARED_WEEKS} weeks, out of ${reportsOf(evidence)} by ${counted(sources, "source")}, ${period}`;
  return {
    text: `Confidence is ${DEGREES.find(meets)?.degree ?? "low"}: it rests on ${basis}.`,
    references: [],
    counts: [incidents, COMPARED_WEEKS, documents, imported, sources].map((value) => ({ value, of: "ledger" })),
  };
}

/** Meaning: how many sources speak of the relation; an article of unstated source counts by its title. */
export function sourceCount({ own }: Evidence): number {
  return new Set(own.map(sourceLabel)).size;
}

/** Meaning: the figures of the ledger that the assessment may state, worked out apart from its wording for the checker. */
export function ledgerFigures(evidence: Evidence): readonly number[] {
  const { coverage, direction, series } = evidence;
  const empty = series.weeks.filter(({ n }) => n === 0).length;
  return [
    direction.nRecent + direction.nBefore,
    COMPARED_WEEKS,
    direction.weeks,
    3 * direction.weeks,
    95,
    ...changeOf(direction),
    coverage.documents,
    coverage.imported,
    coverage.undated,
    sourceCount(evidence),
    empty,
    evidence.leftOut,
    series.weeks.length,
  ];
}

/** Articles that were read, and rows of event data that somebody else coded, told apart. */
function reportsOf({ coverage: { documents, imported } }: Evidence): string {
  if (imported === 0) return counted(documents, "document");
  const rows = `${counted(imported, "row")} of imported event data`;
  return documents === 0 ? rows : `${counted(documents, "document")} and ${rows}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
