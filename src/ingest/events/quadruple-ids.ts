import { addDays } from "../../lib/iso-date.ts";
import type { IsoDate } from "../../model/codes.ts";
import { EventDataError } from "../../model/event-data-error.ts";
import { blocksOf } from "./blocks.ts";
import type { DataFile } from "./data-file.ts";
import { cannotRead } from "./data-files.ts";
import type { QuadrupleIds } from "./read-quadruples.ts";
import { cutLine, emptyRow, type Row, rawCell, textCell } from "./row.ts";
import { stemOf } from "./stem.ts";

/** A set of quadruples in numbers: its parts, in the order of their days, and what their numbers mean. */
export interface QuadrupleSet {
  readonly parts: readonly DataFile[];
  readonly ids: QuadrupleIds;
}

const PARTS = ["train", "valid", "test"] as const;
const TIME = 3;
const HOURS_A_DAY = 24;
const DAYS_A_YEAR = 366;
/** First days of sets, by what their folders are called. */
const KNOWN_SETS: readonly (readonly [RegExp, (match: RegExpExecArray) => IsoDate])[] = [
  [/icews(05)[-_]?15/i, () => "2005-01-01"],
  [/icews(\d{2})(?!\d)/i, (match) => `20${match[1]}-01-01`],
];

/**
 * Meaning: the set of quadruples among the files of a folder, or null when there are no tables of ids. The files hold no year: it is known from the folder's name
 * (icews14, icews18, icews05-15) or given as `firstDay`. Times count days from 0 or 1, or hours in whole days. Throws an
 * `EventDataError` when the first day is unknown, a table is missing, or the part in which the set begins.
 */
export async function quadrupleSet(
  files: readonly DataFile[],
  folder: string,
  firstDay: IsoDate | null,
): Promise<QuadrupleSet | null> {
  const named = (stem: string) => files.find(({ name }) => stemOf(name) === stem);
  const [entities, relations] = [named("entity2id"), named("relation2id")];
  if (entities === undefined || relations === undefined) return null;
  const parts = PARTS.flatMap((part) => named(part) ?? []);
  const known = firstDay ?? firstDayOf(folder);
  if (known === null)
    throw new EventDataError(
      `first day unknown: ${folder} (its times count from a day that the files do not name; name the folder icews14, icews18 or icews05-15)`,
    );
  const day = await dayReader(parts, known, folder);
  return { parts, ids: { entity: await idTable(entities), relation: await idTable(relations), day } };
}

function firstDayOf(folder: string): IsoDate | null {
  for (const [shape, dayOf] of KNOWN_SETS) {
    const match = shape.exec(folder);
    if (match !== null) return dayOf(match);
  }
  return null;
}

async function dayReader(
  parts: readonly DataFile[],
  firstDay: IsoDate,
  folder: string,
): Promise<(time: string) => IsoDate | null> {
  const all = { count: 0, earliest: Number.POSITIVE_INFINITY, latest: 0 };
  const whole = { count: 0, earliest: Number.POSITIVE_INFINITY, latest: 0 };
  for (const part of parts)
    await eachRow(part, (row) => {
      const time = Number(rawCell(row, TIME));
      if (!Number.isInteger(time) || time < 0) return;
      for (const times of time % HOURS_A_DAY === 0 ? [all, whole] : [all]) {
        times.count += 1;
        times.earliest = Math.min(times.earliest, time);
        times.latest = Math.max(times.latest, time);
      }
    });
  // Of times in days about one in 24 is a multiple of 24; of times in hours all but stray ones are.
  const inHours = whole.count > all.count / 2 && whole.latest > DAYS_A_YEAR;
  const step = inHours ? HOURS_A_DAY : 1;
  const { earliest } = inHours ? whole : all;
  const start = earliest / step;
  if (start > 1)
    throw new EventDataError(`beginning missing: ${folder} (its earliest time is ${earliest}, not 0 or 1)`);
  return (time) => {
    const days = Number(time) / step - start;
    return /^\d{1,7}$/.test(time) && Number.isInteger(days) ? addDays(firstDay, days) : null;
  };
}

async function idTable(file: DataFile): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  await eachRow(file, (row) => {
    if (row.cells >= 2) names.set(rawCell(row, 1), textCell(row, 0));
  });
  return names;
}

async function eachRow(file: DataFile, visit: (row: Row) => void): Promise<void> {
  const row = emptyRow();
  try {
    for await (const { bytes, text, isAscii } of blocksOf(file.open().chunks)) {
      row.text = text;
      row.isAscii = isAscii;
      for (let at = 0; at < bytes.length; ) {
        at = cutLine(bytes, at, row);
        visit(row);
      }
    }
  } catch (error) {
    throw error instanceof EventDataError ? error : cannotRead(file.name, error);
  }
}
