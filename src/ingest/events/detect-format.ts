import type { DataFormat } from "../../model/imported-event.ts";
import { anyDay, compactDay } from "./days.ts";

const GDELT_2 = 61;
const GDELT_2_MENTIONS = 16;
const GDELT_GKG = 27;
const GDELT_1: ReadonlySet<number> = new Set([57, 58]);
const ICEWS: ReadonlySet<number> = new Set([20, 22]);
const PHOENIX = 26;
const PETRARCH = { least: 7, most: 11 };
const QUADRUPLE: ReadonlySet<number> = new Set([4, 5]);
const LINES_LOOKED_AT = 20;

/** A format, or what was looked at and found to be none. */
export type Detected = { readonly format: DataFormat } | { readonly looked: string };

/** Meaning: the format of a file by its first lines: JSON, a header that names its columns, or how many columns there are and what stands in them. */
export function detectFormat(lines: readonly string[]): Detected {
  const [first = "", ...more] = lines.filter((line) => line.trim() !== "").slice(0, LINES_LOOKED_AT);
  if (first === "") return { looked: "it has no lines" };
  if (/^\s*[[{]/.test(first)) return { format: "plover" };
  const named = formatOfHeader(first);
  if (named !== null) return { format: named };
  const rows = [first, ...more].map((line) => line.split("\t"));
  const counts = [...new Set(rows.map((cells) => cells.length))];
  for (const cells of rows) {
    const format = formatOfRow(cells);
    if (format !== null) return { format };
  }
  const hint = counts.includes(GDELT_GKG) ? "; 27 are GDELT's knowledge graph, which holds no events" : "";
  return {
    looked: `its first ${rows.length === 1 ? "line has" : `${rows.length} lines have`} ${counts.join(", ")} tab-separated columns${hint}; it begins with "${first.slice(0, 40)}"`,
  };
}

function formatOfHeader(line: string): DataFormat | null {
  const names = new Set(line.split("\t").map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, "")));
  const has = (...all: readonly string[]) => all.every((name) => names.has(name));
  if (has("eventtype", "actorname", "recipientname")) return "polecat";
  if (has("eventid", "cameocode", "sourcename", "targetname")) return "icews";
  if (has("globaleventid")) return GDELT_1.has(names.size) ? "gdelt1" : "gdelt2";
  if (has("relation", "date") || has("relation", "time")) return "quadruples";
  if (has("eventid", "eventcode", "sourceactorfull")) return "petrarch";
  return null;
}

function formatOfRow(cells: readonly string[]): DataFormat | null {
  const count = cells.length;
  const cell = (at: number) => cells[at] ?? "";
  const isDay = (at: number) => /^\d{8}$/.test(cell(at)) && compactDay(cell(at)) !== null;
  const isCode = (at: number) => /^\d{2,4}$/.test(cell(at));
  if (count === GDELT_2 && isDay(1)) return "gdelt2";
  if (count === GDELT_2_MENTIONS && /^\d{14}$/.test(cell(1))) return "gdelt2";
  if (GDELT_1.has(count) && isDay(1)) return "gdelt1";
  if (ICEWS.has(count) && anyDay(cell(1)) !== null && isCode(6)) return "icews";
  if (count === PHOENIX && isDay(1) && isCode(13)) return "petrarch";
  if (count >= PETRARCH.least && count <= PETRARCH.most && isDay(0) && isCode(3)) return "petrarch";
  if (QUADRUPLE.has(count) && anyDay(cell(3)) !== null && Number.isNaN(Number(cell(1)))) return "quadruples";
  if (QUADRUPLE.has(count) && cells.every((one) => /^-?\d+$/.test(one))) return "quadruples";
  return null;
}
