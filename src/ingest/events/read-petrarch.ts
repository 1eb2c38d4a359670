import { cameoSector } from "../../model/cameo-actor.ts";
import type { ImportedEvent, ImportedParty } from "../../model/imported-event.ts";
import type { PlaceParty } from "../../model/published-party.ts";
import { presentNumber, presentText } from "./absent.ts";
import type { CameoCode } from "./cameo-codes.ts";
import { codedAct } from "./coded.ts";
import { anyDay } from "./days.ts";
import { memory } from "./memory.ts";
import { type Row, rawCell, textCell } from "./row.ts";
import { addFault, type ReaderOptions, type ReadRow } from "./row-reader.ts";
import { stateNamed } from "./state-named.ts";

/** Columns of Phoenix: id, date, year, month, day, source (4), target (4), code, root, class, Goldstein, issues, lat, lon, place, state, country, sentences, urls, sources. */
const PHOENIX_CELLS = 26;
/** Columns of PETRARCH: date, source, target, code, issues, sentence ids, perhaps a url, the story's source; then words of actors and event where asked for. */
const PETRARCH_CELLS = { least: 7, most: 11 };

/** Meaning: a reader of what PETRARCH writes (7 to 11 columns) and of the Phoenix data made with it (26). Neither has a header. Which Goldstein table Phoenix used is not said. */
export function petrarchReader({ place, cameo }: ReaderOptions): ReadRow {
  const dayOf = memory(anyDay);
  return (row, findings) => {
    if (row.line === 1 && /^event.?id$/i.test(rawCell(row, 0))) return;
    const phoenix = row.cells >= PHOENIX_CELLS;
    if (!phoenix && (row.cells < PETRARCH_CELLS.least || row.cells > PETRARCH_CELLS.most))
      return addFault(row, findings, `not a row of PETRARCH or Phoenix: ${row.cells} columns`);
    const written = rawCell(row, phoenix ? 1 : 0);
    const day = dayOf(written);
    const code = rawCell(row, phoenix ? 13 : 3);
    const known = cameo.byCode(code);
    if (day === null) return addFault(row, findings, `not a day: ${written}`);
    if (known === null) return addFault(row, findings, `not a code of CAMEO: ${code}`);
    findings.events.push(phoenix ? phoenixEvent(row, day, known, place) : petrarchEvent(row, day, known, place));
  };
}

function phoenixEvent(row: Row, day: string, known: CameoCode, place: PlaceParty): ImportedEvent {
  const side = (first: number) =>
    partyOf(rawCell(row, first), rawCell(row, first + 1), rawCell(row, first + 2), place, day);
  const [town, state, country] = [20, 21, 22].map((at) => presentText(textCell(row, at)));
  const parts = [town, state].flatMap((part) => part ?? []);
  return {
    key: rawCell(row, 0),
    ...codedAct(known, side(5), side(9)),
    first: day,
    last: day,
    known: null,
    original: { scheme: "cameo", code: rawCell(row, 13), scale: presentNumber(rawCell(row, 16)), scaleName: null },
    place:
      parts.length === 0
        ? null
        : { text: parts.join(", "), country: country == null ? null : stateNamed(country, place, day) },
    publisher: firstOf(textCell(row, 25)),
    url: firstOf(textCell(row, 24)),
    text: null,
    mentions: null,
  };
}

function petrarchEvent(row: Row, day: string, known: CameoCode, place: PlaceParty): ImportedEvent {
  const [source, target, code, ids] = [1, 2, 3, 5].map((at) => rawCell(row, at)) as [string, string, string, string];
  const hasUrl = rawCell(row, 6).includes("://");
  return {
    key: [ids, day, source, target, code].join(":"),
    ...codedAct(known, partyOf(source, "", "", place, day), partyOf(target, "", "", place, day)),
    first: day,
    last: day,
    known: null,
    original: { scheme: "cameo", code, scale: null, scaleName: null },
    place: null,
    publisher: presentText(textCell(row, hasUrl ? 7 : 6)),
    url: hasUrl ? textCell(row, 6) : null,
    text: null,
    mentions: null,
  };
}

function partyOf(
  code: string,
  country: string,
  role: string,
  place: PlaceParty,
  day: string,
): readonly ImportedParty[] {
  const whole = presentText(code);
  if (whole === null) return [];
  const sector = cameoSector(role);
  const party = { name: null, text: null, code: whole, country: presentText(country), role: null };
  return [place({ ...party, sectors: sector === null ? [] : [sector] }, day)];
}

function firstOf(list: string): string | null {
  return presentText(list.split(";")[0] ?? "");
}
