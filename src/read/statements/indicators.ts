import type { Indicator } from "../../model/record.ts";
import { certaintyOf, type Draft, type StatementSetting, spanOf, statesBetween } from "./draft.ts";

const CUES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: "watch-for",
    pattern:
      /\b(?:watch(?:es|ed|ing)?|look(?:s|ed|ing)?(?: out)?|wait(?:s|ed|ing)?|monitor(?:s|ed|ing)?)(?: (?:very |especially |particularly )?(?:closely|carefully|keenly|anxiously|warily|intently|nervously))? (?:out )?for (?:one thing(?: only| above all)?(?:,| :|:)? ?(?:namely|and that is)?,? ?)?(?!(?:an? |the |its |his |any )?(?:\w+ )?(?:way|ways|help|work|someone|somebody|chance|opportunity|excuse|pretext|opening|answers?|jobs?|solutions?)\b)/i,
  },
  {
    name: "watch",
    pattern:
      /(?<!\b(?:is|are|was|were|that|mission|observers|monitors|troops|centre|center) )(?:\b(?:will|would|to|are|is|be)|^) ?(?:be )?(?:(?:closely|carefully|anxiously|keenly) )?(?:watch(?:ing|ed)?|monitor(?:ing|ed)?|scrutini[sz](?:e|ing)|track(?:ing)?|pars(?:e|ing)|count(?:ing)?)(?: (?:closely|carefully|anxiously|keenly))? (?!for\b|over\b)/i,
  },
  {
    name: "look-at-whether",
    pattern:
      /\b(?:look(?:s|ing)?|turn(?:s|ing)?)(?: (?:instead|now|hard|closely|next|first|above all))* (?:at|to) (?=(?:whether|how (?:many|much|often|far|soon)|what|who|which)\b)/i,
  },
  {
    name: "imperative",
    pattern:
      /(?:^|[;:] |^[“"])(?:[Ww]atch|[Kk]eep watch on|[Ll]ook (?:out )?for|[Ll]isten for) (?!(?:out|it|this|me|him)\b)(?:for )?/,
  },
  {
    name: "eye-on",
    pattern:
      /\b(?:keep(?:s|ing)?|kept|with) (?:(?:an?|your|our|their|his|her|its|one) (?:close |wary |watchful |anxious )?(?:eyes?|watch)|(?:close )?tabs|(?:all )?eyes)(?:, [^,]{3,30},)? on /i,
  },
  {
    name: "eyes-on",
    pattern:
      /\b(?:all eyes (?:are|will be|now|turn|were)(?: now)?|attention (?:now |will )?(?:turns?|shifts?|moves?)(?: now)?) (?:on|to) /i,
  },
  {
    name: "test",
    pattern:
      /\b(?:(?:the|a|an) (?:first|next|real|true|early|key|crucial|immediate|acid|litmus|big|biggest|main)(?: real| big)? (?:test|signal|sign|indicator|marker|gauge|measure|thing to watch)(?: of [\w ’'-]{2,50}?| for [\w ’'-]{2,50}?)?|what to watch|worth watching)(?: (?:will|would|could|may|is likely to) (?:be|come(?: with| in| when)?)| is| comes (?:with|when|in)| lies in|:) /i,
  },
  {
    name: "sign-whether",
    pattern:
      /\b(?=whether [^.;]{8,120} (?:will|would|may) (?:show|signal|indicate|tell|be (?:the|a|an) [\w ]*(?:test|sign|signal|measure|indicator)))/i,
  },
];

/** Meaning: what a sentence says to watch, and the states that watch it. */
export function findIndicators(setting: StatementSetting): Draft<Indicator>[] {
  const { sentence } = setting;
  for (const cue of CUES) {
    const hit = cue.pattern.exec(sentence.text);
    if (hit === null) continue;
    const from = hit.index + hit[0].length;
    const what = spanOf(sentence, from, whatEnd(sentence.text, from, cue.name));
    if (what.text.split(" ").length < 2) continue;
    const watchers =
      cue.name.startsWith("watch") || cue.name.startsWith("eye")
        ? statesBetween(sentence, sentence.start, sentence.start + hit.index)
        : [];
    return [
      {
        kind: "indicator",
        what,
        watchers,
        certainty: certaintyOf(hit[0]),
        words: hit[0].trim() || "whether",
        rule: `indicator.${cue.name}`,
        at: sentence.start + hit.index,
      },
    ];
  }
  return [];
}

function whatEnd(text: string, from: number, cue: string): number {
  const body = text.slice(from);
  const stop =
    cue === "sign-whether"
      ? / (?:will|would|may) (?:show|signal|indicate|tell|be)\b/.exec(body)
      : /,(?!\d)|;| as part of | as (?:a|the) (?:sign|result) | because | but | while |\.$/.exec(body);
  return stop === null ? text.length : from + stop.index;
}
