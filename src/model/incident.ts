import type { ActorCode } from "./codes.ts";
import type { EventType, Mode, Status } from "./ontology.ts";
import type { EventDate, EventRecord } from "./record.ts";

/** One report of a happening: the event as one document tells it, and when that document was published and entered. */
export interface Report {
  readonly record: EventRecord;
  readonly source: string | null;
  readonly published: string | null;
  readonly entered: string;
}

const NAMED = "i-";

/** Meaning: the id of the incident that a record tells: any of its records names it. Example: `incidentIdOf("4ec692095a02")` is "i-4ec692095a02". */
export function incidentIdOf(record: string): string {
  return `${NAMED}${record}`;
}

/** Meaning: the record that an incident's id, or its beginning, names; null when it is no such id. */
export function recordNamedBy(incident: string): string | null {
  return incident.startsWith(NAMED) ? incident.slice(NAMED.length) : null;
}

/**
 * One happening told by one or more reports. Its id names the report that was entered first, and so stays when others come in, published earlier or later; of two
 * incidents that turn out to be one, each id stands for it (`incidentById`). Its status is the latest well-founded one; `basis` names the report it rests on.
 */
export interface Incident {
  readonly id: string;
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly actor: readonly ActorCode[];
  readonly recipient: readonly ActorCode[];
  readonly reciprocal: boolean;
  readonly status: Status;
  readonly date: EventDate;
  readonly score: number;
  readonly reports: readonly Report[];
  readonly basis: string;
  /** Features that put the reports together, e.g. `same parties`, `dates meet`. */
  readonly features: readonly string[];
  /** Statuses, by record id, of reports that are taken in another way than they were told: rows of a data set that code a plan as a deed. */
  readonly retold?: Readonly<Record<string, Status>>;
}
