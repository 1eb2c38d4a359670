import { type Callings, headingOf, iCalendarOf, type Scheduled, writeWhole } from "../export/index.ts";
import { upcomingIn } from "../lives.ts";
import type { Allowance } from "../model/rights.ts";
import { passedOn } from "../rights.ts";
import type { LedgerStore } from "../store/index.ts";
import type { FilterOptions } from "./commands/filters.ts";
import { eventFilter } from "./event-filter.ts";
import { today } from "./options.ts";
import { UsageError } from "./usage-error.ts";

type Lived = Awaited<ReturnType<typeof upcomingIn>>[number];

/** Meaning: writes what is scheduled as an iCalendar file, with what was called off and would still lie ahead, and says how many. Throws a usage error on a filter that a calendar has no use for. */
export async function exportCalendar(
  file: string,
  store: LedgerStore,
  {
    callings,
    rights,
    options,
  }: { readonly callings: Callings; readonly rights: Allowance; readonly options: FilterOptions },
): Promise<void> {
  for (const name of ["status", "type", "since"] as const)
    if (options[name] !== undefined)
      throw new UsageError(
        `no use for --${name}: ${file} (a calendar holds what lies ahead; --between, --until, --as-of, --known-at)`,
      );
  const { between, until, knownAt, asOf = today() } = eventFilter(options);
  const rows = await upcomingIn(passedOn(store, rights).store, {
    asOf,
    also: ["cancelled", "denied"],
    ...(between === undefined ? {} : { between }),
    ...(until === undefined ? {} : { until }),
    ...(knownAt === undefined ? {} : { knownAt }),
  });
  await writeWhole(file, Buffer.from(iCalendarOf(rows.map((row) => scheduledOf(row, callings))), "utf8"));
  console.log(`wrote ${rows.length} scheduled items to ${file}`);
}

function scheduledOf({ incident, steps, standing }: Lived, callings: Callings): Scheduled {
  const { id, reports, event, mode, basis } = incident;
  const record = reports.map((report) => report.record).find((one) => one.id === basis) ?? reports[0]?.record;
  const sources = [...new Set(reports.map(({ source }) => source ?? "source not stated"))].join(", ");
  const date = standing.date.start === null ? incident.date : standing.date;
  return {
    id,
    heading: record === undefined ? event.toLowerCase() : headingOf(record, callings),
    status: standing.status,
    date,
    on: standing.on,
    turns: steps.length,
    words: [
      ...steps.map(({ on, status, words }) => `${on}: ${status} ${words}`),
      `date told to the ${date.precision}`,
      `told by ${sources}`,
      `records ${reports.map((report) => report.record.id).join(", ")}`,
    ].join("\n"),
    place: record?.place?.text ?? null,
    categories: [event, ...(mode === null ? [] : [mode]), standing.status],
  };
}
