import { currentEntries } from "../ledger/index.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { FilterOptions } from "./commands/filters.ts";
import { eventFilter } from "./event-filter.ts";
import { type EventEntry, renderEventRow, renderEventsCsv } from "./render-events.ts";

export type EventsFormat = "text" | "jsonl" | "csv";

export interface ListEventsOptions extends FilterOptions {
  readonly text?: string;
  readonly limit?: number;
  readonly ledger: string;
  readonly format: EventsFormat;
}

/** Meaning: prints the events that meet the options, by date, undated last. Returns the exit status. */
export async function listEvents(options: ListEventsOptions): Promise<number> {
  const { format, ...asked } = options;
  const filter = eventFilter(asked);
  const store = await openSqliteLedger(options.ledger, { access: "read" });
  try {
    const entries = await currentEntries(store, { ...filter, kind: "event" });
    const events = entries.flatMap((entry): EventEntry[] =>
      entry.record.kind === "event" ? [{ ...entry, record: entry.record }] : [],
    );
    if (events.length === options.limit)
      console.error(`demarche: the last ${events.length} entered are shown; there may be more (--limit)`);
    process.stdout.write(render(events.toSorted(byDate), format));
    if (events.length === 0) console.error("demarche: no event meets these options");
    return 0;
  } finally {
    await store.close();
  }
}

function byDate({ record: a }: EventEntry, { record: b }: EventEntry): number {
  const [left, right] = [a.date.start ?? "9999", b.date.start ?? "9999"];
  return left < right ? -1 : left > right ? 1 : 0;
}

function render(events: readonly EventEntry[], format: EventsFormat): string {
  switch (format) {
    case "text":
      return events.map((event) => `${renderEventRow(event)}\n`).join("");
    case "jsonl":
      return events
        .map(({ record, source, title, published, review }) => {
          const reviewed = review === undefined ? {} : { review };
          return `${JSON.stringify({ ...record, source, title, published, ...reviewed })}\n`;
        })
        .join("");
    case "csv":
      return renderEventsCsv(events);
    default:
      return format satisfies never;
  }
}
