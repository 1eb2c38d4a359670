import { addDays } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Coverage } from "../model/entry.ts";
import type { Incident, Report } from "../model/incident.ts";
import type { LifeStep } from "../model/life.ts";
import { UNDATED } from "../model/record.ts";
import { deadlineSteps, type Life, NO_LIFE } from "./life-state.ts";
import { stepOf } from "./life-turns.ts";
import { retelling, type Telling, tellingOf } from "./telling.ts";

export interface LifeOptions {
  readonly asOf: IsoDate;
  /** What the ledger had been told of by then: silence counts only while there are reports to be silent. */
  readonly coverage: Pick<Coverage, "published">;
}

/**
 * Meaning: what became of an incident as far as was known on a day: each turn with the day it was known and the record it rests on. A plan whose last
 * day has passed by more than its precision allows ends in `no-report`. Shape: in order of the day known; empty when nothing had been reported by then.
 * Example: `lifeOf(incident, { asOf: "2018-04-25", coverage }).at(-1)?.status` is "done".
 */
export function lifeOf(incident: Incident, { asOf, coverage }: LifeOptions): readonly LifeStep[] {
  const told = incident.reports
    .map((report) => ({ report, on: knownOn(report) }))
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on === b.on ? (a.report.record.id < b.report.record.id ? -1 : 1) : a.on < b.on ? -1 : 1));
  const steps: LifeStep[] = [];
  let life: Life = NO_LIFE;
  for (const { report, on } of told) {
    const passed = deadlineSteps(life, addDays(on, -1), coverage);
    const turned = stepOf(
      { ...life, status: standingStep(passed)?.status ?? life.status },
      asTaken(tellingOf(report), incident),
      on,
    );
    steps.push(...passed, ...(turned.step === null ? [] : [turned.step]));
    life = turned.life;
  }
  return [...steps, ...deadlineSteps(life, asOf, coverage)];
}

/** Meaning: the step that says where an incident stands: the last that decides. Null before the first report. */
export function standingStep(steps: readonly LifeStep[]): LifeStep | null {
  return steps.findLast(({ decides }) => decides) ?? null;
}

function knownOn({ published, entered }: Report): IsoDate {
  return published ?? entered.slice(0, 10);
}

/** A row that codes a plan or a memory as a deed names the day of the report, not of the act. */
function asTaken(telling: Telling, { retold }: Incident): Telling {
  const status = retold?.[telling.report.record.id];
  if (status === undefined) return telling;
  const record = { ...telling.report.record, date: UNDATED };
  return { ...retelling(telling, status, false), report: { ...telling.report, record } };
}
