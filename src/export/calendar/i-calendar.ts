import { addDays } from "../../lib/iso-date.ts";
import type { IsoDate } from "../../model/codes.ts";
import type { LifeStatus } from "../../model/life.ts";
import type { EventDate } from "../../model/record.ts";
import { VERSION } from "../../model/version.ts";

/** Something planned, as a calendar tells it. `on` is the day on which its standing became known, `turns` how many turns its life took so far. */
export interface Scheduled {
  readonly id: string;
  readonly heading: string;
  readonly status: LifeStatus;
  readonly date: EventDate;
  readonly on: IsoDate;
  readonly turns: number;
  /** What was known when, one a line. */
  readonly words: string;
  readonly place: string | null;
  readonly categories: readonly string[];
}

const STATUS: Readonly<Record<LifeStatus, "TENTATIVE" | "CONFIRMED" | "CANCELLED">> = {
  rumoured: "TENTATIVE",
  announced: "TENTATIVE",
  slipped: "TENTATIVE",
  "no-report": "TENTATIVE",
  confirmed: "CONFIRMED",
  "under-way": "CONFIRMED",
  done: "CONFIRMED",
  cancelled: "CANCELLED",
  denied: "CANCELLED",
};

/**
 * Meaning: what is scheduled as an iCalendar object (RFC 5545): whole days, the last one included; what has no day yet is a to-do, the only component that needs none.
 * An item keeps its UID from one export to the next, its SEQUENCE grows with each turn of its life, and DTSTAMP is the day on which the last became known.
 */
export function iCalendarOf(items: readonly Scheduled[]): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Demarche//Demarche ${VERSION}//EN`,
    "CALSCALE:GREGORIAN",
    ...items.flatMap(componentOf),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function componentOf(item: Scheduled): readonly string[] {
  const { id, heading, status, date, on, turns, words, place, categories } = item;
  const isDated = date.start !== null;
  const shared = [
    `UID:${id}@demarche`,
    `DTSTAMP:${compact(on)}T000000Z`,
    `SEQUENCE:${Math.max(0, turns - 1)}`,
    `SUMMARY:${escaped(heading)}`,
    `DESCRIPTION:${escaped(words)}`,
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(",")}`]),
  ];
  if (!isDated) {
    const state = STATUS[status] === "CANCELLED" ? "CANCELLED" : "NEEDS-ACTION";
    return ["BEGIN:VTODO", ...shared, `STATUS:${state}`, "END:VTODO"];
  }
  const [start, end] = [date.start ?? "", date.end ?? date.start ?? ""];
  return [
    "BEGIN:VEVENT",
    ...shared,
    `DTSTART;VALUE=DATE:${compact(start)}`,
    `DTEND;VALUE=DATE:${compact(addDays(end, 1))}`,
    `STATUS:${STATUS[status]}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function compact(day: IsoDate): string {
  return day.replaceAll("-", "");
}

/** TEXT of RFC 5545, 3.3.11; a control character that it does not allow becomes a space. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\n\u2028\u2029]/g, "\n")
    .replace(/(?![\t\n])\p{Cc}/gu, " ")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

const LINE_BYTES = 75;

/** Lines of at most 75 bytes, a space before what goes on; no letter is cut (3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let bytes = 0;
  for (const letter of line) {
    const length = Buffer.byteLength(letter, "utf8");
    if (bytes + length > LINE_BYTES) {
      pieces.push(piece);
      piece = "";
      bytes = 1;
    }
    piece += letter;
    bytes += length;
  }
  return [...pieces, piece].join("\r\n ");
}
