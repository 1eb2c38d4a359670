import type { IsoDate } from "../model/codes.ts";
import type { Instant } from "../model/entry.ts";
import type { Incident } from "../model/incident.ts";
import type { Episode } from "../model/turn.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { turnsOf } from "../turns.ts";
import { dyadOption, openActorNames } from "./country-names.ts";
import { UsageError } from "./usage-error.ts";

export type TurnsFormat = "text" | "json";

export interface ListTurnsOptions {
  readonly since?: IsoDate;
  readonly until?: IsoDate;
  readonly asOf?: IsoDate;
  readonly knownAt?: Instant;
  readonly ledger: string;
  readonly format: TurnsFormat;
}

/** Meaning: prints where a relation turned. Returns the exit status. Throws a usage error on wrong input; rejects with a `LedgerError`. */
export async function listTurns([a, b]: readonly [string, string], options: ListTurnsOptions): Promise<number> {
  const { ledger, format, ...asked } = options;
  const dyad = dyadOption(a, b, openActorNames());
  if (asked.since !== undefined && asked.until !== undefined && asked.until <= asked.since)
    throw new UsageError(`empty range: ${asked.since} to ${asked.until} (--until must be after --since)`);
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const turns = await turnsOf(store, { dyad, ...asked });
    process.stdout.write(
      format === "json"
        ? `${JSON.stringify({ turns: turns.map(turnObject) }, null, 2)}\n`
        : turns.map(linesOf).join(""),
    );
    if (turns.length === 0)
      console.error(`demarche: no turn found between ${dyad.join(" and ")} (or too little is reported to tell)`);
    return 0;
  } finally {
    await store.close();
  }
}

function turnObject({ incidents, ...turn }: Episode) {
  return {
    ...turn,
    incidents: incidents.map(({ id, event, mode, actor, recipient, date, score, reports }) => ({
      id,
      event,
      mode,
      actor,
      recipient,
      date: date.start,
      score,
      reports: reports.map(({ record }) => record.id),
    })),
  };
}

function linesOf({ date, direction, name, interval, before, after, deviations, until, incidents }: Episode): string {
  const mean = (value: number | null) =>
    value === null ? "n/a" : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(1)}`;
  const lines = [
    `${date}  ${direction.padEnd(9)}  ${name}`,
    `    began between ${interval.low} and ${interval.high} (90 %)${until === null ? "" : `; gone by ${until}`}`,
    `    mean PLOVER score ${mean(before.mean)} (n ${before.n}) before, ${mean(after.mean)} (n ${after.n}) after: ${Math.abs(deviations).toFixed(1)} standard errors`,
    ...incidents.map((incident) => `    ${incidentLine(incident)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function incidentLine({ id, event, mode, actor, recipient, date, score, reports }: Incident): string {
  const what = mode === null ? event : `${event} ${mode}`;
  return `${date.start}  ${actor.join("+")} → ${recipient.join("+")}  ${what}  ${score}  ${reports.length} report${reports.length === 1 ? "" : "s"}  ${id}`;
}
