import type { ImportedEvent, ImportedParty } from "../../model/imported-event.ts";
import { scoreOf } from "../../model/ontology.ts";
import type { PlaceParty } from "../../model/published-party.ts";
import { presentNumber, presentText } from "./absent.ts";
import { columnAt, headerColumns } from "./columns.ts";
import { anyDay } from "./days.ts";
import { memory } from "./memory.ts";
import { ploverContexts, ploverSectors, ploverStatus, ploverType } from "./plover-terms.ts";
import { type Row, textCell } from "./row.ts";
import { addFault, type ReaderOptions, type ReadRow } from "./row-reader.ts";
import { stateNamed } from "./state-named.ts";

type Columns = ReadonlyMap<string, number>;
type Cell = (...names: string[]) => string | null;

/**
 * Meaning: a reader of POLECAT rows, by the names in their header, so that a file with a column less or some more is read too. Its intensity is
 * PLOVER's score. Several parties of one side are separated by semicolons. A meeting that names no recipient is reciprocal.
 */
export function polecatReader({ place }: ReaderOptions): ReadRow {
  const dayOf = memory(anyDay);
  let columns: Columns | null = null;
  return (row, findings) => {
    if (columns === null) {
      columns = headerColumns(row);
      if (columnAt(columns, "Event Type") < 0 || columnAt(columns, "Event Date") < 0)
        addFault(row, findings, "no header of POLECAT: it has no columns Event Date and Event Type");
      return;
    }
    const event = eventOf(cellsOf(row, columns), place, dayOf);
    if (typeof event === "string") addFault(row, findings, event);
    else findings.events.push(event);
  };
}

function cellsOf(row: Row, columns: Columns): Cell {
  return (...names) => {
    const at = columnAt(columns, ...names);
    return at < 0 ? null : presentText(textCell(row, at));
  };
}

function eventOf(cell: Cell, place: PlaceParty, dayOf: (written: string) => string | null): ImportedEvent | string {
  const [key, written, type] = [cell("Event ID"), cell("Event Date"), cell("Event Type")];
  const first = dayOf(written ?? "");
  if (key === null) return "no event id";
  if (first === null) return `not a day: ${written ?? ""}`;
  const modes = listOf(cell("Event Mode"));
  const contexts = listOf(cell("Contexts"));
  const coded = ploverType(type ?? "", modes);
  if (coded === null) return `not an event type of PLOVER: ${type ?? ""}`;
  const scale = presentNumber(cell("Intensity", "Event Intensity") ?? "");
  const [actor, recipient] = [partiesOf(cell, "Actor", place, first), partiesOf(cell, "Recipient", place, first)];
  return {
    key,
    actor: coded.hosted ? recipient : actor,
    recipient: coded.hosted ? actor : recipient,
    reciprocal: recipient.length === 0 && actor.length > 1,
    event: coded.event,
    mode: coded.mode,
    contexts: ploverContexts(contexts),
    status: ploverStatus([...modes, ...contexts]),
    first,
    last: first,
    known: dayOf(cell("Publication Date") ?? ""),
    score: scale ?? scoreOf(coded.event, coded.mode),
    original: { scheme: "plover", code: [type, ...modes.slice(0, 1)].join("-"), scale, scaleName: "plover" },
    place: placeOf(cell, place, first),
    publisher: cell("Source"),
    url: null,
    text: cell("Headline"),
    mentions: null,
  };
}

function listOf(cell: string | null): readonly string[] {
  return (cell ?? "").split(";").flatMap((part) => presentText(part) ?? []);
}

/** Several parties where several names or states are listed; what is listed as often goes with them one by one, what is said once with all. */
function partiesOf(cell: Cell, side: "Actor" | "Recipient", place: PlaceParty, date: string): readonly ImportedParty[] {
  const slots = (name: string) => {
    const written = cell(name);
    return written === null ? [] : written.split(";").map(presentText);
  };
  const [names, texts, states] = [slots(`${side} Name`), slots(`${side} Name Raw`), slots(`${side} Country`)];
  const sectors = slots(`${side} Sectors`);
  const titles = slots(`${side} Title`);
  const count = Math.max(names.length, texts.length, states.length);
  const at = (list: readonly (string | null)[], i: number) =>
    list.length === count ? (list[i] ?? null) : list.length === 1 ? (list[0] ?? null) : null;
  const primary = cell(`Primary ${side} Sector`);
  return Array.from({ length: count }, (_, i) => {
    const own = count === 1 ? [primary, ...sectors] : [at(sectors, i) ?? primary];
    return place(
      {
        name: at(names, i),
        text: at(texts, i),
        code: null,
        country: at(states, i),
        sectors: ploverSectors(own.flatMap((one) => one ?? [])),
        role: count === 1 ? (cell(`${side} Title`) ?? null) : at(titles, i),
      },
      date,
    );
  });
}

function placeOf(cell: Cell, place: PlaceParty, date: string): ImportedEvent["place"] {
  const text = cell("Raw Placename") ?? cell("Placename") ?? cell("City") ?? cell("Province") ?? cell("Country");
  const country = cell("Country");
  if (text === null) return null;
  return { text, country: country === null ? null : stateNamed(country, place, date) };
}
