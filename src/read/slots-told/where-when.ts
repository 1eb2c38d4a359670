import { findDates } from "../dates/index.ts";
import type { Draft, Scene } from "./scene.ts";

const ZONE =
  /\b(?<who>international|\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?) (?<what>airspace|waters|soil|territory)\b|\bon the (?<side>\p{Lu}\p{L}+) side of the (?:border|line)/gu;
const MEETING = /\b(?:met|held talks|talks were held|meeting was held|signed|held a meeting)\b/i;
const FELL = /\b(?:fell|crashed|landed|came down)\b/i;
const IN_PLACE = /\b(?:in|at) (?<place>\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)/u;
const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)/;

/** Meaning: where it took place: in whose airspace, waters or on whose soil, and the town of a meeting or a crash. Crossing or asking leave is not being there. */
export function readPlaces({ clause, findParties }: Scene): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const match of clause.matchAll(ZONE)) {
    const who = match.groups?.["who"] ?? match.groups?.["side"] ?? "";
    const country = findParties(who)[0]?.code ?? null;
    const before = clause.slice(0, match.index);
    if (country === null && who !== "international") continue;
    if (/\b(?:violated|entered|violating|entering|not|near)\b[^,]*$/.test(before) && !/never left[^,]*$/.test(before))
      continue;
    drafts.push({
      kind: "place",
      key: "zone",
      value: { is: "place", place: who.toLowerCase(), country },
      words: match[0],
    });
  }
  const act = MEETING.exec(clause) ?? FELL.exec(clause);
  const place = act === null ? null : IN_PLACE.exec(clause.slice(act.index));
  const name = place?.groups?.["place"];
  if (act !== null && name !== undefined && !CALENDAR.test(name) && drafts.length === 0) {
    const country = findParties(name)[0]?.code ?? null;
    drafts.push({
      kind: "place",
      key: FELL.test(act[0]) ? "zone" : "town",
      value: { is: "place", place: name, country },
      words: clause,
    });
  }
  return drafts;
}

const DATED_ACT =
  /\b(?:visited|struck|received|signed|entered|moved into|attacked|seized|launched|tested|met|fired|shot down|arrived|left|crossed|bombed|shelled)\b/i;

/** Meaning: on which days the act of a sentence took place, as fine as the words say; of the first act and the first date in the sentence. */
export function readDays({ clause, document }: Scene): readonly Draft[] {
  const act = DATED_ACT.exec(clause);
  if (act === null || /\b(?:will|would|not|never|plans)\b/.test(clause.slice(0, act.index + 12))) return [];
  const found = findDates(clause, 0, document.published).filter(({ role }) => role === "at");
  const dates = found.map(({ date }) => date).filter(({ start }) => start !== null);
  const [date] = dates;
  if (dates.length !== 1 || date?.start == null || date.end === null) return [];
  return [
    {
      kind: "date",
      key: act[0].toLowerCase(),
      value: { is: "days", first: date.start, last: date.end },
      words: clause,
    },
  ];
}
