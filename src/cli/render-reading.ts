import type { Reading } from "../model/reading.ts";
import type { CodedRecord, Entity, EventDate, EventRecord, Statement } from "../model/record.ts";

/** Meaning: a reading as text: each sentence with what was coded under it, and what was set aside; ends with a newline. */
export function renderReading(reading: Reading): string {
  const { document } = reading;
  const lines = [
    [document.title ?? "(no title)", document.source ?? "source not stated", document.published ?? "undated"].join(
      " · ",
    ),
    "",
  ];
  for (const sentence of reading.sentences) {
    lines.push(`[${sentence.index}] ${sentence.text}`);
    for (const record of reading.records)
      if (record.sentence.index === sentence.index) lines.push(...renderRecord(record).map((line) => `      ${line}`));
  }
  if (document.boilerplate.length > 0)
    lines.push(
      "",
      "Set aside:",
      ...document.boilerplate.map((part) => `  ${part.what}: ${part.text.replaceAll("\n", " ")}`),
    );
  if (document.published === null)
    lines.push("", 'The document is undated: relative dates such as "last week" stay unresolved.');
  return `${lines.join("\n")}\n`;
}

/** Meaning: one record as one or two lines: what was coded, then by which words. */
export function renderRecord(record: CodedRecord): string[] {
  const said =
    record.attribution === null ? "" : ` · according to ${record.attribution.text} (${record.attribution.kind})`;
  const head = record.kind === "event" ? renderEvent(record) : renderStatement(record);
  const unsure = record.certainty === "certain" ? "" : ` · ${record.certainty}`;
  const margin = record.why.margin == null ? "" : ` by ${record.why.margin.toFixed(2)}`;
  const runnerUp = record.why.runnerUp === null ? "" : `, rather than ${record.why.runnerUp}${margin}`;
  return [
    `${head}${unsure}${said}`,
    `  by "${record.why.words}" (${record.why.rule}${runnerUp}; confidence ${record.confidence.toFixed(2)}) ${record.id}`,
  ];
}

function renderEvent(record: EventRecord): string {
  const what = record.mode === null ? record.event : `${record.event}/${record.mode}`;
  const sides = record.reciprocal
    ? names(record.actor, " – ")
    : [names(record.actor, ", ") || "?", names(record.recipient, ", ")].filter((side) => side !== "").join(" → ");
  return `${what}  ${sides} · ${record.status} · ${renderDate(record.date)}`;
}

function names(entities: readonly Entity[], separator: string): string {
  return entities
    .map((entity) => `${entity.code ?? "?"} ${entity.sector}${entity.name === null ? "" : ` (${entity.name})`}`)
    .join(separator);
}

/** Meaning: a date in words: the day or the range, with the words of the text; "undated" when the text says nothing. */
export function renderDate(date: EventDate): string {
  if (date.start === null) return date.text === null ? "undated" : `"${date.text}", unresolved`;
  return date.start === date.end || date.end === null ? date.start : `${date.start} to ${date.end}`;
}

function renderStatement(record: Statement): string {
  switch (record.kind) {
    case "assessment":
      return `assessment  ${record.dyad.join("–")} ${record.direction}${record.issues.length > 0 ? ` (${record.issues.join(", ")})` : ""}`;
    case "dispute":
      return `dispute  ${record.parties.join("–")} over ${record.name.text} (${record.context})`;
    case "milestone":
      return `milestone  ${record.dyad?.join("–") ?? "?"}: ${record.what}${record.years === null ? "" : `, ${record.years} years`}`;
    case "condition":
      return `condition  ${record.polarity} "${record.if.text}" then "${record.then.text}" (${record.state})`;
    case "cause":
      return `cause  "${record.cause.text}" → "${record.effect.text}"`;
    case "factor":
      return `factor  "${record.what.text}" bears on ${record.bears_on.join("–")} (${record.effect})`;
    case "indicator":
      return `indicator  "${record.what.text}"${record.watchers.length > 0 ? `, watched by ${record.watchers.join(", ")}` : ""}`;
    default:
      record satisfies never;
      throw new Error("unknown kind of record");
  }
}
