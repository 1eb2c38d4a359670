import { addDays } from "../../lib/iso-date.ts";
import { capitalise } from "../../lib/list-phrase.ts";
import { isBetween } from "../../model/dyads.ts";
import type { Entry } from "../../model/entry.ts";
import type { Incident } from "../../model/incident.ts";
import type { Cause, Factor } from "../../model/record.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { excerpt, faultOfSpans, saidWords, sayerOf } from "../said.ts";
import { sourceLabel } from "../source-label.ts";
import { tellIncident } from "../tell-incident.ts";

const RECENT_DAYS = 120;
const MOST_FROM_OUTSIDE = 7;
const MOST_FROM_WITHIN = 4;

/** A dated act comes before an undated one, whatever they weigh. */
const DATED = 100;

const EFFECTS = {
  together: "draws the two together",
  apart: "drives the two apart",
  unclear: "bears on the relation",
} as const satisfies Record<Factor["effect"], string>;

/**
 * Meaning: what moves the relation from outside and from within: what one of the two did lately with third parties, what happened inside one
 * of them, and the factors and causes that the reporting names, each as its author's.
 */
export function tellMovers(evidence: Evidence): readonly Draft[] {
  return [
    ...evidence.own.flatMap((entry) => (entry.record.kind === "factor" ? [tellFactor(entry, entry.record)] : [])),
    ...evidence.own.flatMap((entry) => (entry.record.kind === "cause" ? [tellCause(entry, entry.record)] : [])),
    ...tellIncidents(thirdParty(evidence), evidence, "From outside").slice(0, MOST_FROM_OUTSIDE),
    ...tellIncidents(domestic(evidence), evidence, "From within").slice(0, MOST_FROM_WITHIN),
  ];
}

function tellFactor(entry: Entry, record: Factor): Draft {
  const { name, singular, narrator } = sayerOf(entry);
  const verb = narrator || singular ? "holds" : "hold";
  const text = `${capitalise(name)} ${verb} that this ${EFFECTS[record.effect]}: ${named(record)}${published(entry, narrator)}.`;
  return { text, references: [record.id], group: "Factors that the reporting names" };
}

/** The thing that bears on them; a bare "the dialogue" says too little without its sentence. */
function named(record: Factor): string {
  return record.what.text.trim().split(/\s+/).length < 3 ? saidWords(record, 32) : excerpt(record.what.text, 32);
}

function tellCause(entry: Entry, record: Cause): Draft {
  const { name, singular, narrator } = sayerOf(entry);
  const verb = narrator || singular ? "gives" : "give";
  const text = `${capitalise(name)} ${verb} ${excerpt(record.cause.text, 24)} as the cause of ${excerpt(record.effect.text, 24)}${published(entry, narrator)}.`;
  return {
    text,
    references: [record.id],
    group: "Factors that the reporting names",
    ...faultOfSpans([record.cause, record.effect]),
  };
}

function published(entry: Entry, narrator: boolean): string {
  return narrator ? "" : ` (${sourceLabel(entry)})`;
}

/** Strongest first: what weighs more on a relation comes before what is merely newer. */
function tellIncidents(incidents: readonly Incident[], evidence: Evidence, group: string): readonly Draft[] {
  const weight = ({ score, reports, date }: Incident) =>
    Math.abs(score) + reports.length + (date.start === null ? 0 : DATED);
  const sorted = incidents.toSorted((a, b) => weight(b) - weight(a));
  const drafts = sorted.flatMap(
    (incident, index) => tellIncident(incident, evidence, { dateFirst: index % 3 === 2, speaker: true }) ?? [],
  );
  return drafts
    .filter((draft, index) => drafts.findIndex(({ text }) => text === draft.text) === index)
    .map((draft) => ({ ...draft, group }));
}

function thirdParty(evidence: Evidence): readonly Incident[] {
  return lately(evidence).filter((incident) => {
    const codes = codesIn(incident);
    const third = codes.some((code) => !evidence.dyad.includes(code));
    return third && evidence.dyad.some((code) => codes.includes(code)) && !isBetween(incident, evidence.dyad);
  });
}

function domestic(evidence: Evidence): readonly Incident[] {
  return lately(evidence).filter((incident) => {
    const codes = codesIn(incident);
    return (
      codes.length === 1 &&
      evidence.dyad.some((code) => codes.includes(code)) &&
      incident.actor.length > 0 &&
      incident.recipient.length > 0
    );
  });
}

function lately({ incidents, asOf }: Evidence): readonly Incident[] {
  const from = addDays(asOf, -RECENT_DAYS);
  return incidents.filter(({ status, date, reports }) => {
    const day = date.start ?? reports[0]?.published ?? null;
    return (status === "actual" || status === "ongoing") && day !== null && day >= from && day <= asOf;
  });
}

function codesIn({ actor, recipient }: Incident): readonly string[] {
  return [...new Set([...actor, ...recipient])];
}
