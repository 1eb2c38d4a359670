import type { Incident } from "../model/incident.ts";
import type { LifeStep } from "../model/life.ts";
import type { Entity, EventDate, EventRecord } from "../model/record.ts";
import { type Keeping, type Kept, type Lived, OUTCOMES } from "../resolve/index.ts";
import { renderDate } from "./render-reading.ts";

const WIDEST_DATE = 24;
const WIDEST_STATUS = 10;

/** Meaning: what lies ahead, a line each: when, where it stands, what, who and whom, on which record. */
export function renderUpcoming(rows: readonly Lived[]): string {
  return rows.map((row) => `${rowOf(row, row.standing.status)}\n`).join("");
}

/** Meaning: how many came to what, then each under its outcome with its life. Outcomes of none are left out. */
export function renderKept({ counts, rows }: Keeping): string {
  const tally = OUTCOMES.map((outcome) => `  ${String(counts[outcome]).padStart(4)}  ${outcome}`);
  const groups = OUTCOMES.flatMap((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome);
    return own.length === 0 ? [] : ["", capital(outcome), ...own.flatMap(keptLines)];
  });
  return `${[`${rows.length} announced`, ...tally, ...groups].join("\n")}\n`;
}

function keptLines(row: Kept): string[] {
  return [`  ${rowOf(row, row.standing.status)}`, ...row.steps.map((step) => `      ${stepLine(step)}`)];
}

/** Meaning: an incident and its life as lines: its id, how many reports and why they are together, then a line a step. */
export function renderLife(incident: Incident, steps: readonly LifeStep[]): string {
  const { reports, features } = incident;
  const sources = new Set(reports.map(({ source }) => source)).size;
  return [
    `Incident ${incident.id}: ${counted(reports.length, "report")} by ${counted(sources, "source")}`,
    ...(features.length === 0 ? [] : [`  together by: ${features.join("; ")}`]),
    ...steps.map((step) => `  ${stepLine(step)}`),
    "",
  ].join("\n");
}

/** Meaning: an incident with its life for machines. */
export function lifeObject({ incident, steps, standing }: Lived): Readonly<Record<string, unknown>> {
  const { id, event, mode, actor, recipient, reciprocal, reports, features } = incident;
  const records = reports.map(({ record }) => record.id);
  const { status, basis } = standing;
  const date = dateOf(incident, standing);
  return { id, event, mode, actor, recipient, reciprocal, status, date, basis, steps, features, records };
}

function rowOf({ incident, standing, steps }: Lived, status: string): string {
  const { event, mode, reports } = incident;
  const what = mode === null ? event : `${event}/${mode}`;
  const told = steps.length > 1 ? ` since ${steps[0]?.on}` : ` on ${standing.on}`;
  return `${renderDate(dateOf(incident, standing)).padEnd(WIDEST_DATE)} ${status.padEnd(WIDEST_STATUS)} ${what.padEnd(16)} ${sidesOf(incident)} · told${told} · ${counted(reports.length, "report")} · incident ${incident.id}`;
}

function stepLine({ on, status, words, basis, decides }: LifeStep): string {
  return `${on}  ${status.padEnd(WIDEST_STATUS)} ${words}${decides ? "" : " (does not decide)"} · ${basis}`;
}

/** Of what took place, all days that reports tell; of a plan, the days it was last planned for. */
function dateOf({ date }: Incident, standing: LifeStep): EventDate {
  return standing.status === "done" && date.start !== null ? date : standing.date;
}

/** The sides as the report names them that names most people. */
function sidesOf({ reports, basis }: Incident): string {
  const records = reports.map(({ record }) => record);
  const own = records.find(({ id }) => id === basis);
  const people = (record: EventRecord) =>
    [...record.actor, ...record.recipient].filter(({ role }) => role !== null).length;
  const [best] = [...(own === undefined ? [] : [own]), ...records].toSorted((a, b) => people(b) - people(a));
  if (best === undefined) return "?";
  const sides = [best.actor, best.recipient].map((side) => side.map(partyOf).join(best.reciprocal ? " - " : " "));
  return sides.filter((side) => side !== "").join(" > ") || "?";
}

function partyOf({ code, name, text }: Entity): string {
  return name === null ? (code ?? text) : `${code ?? text} (${name})`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
