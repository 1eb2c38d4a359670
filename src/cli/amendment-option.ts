import { isIsoDate } from "../lib/iso-date.ts";
import type { Amendment } from "../model/correction.ts";
import { EVENT_TYPES, STATUSES } from "../model/ontology.ts";
import { type Entity, type EventDate, UNDATED } from "../model/record.ts";
import { countryOf, openActorNames } from "./country-names.ts";
import { choiceOption } from "./options.ts";
import { UsageError } from "./usage-error.ts";

const NONE = "none";
const FIELDS: Readonly<Record<string, (value: string) => Amendment>> = {
  event: (value) => ({ event: choiceOption("event", EVENT_TYPES)(value.toUpperCase()) }),
  mode: (value) => ({ mode: value === NONE ? null : value }),
  status: (value) => ({ status: choiceOption("status", STATUSES)(value) }),
  date: (value) => ({ date: dateOf(value) }),
  actor: (value) => ({ actor: partiesOf(value) }),
  recipient: (value) => ({ recipient: partiesOf(value) }),
  reciprocal: (value) => ({ reciprocal: choiceOption("reciprocal", ["yes", "no"] as const)(value) === "yes" }),
};

/** Meaning: what `--set field=value` options say of an event. Throws a usage error on an unknown field or a value it cannot have. */
export function amendmentOf(settings: readonly string[]): Amendment {
  if (settings.length === 0) throw new UsageError("nothing to amend (give --set field=value)");
  return Object.assign({}, ...settings.map(settingOf));
}

function settingOf(setting: string): Amendment {
  const at = setting.indexOf("=");
  const field = at < 0 ? setting : setting.slice(0, at).trim();
  const read = FIELDS[field];
  if (at < 0 || read === undefined)
    throw new UsageError(`not a setting: ${setting} (write field=value with ${Object.keys(FIELDS).join(", ")})`);
  return read(setting.slice(at + 1).trim());
}

function dateOf(value: string): EventDate {
  if (value === NONE) return UNDATED;
  const [start = "", end = start, ...more] = value.split("..");
  if (!isIsoDate(start) || !isIsoDate(end) || end < start || more.length > 0)
    throw new UsageError(`not a date: ${value} (write YYYY-MM-DD, or FIRST..LAST, or none)`);
  return { start, end, precision: "day", text: null };
}

/** Governments; who exactly acts is the machine's word or nobody's. */
function partiesOf(value: string): readonly Entity[] {
  if (value === NONE) return [];
  const names = openActorNames();
  return value.split(",").map((part) => {
    const code = countryOf(part.trim(), names);
    return { code, sector: "GOV", name: null, role: null, text: part.trim(), start: 0, end: part.trim().length };
  });
}
