import { addDays, daysBetween, isIsoDate } from "../../lib/iso-date.ts";
import { type FiledRow, type Finding, findingOf } from "./finding.ts";

/** Days by which two spells in one office may overlap or lie apart: dates known to the month, hand-overs. */
const TOLERANCE_DAYS = 45;
/** Offices that one person holds at a time; others (ambassador, commissioner, spokesman) have several holders. */
const SOLE: ReadonlySet<string> = new Set(
  (
    "president;prime minister;chancellor;taoiseach;king;queen;emperor;emir;sultan;pope;supreme leader;general secretary;" +
    "foreign minister;external affairs minister;secretary of state;foreign secretary;" +
    "defence minister;defence secretary;secretary of defense"
  ).split(";"),
);
/** Where several persons bear one such title at a time: two co-princes, a presidency of three, two captains regent, the heads of three institutions. */
const SEVERAL_HOLDERS: ReadonlySet<string> = new Set(["AND", "BIH", "EUR", "SMR"]);
/** Years in which rival governments, or by agreement two persons, held one office; ends included, no end: it lasts. */
const RIVALS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  AFG: ["1992-04", "2001-12"],
  CIV: ["2010-12", "2011-04"],
  KHM: ["1993-07", "1998-11"],
  LBY: ["2014-08", "9999"],
  MMR: ["2021-04", "9999"],
  PSE: ["2006-03", "9999"],
  SDN: ["2023-04", "9999"],
  SOM: ["1991-01", "2012-08"],
  VEN: ["2019-01", "2023-01"],
  YEM: ["2014-09", "9999"],
};
const FIRST_DAY = "1990-01-01";
/** First days of states that were founded, or became independent again, after that. */
const FOUNDED: Readonly<Record<string, string>> = {
  ARM: "1991-09-21",
  AZE: "1991-10-18",
  BIH: "1992-03-03",
  BLR: "1991-08-25",
  CZE: "1993-01-01",
  ERI: "1993-05-24",
  EST: "1991-08-20",
  GEO: "1991-04-09",
  HRV: "1991-06-25",
  KAZ: "1991-12-16",
  KGZ: "1991-08-31",
  LTU: "1990-03-11",
  LVA: "1991-08-21",
  MDA: "1991-08-27",
  MKD: "1991-09-08",
  MNE: "2006-06-03",
  NAM: "1990-03-21",
  PLW: "1994-10-01",
  PSE: "1994-07-05",
  RUS: "1991-12-25",
  SRB: "2006-06-05",
  SSD: "2011-07-09",
  SVK: "1993-01-01",
  SVN: "1991-06-25",
  TJK: "1991-09-09",
  TKM: "1991-10-27",
  TLS: "2002-05-20",
  UKR: "1991-08-24",
  UZB: "1991-08-31",
  XKX: "2008-02-17",
  YEM: "1990-05-22",
};

interface Spell {
  readonly filed: FiledRow;
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly top: boolean;
  readonly since: string;
  readonly until: string;
}

/** Meaning: spells in one sole office that overlap, and days on which a state's leading office has no holder, from 1990 or its foundation to `today`. */
export function lintSpells(rows: readonly FiledRow[], states: readonly string[], today: string): readonly Finding[] {
  const spells = rows.flatMap((filed) => spellOf(filed, today));
  return [...overlaps(spells), ...gaps(spells, states, today)];
}

/** Rows whose dates are none are found elsewhere. */
function spellOf(filed: FiledRow, today: string): Spell[] {
  const { code = "", name = "", role = "", top, since = "", until = "" } = filed.row;
  if (!isIsoDate(since) || (until !== "" && !isIsoDate(until))) return [];
  return [{ filed, code, name, role, top: top === "y", since, until: until || today }];
}

function overlaps(spells: readonly Spell[]): Finding[] {
  const sole = spells.filter(({ code, role }) => SOLE.has(role) && !SEVERAL_HOLDERS.has(code));
  return [...Map.groupBy(sole, ({ code, role }) => `${code} ${role}`)].flatMap(([office, of]) => {
    const sorted = of.toSorted((a, b) => (a.since < b.since ? -1 : 1));
    return sorted.flatMap((spell, i) =>
      sorted.slice(i + 1).flatMap((later) => {
        const end = [spell.until, later.until].sort()[0] ?? later.until;
        const days = daysBetween(later.since, end);
        if (days <= TOLERANCE_DAYS || spell.name === later.name) return [];
        const who = `${office}: ${spell.name} to ${spell.until}, ${later.name} from ${later.since}`;
        const sure = surelyTogether(spell, later) && !areRivals(later, end);
        const severity = sure ? "error" : "warning";
        return [findingOf(later.filed, severity, "overlap", `spells overlap by ${days} days: ${who}`)];
      }),
    );
  });
}

/** Dates known to the year only were widened to its first and last day: whether the spells overlap however late one began and early the other ended. */
function surelyTogether(spell: Spell, later: Spell): boolean {
  const since = later.since.replace(/-01-01$/, "-12-31");
  const until = [spell.until.replace(/-12-31$/, "-01-01"), later.until].sort()[0] ?? later.until;
  return daysBetween(since, until) > TOLERANCE_DAYS;
}

function areRivals({ code, since }: Spell, end: string): boolean {
  const [from, to] = RIVALS[code] ?? ["9999", ""];
  return since >= from && end <= `${to}-99`;
}

function gaps(spells: readonly Spell[], states: readonly string[], today: string): Finding[] {
  const leading = Map.groupBy(
    spells.filter(({ top }) => top),
    ({ code }) => code,
  );
  return states.flatMap((code) => {
    const held = (leading.get(code) ?? []).toSorted((a, b) => (a.since < b.since ? -1 : 1));
    const file = held[0]?.filed.file ?? "persons-*.tsv";
    let covered = addDays(FOUNDED[code] ?? FIRST_DAY, -1);
    const found: Finding[] = [];
    const gap = (until: string) => {
      if (daysBetween(covered, until) - 1 <= TOLERANCE_DAYS) return;
      const message = `no leader known: ${code} from ${addDays(covered, 1)} to ${addDays(until, -1)}`;
      found.push({ severity: "warning", kind: "gap", file, line: null, message });
    };
    for (const { since, until } of held) {
      if (since > covered) gap(since);
      if (until > covered) covered = until;
    }
    if (covered < today) gap(addDays(today, 1));
    return found;
  });
}
