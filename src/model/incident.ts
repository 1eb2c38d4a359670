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

/** One happening told by one or more reports. Its status is the latest well-founded one; `basis` names the report it rests on. */
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
