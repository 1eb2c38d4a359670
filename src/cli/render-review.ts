import type { Change, RecordHistory } from "../ledger/index.ts";
import type { KeptCorrection } from "../model/correction.ts";
import type { Attribution, Entity, EventDate, Place } from "../model/record.ts";
import { renderDate } from "./render-reading.ts";

const WIDEST_FIELD = 10;

/** Meaning: what people said of a record: what it comes to, each field with both values, then everything that was said, oldest first. Empty when nobody said anything. */
export function renderReview({ state, by, changes, log }: RecordHistory): readonly string[] {
  if (log.length === 0) return [];
  return [
    by === null ? STATES[state] : `${STATES[state]}: ${saidBy(by)}`,
    ...changes.map(changeLine),
    ...(log.length > 1 ? ["What people said of it, oldest first:", ...log.map((one) => `  ${logLine(one)}`)] : []),
  ];
}

const STATES = {
  "as coded": "Stands as coded",
  accepted: "Accepted",
  amended: "Amended",
  rejected: "Rejected, left out of every answer",
  retracted: "Retracted with its document or source, left out of every answer",
} as const satisfies Record<RecordHistory["state"], string>;

function changeLine({ field, machine, human, by }: Change): string {
  return `  ${field.padEnd(WIDEST_FIELD)} ${valueIn(field, human)}, says ${by.user}; the machine said ${valueIn(field, machine)} (${saidBy(by)})`;
}

function saidBy({ user, at, reason }: KeptCorrection): string {
  return `${user}, ${at}, "${reason}"`;
}

function logLine({ at, user, action, target, amendment, reason }: KeptCorrection): string {
  const what =
    "document" in target ? ` document ${target.document}` : "source" in target ? ` source ${target.source}` : "";
  const others = "records" in target && target.records.length > 1 ? ` ${target.records.join(" ")}` : "";
  const fields = Object.keys(amendment ?? {});
  return `${at}  ${user}  ${action}${what}${others}${fields.length > 0 ? ` ${fields.join(", ")}` : ""}  "${reason}"`;
}

/** A field's value in words, by the field's name, which says its type. */
function valueIn(field: Change["field"], value: unknown): string {
  if (value === null || value === undefined) return "none";
  switch (field) {
    case "actor":
    case "recipient":
      return (value as readonly Entity[]).map(partyOf).join(", ") || "none";
    case "date":
      return renderDate(value as EventDate);
    case "place":
    case "attribution":
      return (value as Place | Attribution).text;
    case "contexts":
      return (value as readonly string[]).join(", ") || "none";
    case "reciprocal":
      return value === true ? "yes" : "no";
    case "event":
    case "mode":
    case "status":
      return String(value);
    default:
      return field satisfies never;
  }
}

function partyOf({ code, name, text }: Entity): string {
  return name === null ? (code ?? text) : `${code ?? text} (${name})`;
}
