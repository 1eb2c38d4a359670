import type { ImportedEvent, ImportedParty } from "../../model/imported-event.ts";
import { EVENT_TYPES, SCORES, STATUSES, scoreOf } from "../../model/ontology.ts";
import type { PlaceParty } from "../../model/published-party.ts";
import { anyDay, type ReadDay } from "./days.ts";
import { jsonRecords } from "./json-records.ts";
import { memory } from "./memory.ts";
import { type PloverType, ploverContexts, ploverSectors, ploverStatus, ploverType } from "./plover-terms.ts";
import type { ReaderOptions, ReadRow } from "./row-reader.ts";
import { stateNamed } from "./state-named.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Meaning: a reader of PLOVER's JSON, in the spelling of 2016 (`source`, `target`, `actorText`, types of that time) and of 2021 (`actor`, `recipient`, lists).
 * A record with several types gives an event of each, the further ones with `#2`, ... after the id. Fields that we add on export are read too: `act`, `act_mode` and
 * `status` say what the act is that PLOVER calls AGREE or CONCEDE because it lies ahead, `reciprocal` and an entity's `own_sector` what it has no word for.
 */
export function ploverReader({ place }: ReaderOptions): ReadRow {
  const dayOf = memory(anyDay);
  const recordsOf = jsonRecords();
  return (row, findings) => {
    for (const { line, value, reason } of recordsOf(row)) {
      const events = value === null ? (reason ?? "") : eventsOf(value, place, dayOf);
      if (typeof events === "string") findings.faults.push({ line, reason: events });
      else findings.events.push(...events);
    }
  };
}

function eventsOf(record: Json, place: PlaceParty, dayOf: ReadDay): readonly ImportedEvent[] | string {
  const key = textOf(record["id"]);
  const first = dayOf(textOf(record["date"]) ?? "");
  if (key === null) return "no id";
  if (first === null) return `not a day: ${textOf(record["date"]) ?? ""}`;
  const types = listOf(record["event"]);
  const modes = listOf(record["mode"]);
  const contexts = listOf(record["context"]);
  const coded = types.map((type) => typeOf(record, type, modes));
  const unknown = types.find((_, i) => coded[i] === null);
  if (types.length === 0 || unknown !== undefined) return `not an event type of PLOVER: ${unknown ?? ""}`;
  const actor = partiesOf(record["actor"] ?? record["source"], place, first);
  const recipient = partiesOf(record["recipient"] ?? record["target"], place, first);
  const cite = jsonOf(record["cite_info"]);
  const scale = numberOf(record["event_scale"]);
  return types.flatMap((type, i) => {
    const found = coded[i];
    if (found == null) return [];
    const mode = modes.find((one) => Object.hasOwn(SCORES[found.event].modes, one)) ?? modes[0];
    return {
      key: i === 0 ? key : `${key}#${i + 1}`,
      actor: found.hosted ? recipient : actor,
      recipient: found.hosted ? actor : recipient,
      reciprocal: record["reciprocal"] === true || (recipient.length === 0 && actor.length > 1),
      event: found.event,
      mode: found.mode,
      contexts: ploverContexts(contexts),
      status: statusOf(record, [...modes, ...contexts]),
      first,
      last: lastOf(dayOf(textOf(record["enddate"]) ?? ""), first),
      known: dayOf(textOf(cite["date"]) ?? ""),
      score: scoreOf(found.event, found.mode),
      original: {
        scheme: "plover",
        code: mode === undefined ? type : `${type}-${mode}`,
        scale,
        scaleName: scale === null ? null : "plover",
      },
      place: placeOf(record["event_loc"] ?? record["eventLoc"], place, first),
      publisher: textOf(cite["publication"]) ?? textOf(record["publication"]),
      url: textOf(cite["url"]) ?? textOf(record["url"]),
      text: textOf(record["text"]) ?? textOf(cite["title"]),
      mentions: null,
    } satisfies ImportedEvent;
  });
}

function typeOf(record: Json, type: string, modes: readonly string[]): PloverType | null {
  const act = EVENT_TYPES.find((one) => one === record["act"]);
  return act === undefined ? ploverType(type, modes) : ploverType(act, listOf(record["act_mode"]));
}

function statusOf(record: Json, auxiliary: readonly string[]): ImportedEvent["status"] {
  return STATUSES.find((one) => one === record["status"]) ?? ploverStatus(auxiliary);
}

function lastOf(end: string | null, first: string): string {
  return end === null || end < first ? first : end;
}

function partiesOf(written: unknown, place: PlaceParty, date: string): readonly ImportedParty[] {
  const all = Array.isArray(written) ? written : [written];
  return all.flatMap((one) => {
    const entity = jsonOf(one);
    const party = {
      name: textOf(entity["identifier_text"]),
      text: textOf(entity["entity_text"]) ?? textOf(entity["actorText"]),
      code: textOf(entity["code"]),
      country: null,
      sectors: ploverSectors(listOf(entity["own_sector"] ?? entity["sector"])),
      role: textOf(entity["office"]),
    };
    return party.name === null && party.text === null && party.code === null ? [] : [place(party, date)];
  });
}

function placeOf(written: unknown, place: PlaceParty, date: string): ImportedEvent["place"] {
  const location = jsonOf(written);
  const text = textOf(location["text"]) ?? textOf(location["name"]) ?? textOf(written);
  const country = textOf(location["country"]) ?? textOf(location["code"]);
  if (text === null) return null;
  return { text, country: country === null ? null : stateNamed(country, place, date) };
}

/** A list, or the parts between commas of what was written as one text. */
function listOf(value: unknown): readonly string[] {
  const all = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  return all.flatMap((one) => textOf(one) ?? []);
}

function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function jsonOf(value: unknown): Json {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "object" && one !== null ? (one as Json) : {};
}
