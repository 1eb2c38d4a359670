import type { Entity } from "../model/record.ts";
import { VERSION } from "../model/version.ts";
import { ploverAct } from "./plover-act.ts";
import { polecatHeader, polecatLine } from "./polecat-line.ts";
import type { ToldEvent } from "./told-event.ts";
import { writeFileOf } from "./write-file.ts";

export const EVENT_FORMATS = ["plover", "polecat"] as const;
export type EventFormat = (typeof EVENT_FORMATS)[number];

/**
 * Meaning: writes events as PLOVER's JSON lines or POLECAT's tab-separated table. Both ask for a day: an undated event is given the day of publication. Returns how many were written,
 * and how many have neither and are left out. The file appears whole or not at all.
 */
export async function writeEvents(
  path: string,
  events: AsyncIterable<ToldEvent> | Iterable<ToldEvent>,
  format: EventFormat,
): Promise<{ readonly written: number; readonly undated: number }> {
  const told = { written: 0, undated: 0 };
  async function* lines(): AsyncGenerator<string> {
    if (format === "polecat") yield polecatHeader();
    for await (const event of events) {
      const day = event.record.date.start ?? event.document?.published ?? null;
      if (day === null) told.undated += 1;
      else {
        told.written += 1;
        yield format === "polecat" ? polecatLine(event, day) : `${JSON.stringify(ploverRecord(event, day))}\n`;
      }
    }
  }
  await writeFileOf(path, lines());
  return told;
}

/** PLOVER's fields, and beside them what PLOVER lacks: the act itself where it is told as a plan, status, speaker, certainty, precision of the date. */
function ploverRecord({ record, document }: ToldEvent, day: string): object {
  const { id, date, place, sentence, why, quantities, status, certainty, confidence, attribution } = record;
  const act = ploverAct(record);
  const { start, end, index, text } = sentence;
  return {
    id,
    date: day,
    ...(date.end === null || date.end === day ? {} : { enddate: date.end }),
    actor: record.actor.map(ploverEntity),
    recipient: record.recipient.map(ploverEntity),
    event: [act.event],
    ...(place === null ? {} : { event_loc: { text: place.text, country: place.country } }),
    event_text: [why.words],
    quad_code: act.quad,
    event_scale: act.score,
    mode: act.mode === null ? [] : [act.mode],
    context: [...record.contexts, ...(act.auxiliary === null ? [] : [act.auxiliary])],
    text,
    text_info: { sequence: index, start, end },
    ...(document === null ? {} : { cite_info: citation(document) }),
    coder: `demarche ${VERSION}`,
    act: record.event,
    act_mode: record.mode === null ? [] : [record.mode],
    status,
    reciprocal: record.reciprocal,
    certainty,
    confidence,
    attribution,
    quantities,
    date_precision: date.precision,
    date_text: date.text,
  };
}

function citation({ source, url, title, language, published }: NonNullable<ToldEvent["document"]>): object {
  return { publication: source, url, title, language, date: published };
}

/** Sectors of ours are PLOVER's SOC, with our own beside it. */
function ploverEntity({ code, sector, name, role, text }: Entity): object {
  const ours = sector === "NGO" || sector === "IGO";
  return {
    code,
    sector: ours ? "SOC" : sector,
    ...(ours ? { own_sector: sector } : {}),
    entity_text: text,
    identifier_text: name,
    office: role,
  };
}
