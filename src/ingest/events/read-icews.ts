import type { IsoDate } from "../../model/codes.ts";
import type { ImportedEvent } from "../../model/imported-event.ts";
import type { PlaceParty, PublishedParty } from "../../model/published-party.ts";
import { presentNumber, presentText } from "./absent.ts";
import { codedAct } from "./coded.ts";
import { columnAt, headerColumns } from "./columns.ts";
import { anyDay } from "./days.ts";
import { icewsSectors } from "./icews-sectors.ts";
import { memory } from "./memory.ts";
import { type Row, rawCell, textCell } from "./row.ts";
import { addFault, type ReaderOptions, type ReadRow } from "./row-reader.ts";
import { stateNamed } from "./state-named.ts";

/** The columns as published, each with its second name where the raw form has another. */
const NAMES = [
  "Event ID",
  "Event Date",
  "Source Name",
  "Source Sectors",
  "Source Country",
  "Event Text",
  "CAMEO Code",
  "Intensity",
  "Target Name",
  "Target Sectors",
  "Target Country",
  "Story ID",
  "Sentence Number",
  "Publisher",
  "City",
  "District",
  "Province",
  "Country",
  "Latitude",
  "Longitude",
] as const;
type Name = (typeof NAMES)[number];
type Layout = Readonly<Record<Name, number>>;

const AS_PUBLISHED = layoutOf(new Map(NAMES.map((name, i) => [name.toLowerCase().replace(/ /g, ""), i])));

/**
 * Meaning: a reader of ICEWS rows: 20 columns, or the raw form with more, with or without a header. Ids are not unique, so the key is id and day. "Event Text" is the
 * code's label and no sentence; ICEWS does not say when a story was published.
 */
export function icewsReader({ place, cameo }: ReaderOptions): ReadRow {
  const dayOf = memory(anyDay);
  let layout = AS_PUBLISHED;
  const publishedOf = memory(partyOfCells);
  const partyAt = (row: Row, columns: readonly Name[], date: IsoDate) => {
    const party = publishedOf(columns.map((name) => textCell(row, layout[name])).join("\t"));
    return party === null ? [] : [place(party, date)];
  };
  return (row, findings) => {
    if (row.line === 1 && /^event.?id$/i.test(rawCell(row, 0))) {
      layout = layoutOf(headerColumns(row));
      return;
    }
    if (row.cells < NAMES.length)
      return addFault(row, findings, `not a row of ICEWS: ${row.cells} columns, 20 are read`);
    const [id, written] = [rawCell(row, layout["Event ID"]), rawCell(row, layout["Event Date"])];
    const day = dayOf(written);
    const code = rawCell(row, layout["CAMEO Code"]);
    const labelled = cameo.byName(textCell(row, layout["Event Text"]));
    // Where a program took codes for numbers, "010" became "10": the label tells which of them it is.
    const known = labelled !== null && Number(labelled.code) === Number(code) ? labelled : cameo.byCode(code);
    if (id === "") return addFault(row, findings, "no event id");
    if (day === null) return addFault(row, findings, `not a day: ${written}`);
    if (known === null) return addFault(row, findings, `not a code of CAMEO: ${code}`);
    const doer = partyAt(row, ["Source Name", "Source Sectors", "Source Country"], day);
    const other = partyAt(row, ["Target Name", "Target Sectors", "Target Country"], day);
    findings.events.push({
      key: `${id}@${day}`,
      ...codedAct(known, doer, other),
      first: day,
      last: day,
      known: null,
      original: {
        scheme: "cameo",
        code: known.code.endsWith(code) ? known.code : code,
        scale: presentNumber(rawCell(row, layout.Intensity)),
        scaleName: "goldstein-icews",
      },
      place: placeOf(row, layout, place, day),
      publisher: presentText(textCell(row, layout.Publisher)),
      url: null,
      text: null,
      mentions: null,
    });
  };
}

function partyOfCells(cells: string): PublishedParty | null {
  const [name = "", sectors = "", country = ""] = cells.split("\t");
  const known = presentText(name);
  if (known === null) return null;
  return {
    name: known,
    text: null,
    code: null,
    country: presentText(country),
    sectors: icewsSectors(sectors),
    role: null,
  };
}

function layoutOf(columns: ReadonlyMap<string, number>): Layout {
  return Object.fromEntries(NAMES.map((name) => [name, columnAt(columns, name)])) as Layout;
}

function placeOf(row: Row, layout: Layout, place: PlaceParty, date: IsoDate): ImportedEvent["place"] {
  const [city, province, country] = (["City", "Province", "Country"] as const).map((name) =>
    presentText(textCell(row, layout[name])),
  );
  const parts = [city, province, country].flatMap((part) => part ?? []);
  if (parts.length === 0) return null;
  return { text: parts.join(", "), country: country == null ? null : stateNamed(country, place, date) };
}
