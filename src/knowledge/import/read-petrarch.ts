import { isoDateOf } from "../../lib/iso-date.ts";
import type { OrganisationKind } from "../../model/actor-table.ts";
import { type CameoActor, cameoActor } from "../../model/cameo-actor.ts";
import type { Sector } from "../../model/ontology.ts";
import type { TableRow } from "../table.ts";
import { type Draft, type DraftRow, type Fault, fault } from "./draft.ts";
import { generalRole } from "./general-roles.ts";
import { spellingsOf } from "./petrarch-names.ts";

/** Dictionaries give years with two digits; from this one on they are of the twentieth century. */
const FIRST_OLD_YEAR = 30;
/** The beginning of a spell of which only the end is told. */
const OPEN_START = "1900-01-01";
/** A dated entry with such a word is a body. */
const BODY =
  /\b(?:Party|Ministry|Department|Army|Forces?|Council|Committee|Congress|Parliament|Assembly|Government|Front|Movement|Union|Agency|Brigades?|Police|Navy|Bank|Company|Group|Organi[sz]ation|Commission|Republic|Court)\b/i;

const KIND_OF: Readonly<Partial<Record<Sector, OrganisationKind>>> = {
  BUS: "company",
  IGO: "igo",
  JRN: "press",
  NGO: "ngo",
  PTY: "party",
  REB: "armed",
  SOC: "ngo",
  UAF: "armed",
};

interface Span {
  readonly actor: CameoActor;
  readonly since: string | null;
  readonly until: string | null;
}

interface Entry {
  readonly line: number;
  readonly names: string[];
  readonly spans: Span[];
  broken: boolean;
}

/**
 * Meaning: the actors of a TABARI, PETRARCH or Phoenix dictionary. A plain state code gives further names of the state, dated codes a person's
 * spells, an undated code with a sector a body. `isKnown` tells the codes that the tables have. Names are in capitals there, so their
 * case is restored by rule. A span that says a person was out of office (ELI) is dropped where other spans say more.
 */
export function readPetrarch(text: string, isKnown: (code: string) => boolean): Draft {
  const faults: Fault[] = [];
  const entries: Entry[] = [];
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    const content = raw.replace(/[#;].*$/, "").trimEnd();
    if (content.trim() === "") continue;
    const entry = entryOf(content, i + 1, entries);
    if (typeof entry === "string") {
      faults.push(fault(i + 1, entry));
      continue;
    }
    for (const [whole, inside = ""] of content.matchAll(/\[([^\]]*)\]/g)) {
      if (/^-+$/.test(inside)) continue;
      const span = spanOf(inside.trim(), isKnown);
      if (typeof span !== "string") entry.spans.push(span);
      else {
        entry.broken = true;
        faults.push(fault(i + 1, `${span} (in ${whole})`));
      }
    }
  }
  const nameless = entries.filter((entry) => entry.spans.length === 0 && !entry.broken);
  faults.push(...nameless.map(({ line, names }) => fault(line, `no code: ${names[0] ?? ""} (write [CODE] after it)`)));
  return { rows: entries.flatMap(rowsOf), faults: faults.toSorted((a, b) => a.line - b.line) };
}

/** The entry that a line begins, or belongs to. */
function entryOf(content: string, line: number, entries: Entry[]): Entry | string {
  const written = content.replace(/\[.*$/, "");
  const open = entries.at(-1);
  const name = written.trim();
  if (name.startsWith("+") || name === "") {
    if (open === undefined) return `name without an entry: ${content.trim()} (begin with NAME [CODE])`;
    if (name !== "") open.names.push(...spellingsOf(name.slice(1)));
    return open;
  }
  const names = spellingsOf(name);
  if (names.length === 0) return `not a name: ${name}`;
  const entry: Entry = { line, names: [...names], spans: [], broken: false };
  entries.push(entry);
  return entry;
}

function spanOf(inside: string, isKnown: (code: string) => boolean): Span | string {
  const match = /^(\S+?)(?:\s*([<>])\s*(\d+)|\s+(\d+)\s*-\s*(\d+))?$/.exec(inside);
  if (match === null) return `not a code with dates: ${inside} (write CODE, CODE <DATE, CODE >DATE or CODE DATE-DATE)`;
  const [, code = "", sign, edge, from, to] = match;
  const actor = cameoActor(code, isKnown);
  if (typeof actor === "string") return actor;
  const since = sign === ">" ? edge : from;
  const until = sign === "<" ? edge : to;
  const wrong = [since, until].find((date) => date !== undefined && dayOf(date) === null);
  if (wrong !== undefined) return `not a date: ${wrong} (write YYMMDD or YYYYMMDD)`;
  const [first, last] = [since, until].map((date) => (date === undefined ? null : dayOf(date)));
  if (first && last && last < first) return `ends before it begins: ${from}-${to}`;
  return { actor, since: first ?? null, until: last ?? null };
}

function dayOf(written: string): string | null {
  if (!/^(?:\d{6}|\d{8})$/.test(written)) return null;
  const short = Number(written.slice(0, 2));
  const year = written.length === 8 ? Number(written.slice(0, 4)) : short + (short >= FIRST_OLD_YEAR ? 1900 : 2000);
  return isoDateOf(year, Number(written.slice(-4, -2)), Number(written.slice(-2)));
}

function rowsOf({ line, names, spans }: Entry): DraftRow[] {
  const [name = "", ...variants] = new Set(names);
  const dated = spans.some(({ since, until, actor }) => (since !== null || until !== null) && actor.sector !== null);
  if (spans.length === 0) return [];
  const draft = (table: DraftRow["table"], row: TableRow): DraftRow => ({ table, row, line });
  const others = variants.join("|");
  if (dated && !BODY.test(name))
    return personSpans(spans).map((span) => draft("persons", personRow(name, others, span)));
  const { code, sector } = (spans.findLast((span) => span.until === null) ?? spans.at(-1) ?? ({} as Span)).actor;
  if (sector !== null) {
    const kind = KIND_OF[sector] ?? "body";
    return [draft("organisations", { name, variants: others, code: code ?? "", sector, kind, source: "", since: "" })];
  }
  const empty = { adjectives: "", people: "", seats: "", flags: "", source: "", since: "" };
  return [draft("states", { code: code ?? "", name: "", variants: [name, ...variants].join("|"), ...empty })];
}

/** Dated spans with a state or body, those out of office only when there are no others. */
function personSpans(spans: readonly Span[]): readonly Span[] {
  const dated = spans.filter(({ since, until, actor }) => (since !== null || until !== null) && actor.code !== null);
  const inOffice = dated.filter(({ actor }) => actor.sector !== "ELI");
  return inOffice.length > 0 ? inOffice : dated;
}

function personRow(name: string, variants: string, { actor, since, until }: Span): TableRow {
  const sector = actor.sector ?? "GOV";
  const role = generalRole(sector);
  const code = actor.code ?? "";
  return {
    code,
    name,
    variants,
    gender: "",
    role,
    sector,
    top: "",
    source: "",
    since: since ?? OPEN_START,
    until: until ?? "",
  };
}
