import { numberOf } from "../../lib/parse-number.ts";
import type { Milestone } from "../../model/record.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting } from "./draft.ts";

const COUNT = String.raw`(\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](one|two|three|four|five|six|seven|eight|nine))?(?: and a half)?`;
const ABOUT = `(?:(?:more than|over|nearly|almost|about|around|some|at least|roughly|well over|the past|the last) )*`;
const FIRST = /\b(?:first|highest-level|most senior)\b/i;
const SPAN = new RegExp(String.raw`\b(?:in|after|for) ${ABOUT}${COUNT}[- ](years?|decades?)\b`, "i");
const HIATUS = new RegExp(
  String.raw`\b(?:after|following|ending|ended|ends|end(?:ing)? to) (?:a|an|the|more than|nearly|its|their) ?(?:gap of |hiatus of |lapse of |break of |pause of |interval of |silence of )?${ABOUT}${COUNT}[- ](years?|decades?)[- ](?:\w+ )?(?:hiatus|gap|break|freeze|pause|lull|interruption|absence|silence|suspension|rupture|interval|drought|hiatuses)\b`,
  "i",
);
const GAP_OF = new RegExp(
  String.raw`\b(?:hiatus|gap|break|freeze|pause|lull|interruption|absence|silence|suspension|interval|lapse) of ${ABOUT}${COUNT}[- ](years?|decades?)\b`,
  "i",
);
const SINCE = /\bfirst\b[^.;]{0,120}?\bsince\b[^.;]{0,60}?\b(1[89]\d\d|20\d\d)\b/i;

/** Meaning: the firsts and gaps a sentence states: "the first visit in nine years", "after an eight-year hiatus", "the first since 1971". */
export function findMilestones(setting: StatementSetting): Draft<Milestone>[] {
  const { text } = setting.sentence;
  const hiatus = HIATUS.exec(text) ?? GAP_OF.exec(text);
  const first = FIRST.exec(text);
  const span = first === null ? null : SPAN.exec(text.slice(first.index));
  const since = SINCE.exec(text);
  if (hiatus !== null)
    return keep(setting, {
      years: yearsOf(hiatus),
      since: null,
      words: hiatus[0],
      at: first?.index ?? hiatus.index,
      rule: "milestone.hiatus",
    });
  if (first !== null && span !== null)
    return keep(setting, {
      years: yearsOf(span),
      since: null,
      words: `${first[0]} … ${span[0]}`,
      at: first.index,
      rule: "milestone.first-in",
    });
  if (since !== null) {
    const year = Number(since[1]);
    const years = setting.published === null ? null : Number(setting.published.slice(0, 4)) - year;
    return keep(setting, {
      years,
      since: `${year}-01-01`,
      words: since[0],
      at: since.index,
      rule: "milestone.first-since",
    });
  }
  return [];
}

function yearsOf(hit: RegExpExecArray): number | null {
  const unit = hit[3] ?? "years";
  const value = numberOf([hit[1], hit[2]].filter((part) => part !== undefined).join("-"));
  if (value === null) return null;
  return unit.toLowerCase().startsWith("decade") ? value * 10 : value;
}

function keep(
  setting: StatementSetting,
  found: { years: number | null; since: string | null; words: string; at: number; rule: string },
): Draft<Milestone>[] {
  const { sentence } = setting;
  const dyad = dyadAbout(setting, sentence.start, sentence.end);
  if (dyad === null || found.years === null) return [];
  return [
    {
      kind: "milestone",
      what: whatOf(sentence.text, found.at),
      years: found.years,
      since: found.since,
      dyad,
      certainty: certaintyOf(sentence.text.slice(0, found.at)),
      words: found.words,
      rule: found.rule,
      at: sentence.start + found.at,
    },
  ];
}

/** Meaning: what was first: the words after "first" up to the time phrase; for a hiatus, the clause before it. */
function whatOf(text: string, at: number): string {
  const after = /^\S+ (?:time |such )?(.{3,80}?)(?: in | since | after | for |,|\.|;|$)/i.exec(text.slice(at));
  const clause =
    text
      .slice(0, at)
      .split(/, | and (?=[A-Z])|; /)
      .at(-1) ?? "";
  const words = after?.[1] ?? "";
  return (words.length > 3 && !/^(in|since|after|for)\b/.test(words) ? words : clause).trim().slice(0, 120);
}
