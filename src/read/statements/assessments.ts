import type { Assessment, Direction } from "../../model/record.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting } from "./draft.ts";

/** What a relation is called. */
const RELATION = `(?:relations|relationship|ties|rapprochement|thaw|d[ée]tente|partnership|friendship|alliance|rivalry|tensions|bilateral trade|entente)`;

interface DirectionCue {
  readonly name: string;
  readonly direction: Direction;
  readonly pattern: RegExp;
}

const up = `improv(?:e|es|ed|ing)|warm(?:s|ed|ing)?|thaw(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|recover(?:s|ed|ing)?|normali[sz](?:e|es|ed|ing)|rebound(?:s|ed|ing)?|flourish(?:es|ed|ing)?|blossom(?:s|ed|ing)?|mend(?:s|ed|ing)?|heal(?:s|ed|ing)?|brighten(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|progress(?:es|ed|ing)?`;
const down = `worsen(?:s|ed|ing)?|deteriorat(?:e|es|ed|ing)|sour(?:s|ed|ing)?|cool(?:s|ed|ing)?|chill(?:s|ed|ing|ier)?|declin(?:e|es|ed|ing)|fray(?:s|ed|ing)?|ruptur(?:e|es|ed|ing)|nosediv(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|plung(?:e|es|ed|ing)|unravel(?:s|ed|ling)?|slid(?:e|es|ing)?|sink(?:s|ing)?|sank|sunk|collaps(?:e|es|ed|ing)|suffer(?:s|ed|ing)?|freez(?:e|es|ing)|froze|frozen|fester(?:s|ed|ing)?|degrad(?:e|es|ed|ing)|spiral(?:s|ed|ling)?`;

/** Adverbs, auxiliaries and verbs of seeming that may stand between a relation and its direction. */
const BETWEEN = String.raw`(?:[\w’',()-]+ ){0,12}?`;

const CUES: readonly DirectionCue[] = [
  {
    name: "neither-nor",
    direction: "stable",
    pattern:
      /\bneither (?:better|warmer|closer|improv\w+|worse\w*|colder|friends?) nor (?:worse\w*|better|colder|warmer|closer|deteriorat\w+|improv\w+)\b|\b(?:no better (?:and|but) no worse|muddl\w+ along|business as usual|a holding pattern|in limbo|stopp?ed (?:drifting|sliding|falling) (?:apart|further)?)/i,
  },
  {
    name: "not-so-bad-since",
    direction: "worsening",
    pattern:
      /\b(?:not|n[’']t|never|rarely|seldom) (?:\w+ ){0,3}?(?:so|as|this|more) (?:tense|bad|poisonous|low|hostile|strained|cold|frosty|fraught|toxic|dangerous|icy|acrimonious|bitter|poor)\b|\b(?:worse|colder|tenser|further (?:from|apart)[\w ]{0,20}) than (?:at any (?:time|point)|ever|they have been)|\babout to get [\w ]{0,15}worse\b|\blikelier to (?:sour|worsen|cool|deteriorate)\b/i,
  },
  {
    name: "new-era",
    direction: "improving",
    pattern:
      /\b(?:a|the) new (?:era|dawn|beginning|start|chapter|page)\b|\bfresh start\b|\bgrow(?:n|s|ing)? (?:stronger|closer|warmer)\b|\bgr[eo]w stronger\b|\bbur(?:y|ied|ying) the hatchet\b|\b(?:plainly|clearly|markedly|far|much|visibly) better\b/i,
  },
  {
    name: "thin-trust",
    direction: "mixed",
    pattern:
      /\b(?:trust|confidence|goodwill)\b[^.;]{0,25}\b(?:remains?|is|are) (?:thin|scarce|low|fragile|limited|in short supply)\b/i,
  },
  {
    name: "too-early",
    direction: "uncertain",
    pattern:
      /\b(?:too (?:early|soon) to (?:say|tell|declare|judge|conclude|call|speak|celebrate)|remains? to be seen|hard to (?:say|tell|predict)|no one can say|(?:is|are|remains?) (?:uncertain|unclear|an open question|unpredictable)|open question|whether [^.;]{3,90} (?:will|would|can) (?:last|hold|improve|endure|continue)|anyone[’']s guess)\b/i,
  },
  {
    name: "mixed",
    direction: "mixed",
    pattern:
      /\b(?:warmer|better|closer|improv\w+|progress|thaw\w*)\b[^.;]*\b(?:but|yet|though|although|while|even as)\b[^.;]*\b(?:not (?:stay|last|hold)|fragile|reversible|worse\w*|tension\w*|strain\w*|distrust|mistrust|suspicio\w+|differences|disputes|colder|deteriorat\w+|limits?|brittle)\b/i,
  },
  {
    name: "mixed-reversed",
    direction: "mixed",
    pattern:
      /\b(?:neither friends? nor (?:foes?|enem\w+)|a mixed (?:picture|bag|record)|two steps forward|hot and cold|as much [\w ]+ as )\b/i,
  },
  {
    name: "at-low",
    direction: "worsening",
    pattern:
      /\b(?:lowest|worst|frostiest|coldest|most (?:strained|hostile|dangerous|tense)) (?:point|level|ebb|state|in|since|they|it)|all-time low|(?:new|historic|record|their|its) lows?\b|rock bottom|deep freeze|on the brink|in (?:tatters|ruins|crisis|free fall)/i,
  },
  {
    name: "at-high",
    direction: "improving",
    pattern:
      /\b(?:warmest|best|closest|friendliest) (?:point|level|state|in|since|they|it|that)|warmer than (?:at any time|ever)|better than (?:at any time|ever)|all-time high|new (?:high|heights?)|on the mend|new chapter|turn(?:ed|ing)? (?:a|the) (?:page|corner)|(?:on|onto) (?:a )?(?:better|firmer|sounder|normal|the right) (?:footing|track|path)\b/i,
  },
  {
    name: "back-to-normal",
    direction: "improving",
    pattern:
      /\b(?:return(?:s|ed|ing)?|back|com(?:e|es|ing) back|restor(?:ed|ing)) to (?:normal(?:cy|ity)?|an even keel|health)\b/i,
  },
  {
    name: "toward-better",
    direction: "improving",
    pattern:
      /\b(?:towards?|into|greater|increased|growing|closer|renewed|deeper|more) (?:[\w-]+ ){0,3}?(?:cooperation|collaboration|rapprochement|reconciliation|d[ée]tente|normali[sz]ation|thaw|improving|improvement|engagement)\b|\b(?:momentum|progress|upswing|upturn|upward|improvement|breakthrough|goodwill|warming|warmth|thaw|rapprochement|reconciliation|d[ée]tente)\b/i,
  },
  {
    name: "toward-worse",
    direction: "worsening",
    pattern:
      /\b(?:towards?|into|growing|greater|increased|deeper|rising|mounting|escalating|heightened|renewed|more) (?:[\w-]+ ){0,3}?(?:confrontation|hostility|tensions?|conflict|estrangement|mistrust|distrust|acrimony|friction|enmity)\b|\b(?:downturn|downward|deterioration|estrangement|setback|chill|rupture|nadir|acrimony|cold war)\b/i,
  },
  {
    name: "verb-up",
    direction: "improving",
    pattern: new RegExp(
      String.raw`\b${RELATION}\b ${BETWEEN}(?:${up}|better|warmer|closer|healthier)\b|\b(?<!to |of )(?:${up}) (?:[\w-]+ ){0,4}?${RELATION}\b`,
      "i",
    ),
  },
  {
    name: "verb-down",
    direction: "worsening",
    pattern: new RegExp(
      String.raw`\b${RELATION}\b ${BETWEEN}(?:${down}|strained|tense|worse|colder|frosty|icy|hostile|bad|poor|brittle|troubled|rocky|toxic|low)\b|\b(?:${down}|strained|tense|frosty|icy|troubled|damaged) (?:[\w-]+ ){0,3}?${RELATION}\b|\btensions\b ${BETWEEN}(?:ris\w+|rose|mount\w*|escalat\w+|grow\w*|grew|flar\w+|soar\w*|run(?:ning)? high|heighten\w*|sharpen\w*)\b`,
      "i",
    ),
  },
  {
    name: "tension-down",
    direction: "improving",
    pattern: new RegExp(
      String.raw`\btensions\b ${BETWEEN}(?:eas\w+|fall\w*|fell|subsid\w+|reced\w+|ebb\w*|abat\w+|lower\w*|diminish\w*|calm\w*)\b`,
      "i",
    ),
  },
  {
    name: "steady",
    direction: "stable",
    pattern: new RegExp(
      String.raw`\b${RELATION}\b ${BETWEEN}(?:stable|steady|unchanged|stabili[sz]\w*|as (?:they|it) (?:were|was)|on an even keel|at a standstill|stagnant|stagnat\w+|plateau\w*)\b`,
      "i",
    ),
  },
];

const ABOUT_RELATION = new RegExp(
  String.raw`\b(?:${RELATION}|cooperation|collaboration|reconciliation|momentum|mood|atmosphere|climate|trust|bonds?|things between|(?:two|both|the) (?:adversaries|rivals|peoples|economies|giants|powers|allies)|(?:two|both) (?:countries|sides|capitals|neighbou?rs|governments|nations|states))\b`,
  "i",
);
const DENIED = /\b(?:not|n[’']t|no|never|hardly|far from|without|little|scant)\b[^.;,]{0,30}$/i;
/** "talks on improving ties", "agreed to strengthen relations": what is wanted, not how it stands. */
const WANTED = /\b(?:to|on|for|at|of|about|aimed at|in order to|toward|how) (?!be )(?:\w+ ){0,2}$/i;

/** Meaning: how the sentence says that two states stand or where they are heading; at most one. */
export function findAssessments(setting: StatementSetting): Draft<Assessment>[] {
  const { sentence } = setting;
  const { text } = sentence;
  const about = ABOUT_RELATION.exec(text) ?? pairMoves(text);
  if (about === null) return [];
  for (const cue of CUES) {
    const hit = cue.pattern.exec(text);
    if (hit === null || unfit(text, cue, hit)) continue;
    const dyad = dyadAbout(setting, ...phraseAround(setting, about.index));
    if (dyad === null) return [];
    const denied = DENIED.test(text.slice(0, hit.index)) && cue.direction !== "uncertain";
    if (denied && cue.direction === "improving" && cue.name === "toward-better") continue;
    const direction = denied
      ? cue.name === "not-so-bad-since" || cue.name === "neither-nor"
        ? cue.direction
        : opposite(cue.direction)
      : cue.direction;
    return [
      {
        kind: "assessment",
        dyad,
        direction,
        issues: issuesIn(setting, text),
        certainty: cue.direction === "uncertain" ? "possible" : certaintyOf(text),
        words: hit[0].slice(0, 80),
        rule: `assessment.${cue.name}`,
        at: sentence.start + hit.index,
      },
    ];
  }
  return [];
}

/** "could draw Peru and Chile closer": the pair itself is what moves. */
function pairMoves(text: string): RegExpExecArray | null {
  return /\b(?:move|bring|push|draw|drive|pull|drift|edge|inch)(?:s|d|ed|ing)?\b(?=[^.;]{0,60}\b(?:closer|together|apart|towards?)\b)/i.exec(
    text,
  );
}

function unfit(text: string, cue: DirectionCue, hit: RegExpExecArray): boolean {
  if (cue.name === "toward-better" || cue.name === "toward-worse" || cue.name === "verb-up") {
    if (
      !hit[0].toLowerCase().startsWith("toward") &&
      WANTED.test(text.slice(0, hit.index)) &&
      !/\b(?:movement|move|moving|headed|step|steps|path|way) (?:towards?|to|on) (?:\w+ ){0,2}$/i.test(
        text.slice(0, hit.index),
      )
    )
      return true;
    if (
      /\bto (?:\w+ ){0,1}(?:improve|strengthen|deepen|normali[sz]e|mend|warm|advance)\b/i.test(hit[0]) &&
      !/\b(?:continue|begin|start|appear|seem|likely|expected|set|going) to\b/i.test(hit[0])
    )
      return true;
  }
  return false;
}

function opposite(direction: Direction): Direction {
  return direction === "improving" ? "worsening" : direction === "worsening" ? "stable" : direction;
}

/** Meaning: the offsets of the phrase that names the pair: from the word for the relation to the end of its "between ... and ..." or "with ...". */
function phraseAround(setting: StatementSetting, index: number): [number, number] {
  const { sentence } = setting;
  const after = /^[\w-]+ (?:between|with|of|among) (?:[^,;]{0,60}?\band [\w .’'-]{2,30}|[\w .’'-]{2,40})/.exec(
    sentence.text.slice(index),
  );
  return after === null
    ? [sentence.start, sentence.end]
    : [sentence.start + index, sentence.start + index + after[0].length];
}

function issuesIn(setting: StatementSetting, text: string): Draft<Assessment>["issues"] {
  const named =
    /\b(?:in|on|over|in terms of|particularly|especially|notably)\b (?!(?:recent|the (?:past|last|coming|next)|small|which|months|years)\b)(.{4,120})$/i.exec(
      text,
    );
  return named === null ? [] : setting.contextsIn(named[1] ?? "");
}
