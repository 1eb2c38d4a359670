import { numberOf } from "../../lib/parse-number.ts";
import type { Dyad } from "../../model/codes.ts";
import type { Milestone } from "../../model/record.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, statesBetween } from "./draft.ts";

const COUNT = String.raw`(?<count>\d+(?:\.\d+)?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|half a|a quarter of a|(?:a )?hundred)(?: and a half)?`;
const ABOUT =
  "(?:(?:more than|over|nearly|almost|about|around|some|at least|roughly|well over|close to|the past|the last|just|only|fully) )*";
const YEARS = String.raw`${ABOUT}${COUNT}[- ](?<unit>years?|decades?|centur(?:y|ies)|generations?)\b`;
const YEAR = String.raw`(?<year>1[89]\d\d|20\d\d)\b`;
/** Superlatives by their ending; words that only end like one are left out. */
const SUPERLATIVE =
  "(?!(?:mid|north|south)?(?:west|east)|latest|request|suggest|manifest|interest|protest|forest|harvest|contest|arrest|honest|modest|invest|conquest|unrest)\\w{3,9}est";
const TOP = `(?:first|worst|best|highest[- ]level|most senior|(?:second|third|fourth|fifth)(?= [^.;,]{3,60} in )|${SUPERLATIVE}|most \\w+)`;
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
    name: "ended-years-of",
    pattern: new RegExp(
      String.raw`\b(?:end(?:s|ed|ing)?|broke|break(?:s|ing)?|after|put(?:s|ting)? an end to|clos(?:es|ed|ing)) (?:off )?${YEARS} (?:of|without|in which) (?:[\w-]+ ){0,3}?(?:${GAP}|talks|contact|contacts|relations|ties|envoys?|ambassadors?|flights|visits?|meetings?|dialogue|separation|hostility|enmity|feud|boycott)\b`,
      "i",
    ),
  },
  {
    name: "never-in",
    pattern: new RegExp(
      String.raw`\b(?:never|not once|nothing|no \w+) (?:before )?(?:in|for|during) ${YEARS} (?:had|has|have|did|was|were)\b`,
      "i",
    ),
  },
  {
    name: "top-in",
    pattern: new RegExp(
      String.raw`\b${TOP}\b[^.;]{0,140}?\b(?:in|for|after) ${YEARS}(?! (?:time|from now|later|of \w+ing))`,
      "i",
    ),
  },
  {
    name: "top-since",
    pattern: new RegExp(String.raw`\b${TOP}\b[^.;]{0,140}?\bsince\b[^.;,]{0,130}?\b(?:${YEAR}|${YEARS} ago)`, "i"),
  },
  {
    name: "comparison-since",
    pattern: new RegExp(
      String.raw`\b(?:(?:worse|lower|higher|closer|warmer|better|colder|tenser|more \w+) than at any (?:time|point)|(?:not|n[’']t|never|no) (?:[\w’-]+ ){0,9}?(?:so|as|this|such|been|had|met|visited|seen|set foot|spoken|held|done|visited|come|gone|sat|crossed|flown|sailed|signed|sent|taken)\b[^.;,]{0,60}?) (?:since|in|for)\b[^.;,]{0,60}?\b(?:${YEAR}|${YEARS})`,
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
    name: "last-was-in",
    pattern: new RegExp(
      String.raw`\b(?:the )?last (?:such |time |visit|meeting|talks|summit|round|[\w-]+ (?:to|of|between|by|visit|meeting)\b)[^.;]{0,80}?\b(?:was|were|came|took place|met|visited|happened|had been|held|did so)\b[^.;,]{0,30}?(?:in|on)\b[^.;,]{0,20}?\b(?:${YEAR}|${YEARS} (?:ago|earlier|before))`,
      "i",
    ),
  },
  {
    name: "years-since",
    pattern: new RegExp(
      String.raw`\b(?:it (?:is|was|has been|had been) )${YEARS} (?:since|after) (?:the|an?|any|its|their)? ?(?:last|previous|first)?`,
      "i",
    ),
  },
  {
    name: "first-since",
    pattern:
      /\b(?:the|its|their|his|her|for the) first (?:[\w’-]+ ){1,12}?since (?:the |their |its |his |her )?(?:[\w’-]+ ){0,6}?(?:wars?|fall|end|election|inauguration|incident|clash|clashes|crisis|dispute|attack|summit|treaty|return|death|took office|came to power|began|broke|cold war|revolution|independence|partition|split|rupture|coup|invasion|annexation|unification|reunification|collapse|armistice|ceasefire|truce|founding|uprising|massacre|raid|quarrel|freeze|restoration|accession)\b/i,
  },
  {
    name: "first-time-that",
    pattern:
      /\bfirst (?:time|occasion)(?: that| on which)? (?!(?:since|in|for|after)\b)[^.;]{3,80}? (?:had|has|have)\b/i,
  },
  {
    name: "first-in-number",
    pattern: new RegExp(String.raw`\byears?\b[^.;]{0,40}\b(?<first>first) in ${COUNT}(?=[.,;]|$)`, "i"),
  },
  {
    name: "first-ever",
    pattern:
      /\b(?:first[- ]ever|(?:the )?first [\w -]{3,60}? (?:ever|of its kind(?! since| in)|in (?:history|its history|their history))|never before|for the first time (?:ever|in (?:history|their history)))\b/i,
  },
];

/** "the price of oil at its lowest in a decade": a record of markets, not between states. */
const MARKET =
  /\bnot for the $|\b(?:prices?|currency|rate|reserves|output|production|inflation|stocks|shares|barrel)\b[^,;.]{0,40}$/i;

/** Meaning: whose occasion it is: never states that only the event of the past names ("since the Netherlands sold submarines to Taiwan in 1981"). */
function dyadOfOccasion(setting: StatementSetting): Dyad | null {
  const { sentence } = setting;
  const past = / since (?!then)(?=[^.;]*\d{4})/.exec(sentence.text);
  const end = past === null ? sentence.end : sentence.start + past.index;
  if (setting.dyad !== null && statesBetween(sentence, sentence.start, end).length === 0) return setting.dyad;
  return dyadAbout(setting, sentence.start, sentence.end);
}

/** Meaning: the firsts, records and gaps a sentence states: "the first visit in nine years", "after an eight-year hiatus", "not so tense since 1996". At most one, and one more where the unit is left out ("the first in six years and his first in eleven"). */
export function findMilestones(setting: StatementSetting): Draft<Milestone>[] {
  const { sentence } = setting;
  const { text } = sentence;
  const found: Draft<Milestone>[] = [];
  for (const cue of CUES) {
    if (found.length > 0 && cue.name !== "first-in-number") continue;
    const hit = cue.pattern.exec(text);
    if (hit === null || MARKET.test(text.slice(0, hit.index))) continue;
    const dyad = dyadOfOccasion(setting);
    const length = lengthOf(hit, setting.published);
    if (
      dyad === null ||
      (length.years !== null && (length.years < (cue.name === "comparison-since" ? 3 : 2) || length.years > 500))
    )
      continue;
    const first = /\bfirst\b/i.exec(text);
    found.push({
      kind: "milestone",
      what: whatOf(text, hit.index, first === null ? hit.index : first.index),
      ...length,
      dyad,
      certainty: certaintyOf(text.slice(0, hit.index)),
      words: decidingWords(hit, first),
      rule: `milestone.${cue.name}`,
      at: sentence.start + hit.index,
    });
  }
  return found;
}

/** Most characters of the words that are kept as having decided. */
const MOST_WORDS = 140;

/** The words of the cue, from the "first" in them on where the cue begins before it; cut between words, where they are many. */
function decidingWords(hit: RegExpExecArray, first: RegExpExecArray | null): string {
  const from = first === null ? 0 : first.index - hit.index;
  const words = from > 0 && from < hit[0].length ? hit[0].slice(from) : hit[0];
  return words.length <= MOST_WORDS ? words : words.slice(0, MOST_WORDS).replace(/\s\S*$/, "");
}

function lengthOf(hit: RegExpExecArray, published: string | null): Pick<Milestone, "years" | "since"> {
  const { count, unit, year } = hit.groups ?? {};
  if (year !== undefined)
    return { years: published === null ? null : Number(published.slice(0, 4)) - Number(year), since: `${year}-01-01` };
  const half = /^half a$/i.test(count ?? "");
  const quarter = /^a quarter of a$/i.test(count ?? "");
  const value = half
    ? 0.5
    : quarter
      ? 0.25
      : count === undefined
        ? null
        : numberOf(count.replace(/^a hundred$/, "hundred").replace(" ", "-"));
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
