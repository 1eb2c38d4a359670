import { numberOf } from "../../lib/parse-number.ts";
import type { Milestone } from "../../model/record.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting } from "./draft.ts";

const COUNT = String.raw`(?<count>\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)(?: and a half)?`;
const ABOUT =
  "(?:(?:more than|over|nearly|almost|about|around|some|at least|roughly|well over|close to|the past|the last|just|only|fully) )*";
const YEARS = String.raw`${ABOUT}${COUNT}[- ](?<unit>years?|decades?|centur(?:y|ies)|generations?)\b`;
const YEAR = String.raw`(?<year>1[89]\d\d|20\d\d)\b`;
const TOP =
  "(?:first|highest[- ]level|most senior|largest|biggest|deadliest|bloodiest|worst|gravest|sharpest|steepest|lowest|closest|best|warmest|most \\w+)";
const GAP =
  "(?:hiatus(?:es)?|gap|break|freeze|pause|lull|interruption|absence|silence|suspension|rupture|interval|drought|lapse|estrangement|stand-?still|chill|isolation)";

/** The ways to say that something had not been for long; the first that fits is taken. */
const CUES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: "hiatus",
    pattern: new RegExp(
      String.raw`\b(?:after|following|ending|ended|ends|end(?:ing)? to|breaking|broke) (?:a|an|the|its|their|what was) ?(?:more than |nearly |almost )?${COUNT}[- ](?<unit>years?|decades?)[- ](?:[\w-]+ ){0,2}${GAP}\b`,
      "i",
    ),
  },
  { name: "gap-of", pattern: new RegExp(String.raw`\b${GAP} (?:of|that (?:had )?lasted) ${YEARS}`, "i") },
  {
    name: "top-in",
    pattern: new RegExp(
      String.raw`\b${TOP}\b[^.;]{0,140}?\b(?:in|for|after) ${YEARS}(?! (?:time|from now|later|of \w+ing))`,
      "i",
    ),
  },
  { name: "top-since", pattern: new RegExp(String.raw`\b${TOP}\b[^.;]{0,140}?\bsince\b[^.;,]{0,60}?\b${YEAR}`, "i") },
  {
    name: "comparison-since",
    pattern: new RegExp(
      String.raw`\b(?:(?:worse|lower|higher|closer|warmer|better|colder|tenser|more \w+) than at any (?:time|point)|(?:not|n[’']t|never|no) (?:[\w’-]+ ){0,6}?(?:so|as|this|such|been|had|met|visited|seen|set foot|spoken|held|done)\b[^.;,]{0,60}?) (?:since|in)\b[^.;,]{0,60}?\b(?:${YEAR}|${YEARS})`,
      "i",
    ),
  },
  {
    name: "return-after",
    pattern: new RegExp(
      String.raw`\b(?:return(?:s|ed|ing)?|resum\w+|reopen\w*|re-open\w*|restor\w+|reviv\w+|restart\w*|re-establish\w*|reconnect\w*|again|back)\b[^.;]{0,100}?\bafter ${YEARS}(?! (?:after|ago))`,
      "i",
    ),
  },
  {
    name: "first-since",
    pattern:
      /\b(?:the|its|their|his|her) first (?:[\w-]+ ){1,12}?since (?:the|their|its) (?:[\w’-]+ ){0,4}?(?:wars?|revolution|independence|partition|split|rupture|coup|invasion|annexation|unification|reunification|collapse|armistice|ceasefire|truce|founding|uprising|massacre)\b/i,
  },
  {
    name: "first-ever",
    pattern:
      /\b(?:first[- ]ever|(?:the )?first [\w -]{3,60}? (?:ever|in (?:history|its history|their history))|for the first time (?:ever|in (?:history|their history))|never before (?:had|has|have))\b/i,
  },
];

/** Meaning: the firsts, records and gaps a sentence states: "the first visit in nine years", "after an eight-year hiatus", "not so tense since 1996". At most one. */
export function findMilestones(setting: StatementSetting): Draft<Milestone>[] {
  const { sentence } = setting;
  const { text } = sentence;
  for (const cue of CUES) {
    const hit = cue.pattern.exec(text);
    if (hit === null) continue;
    const dyad = dyadAbout(setting, sentence.start, sentence.end);
    const length = lengthOf(hit, setting.published);
    if (
      dyad === null ||
      (length.years !== null && (length.years < (cue.name === "comparison-since" ? 3 : 2) || length.years > 500))
    )
      continue;
    const first = /\bfirst\b/i.exec(text);
    return [
      {
        kind: "milestone",
        what: whatOf(text, hit.index, first === null ? hit.index : first.index),
        ...length,
        dyad,
        certainty: certaintyOf(text.slice(0, hit.index)),
        words: hit[0].slice(0, 100),
        rule: `milestone.${cue.name}`,
        at: sentence.start + hit.index,
      },
    ];
  }
  return [];
}

function lengthOf(hit: RegExpExecArray, published: string | null): Pick<Milestone, "years" | "since"> {
  const { count, unit, year } = hit.groups ?? {};
  if (year !== undefined)
    return { years: published === null ? null : Number(published.slice(0, 4)) - Number(year), since: `${year}-01-01` };
  const value = count === undefined ? null : numberOf(count.replace(" ", "-"));
  if (value === null) return { years: null, since: null };
  const times = /^dec/i.test(unit ?? "") ? 10 : /^cen/i.test(unit ?? "") ? 100 : /^gen/i.test(unit ?? "") ? 25 : 1;
  return { years: value * times, since: null };
}

/** Meaning: what was first or came back: the words after "first" up to the time phrase; else the clause around the cue. */
function whatOf(text: string, at: number, first: number): string {
  const after =
    /^first(?:[- ]ever)? (?!time\b)(?:such )?(.{3,110}?)(?: in (?=[\w ]*(?:years|decades|history))| since | after | ever | for (?=[\w ]*(?:years|decades))|,|\.|;|$)/i.exec(
      text.slice(first),
    );
  const that = /^first time (?:in|after|since) [\w ’'-]{3,30}? that (.{3,110}?)(?:,|\.|;|$)/i.exec(text.slice(first));
  const clause =
    text
      .slice(0, Math.min(at, first) === 0 ? at : Math.min(at, first))
      .replace(/(?:,? (?:for|making it|marking|it (?:was|is)|and))? ?(?:the|a|an|its|their)? ?$/i, "")
      .split(/, (?=[a-z]+ )|; | and (?=[A-Z])/)
      .at(-1) ?? "";
  const words = that?.[1] ?? after?.[1] ?? clause;
  return (words.trim().length > 3 ? words : text.slice(at))
    .trim()
    .replace(/[,.;]+$/, "")
    .slice(0, 120);
}
