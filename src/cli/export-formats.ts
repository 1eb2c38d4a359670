import { EVENT_FORMATS, GRAPH_FORMATS, RECORD_FORMATS } from "../export/index.ts";
import { UsageError } from "./usage-error.ts";

const EXPORT_FORMATS = [...RECORD_FORMATS, ...EVENT_FORMATS, ...GRAPH_FORMATS, "icalendar"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The longer endings first. */
const BY_ENDING: readonly (readonly [string, ExportFormat])[] = [
  [".ftm.jsonl", "ftm"],
  [".ftm.json", "ftm"],
  [".ninjs.json", "ninjs"],
  [".ninjs", "ninjs"],
  [".jsonld", "json-ld"],
  [".ics", "icalendar"],
  [".csv", "csv"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".parquet", "parquet"],
  [".tab", "polecat"],
];

/** Meaning: the format of a file to be written: as told, else by its ending. Throws a usage error when neither tells. */
export function exportFormatOf(file: string, as: ExportFormat | null): ExportFormat {
  const format = as ?? BY_ENDING.find(([ending]) => file.toLowerCase().endsWith(ending))?.[1];
  if (format === undefined) throw new UsageError(`format not told: ${file} (give --as)`);
  return format;
}
