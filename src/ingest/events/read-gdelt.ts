import { cameoSector } from "../../model/cameo-actor.ts";
import type { ImportedEvent, ImportedParty } from "../../model/imported-event.ts";
import type { PlaceParty } from "../../model/published-party.ts";
import type { CameoCode } from "./cameo-codes.ts";
import { codedAct } from "./coded.ts";
import { compactDay } from "./days.ts";
import { stateOfFips } from "./fips-countries.ts";
import { memory } from "./memory.ts";
import { partyMemory } from "./party-memory.ts";
import { decoded, isEmptyCell, type Row, rawCell, rawCells, textCell } from "./row.ts";
import { addFault, type ReaderOptions, type ReadRow } from "./row-reader.ts";

/** Columns that both versions share. An actor has ten: code, name, country, known group, ethnicity, two religions, three types. */
const ID = 0;
const DAY = 1;
const ACTOR_1 = 5;
const ACTOR_2 = 15;
const ACTOR_CELLS = 10;
const CODE = 26;
const GOLDSTEIN = 30;
const MENTIONS = 31;
/** Columns that differ: the name of the place of the act, its country, the day of publication and the address; null where there is none. */
const LAYOUTS: Readonly<Record<number, Layout>> = {
  57: { place: 50, added: 56, url: null },
  58: { place: 50, added: 56, url: 57 },
  61: { place: 52, added: 59, url: 60 },
};
interface Layout {
  readonly place: number;
  readonly added: number;
  readonly url: number | null;
}
/** Cells of an actor, from its first. */
const NAME = 1;
const COUNTRY = 2;
const GROUP = 3;
const TYPES = 7;
const LONGEST_ID = 20;
const DAY_DIGITS = 8;

/**
 * Meaning: a reader of GDELT's events: 61 columns (2.0), 57 and 58 (1.0, before and since April 2013). Its Goldstein scores are its own. The place is the
 * act's; GDELT says when it first saw an event, which is when it was known.
 */
export function gdeltReader({ place, cameo }: ReaderOptions): ReadRow {
  const dayOf = memory(compactDay);
  const partyOf = partyMemory((published, date) => partyOfCells(published, date, place));
  const placeOf = memory(placeOfCells);
  const scoreOf = memory((raw) => (raw === "" || Number.isNaN(Number(raw)) ? null : Number(raw)));
  const codeOf = memory((raw) => ({ raw, cameo: cameo.byCode(raw) }));
  return (row, findings) => {
    const layout = LAYOUTS[row.cells];
    const written = rawCell(row, DAY);
    const first = dayOf(written);
    const { raw, cameo: known } = codeOf(rawCell(row, CODE));
    const fault = faultOf(row, layout, first === null ? `not a day: ${written} (column 2)` : null, raw, known);
    if (fault !== null || layout === undefined || first === null) {
      if (!isHeader(row)) addFault(row, findings, fault ?? "");
      return;
    }
    const doer = partyOf(rawCells(row, ACTOR_1, ACTOR_1 + ACTOR_CELLS - 1), first);
    const other = partyOf(rawCells(row, ACTOR_2, ACTOR_2 + ACTOR_CELLS - 1), first);
    const act = codedAct(known, doer, other);
    findings.events.push({
      key: rawCell(row, ID),
      actor: act.actor,
      recipient: act.recipient,
      reciprocal: false,
      event: act.event,
      mode: act.mode,
      contexts: act.contexts,
      status: act.status,
      first,
      last: first,
      known: dayOf(rawCell(row, layout.added).slice(0, DAY_DIGITS)),
      score: act.score,
      original: { scheme: "cameo", code: raw, scale: scoreOf(rawCell(row, GOLDSTEIN)), scaleName: "goldstein-gdelt" },
      place: placeOf(rawCells(row, layout.place, layout.place + 1)),
      publisher: null,
      url: layout.url === null || isEmptyCell(row, layout.url) ? null : textCell(row, layout.url),
      text: null,
      mentions: countOf(row, MENTIONS),
    } satisfies ImportedEvent);
  };
}

function faultOf(
  row: Row,
  layout: Layout | undefined,
  wrongDay: string | null,
  code: string,
  known: CameoCode | null,
): string | null {
  if (layout === undefined) return `not a row of GDELT: ${row.cells} columns (61, 58 or 57 are read)`;
  const id = rawCell(row, ID);
  if (id === "" || id.length > LONGEST_ID) return `no event id: "${id.slice(0, LONGEST_ID)}" (column 1)`;
  return wrongDay ?? (known === null ? `not a code of CAMEO: ${code} (column 27)` : null);
}

/** GDELT publishes no header, but programs that pass its files on write one. */
function isHeader(row: Row): boolean {
  return row.line === 1 && rawCell(row, ID).toLowerCase().startsWith("globaleventid");
}

function partyOfCells(published: string, date: string, place: PlaceParty): readonly ImportedParty[] {
  const cells = published.split("\t").map(decoded);
  const said = (index: number) => (cells[index] === undefined || cells[index] === "" ? null : cells[index]);
  const [code, name] = [said(0), said(NAME)];
  if (code === null && name === null) return [];
  const types = cells.slice(TYPES).join("");
  const sector = cameoSector(types);
  const country = said(COUNTRY) ?? said(GROUP);
  return [place({ name, text: null, code, country, sectors: sector === null ? [] : [sector], role: null }, date)];
}

function placeOfCells(cells: string): ImportedEvent["place"] {
  const [text = "", country = ""] = cells.split("\t");
  return text === "" ? null : { text: decoded(text), country: stateOfFips(country) };
}

function countOf(row: Row, index: number): number | null {
  const raw = rawCell(row, index);
  const count = Number(raw);
  return raw === "" || !Number.isInteger(count) ? null : count;
}
