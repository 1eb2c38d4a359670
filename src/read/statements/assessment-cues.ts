import type { Direction } from "../../model/record.ts";

/** What a relation is called. */
export const RELATION = `(?:relations|relationship|ties|rapprochement|thaw|d[ée]tente|partnership|friendship|alliance|rivalry|tensions|bilateral trade|entente)`;

export interface DirectionCue {
  readonly name: string;
  readonly direction: Direction;
  readonly pattern: RegExp;
  /** A "not" before it is part of what it says. */
  readonly plain?: boolean;
}

const up = `improv(?:e|es|ed|ing)|warm(?:s|ed|ing)?|thaw(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|deepen(?:s|ed|ing)?|recover(?:s|ed|ing)?|normali[sz](?:e|es|ed|ing)|rebound(?:s|ed|ing)?|develop(?:s|ed|ing)?(?= (?:now |steadily|well|further|smoothly|in ))|flourish(?:es|ed|ing)?|blossom(?:s|ed|ing)?|calm(?:s|ed|ing)?(?: down)?|settl(?:e|es|ed|ing) down|mend(?:s|ed|ing)?|heal(?:s|ed|ing)?|brighten(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|progress(?:es|ed|ing)?`;
const down = `worsen(?:s|ed|ing)?|deteriorat(?:e|es|ed|ing)|sour(?:s|ed|ing)?|cool(?:s|ed|ing)?|chill(?:s|ed|ing|ier)?|declin(?:e|es|ed|ing)|fray(?:s|ed|ing)?|ruptur(?:e|es|ed|ing)|nosediv(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|plung(?:e|es|ed|ing)|unravel(?:s|ed|ling)?|slid(?:e|es|ing)?|sink(?:s|ing)?|sank|sunk|collaps(?:e|es|ed|ing)|suffer(?:s|ed|ing)?|freez(?:e|es|ing)|froze|frozen|fester(?:s|ed|ing)?|degrad(?:e|es|ed|ing)|spiral(?:s|ed|ling)?`;

/** Adverbs, auxiliaries and verbs of seeming that may stand between a relation and its direction. */
const BETWEEN = String.raw`(?:[\w’',()-]+ ){0,12}?`;

/** Ways to say where a relation stands or heads; the first that fits is taken. */
export const DIRECTION_CUES: readonly DirectionCue[] = [
  {
    name: "frozen-while",
    direction: "mixed",
    plain: true,
    pattern:
      /\b(?:frozen|icy|cold|tense|strained|worse|cool|hostile)\b[^.;]*\b(?:while|whereas|even as|even if|although)\b[^.;]*\b(?:recover|grow|improve|thaw|mend|warm|flourish|deepen|expand|resume)s?\b/i,
  },
  {
    name: "drift",
    direction: "mixed",
    plain: true,
    pattern:
      /\b(?:drift|bend|muddle|limp|lurch|seesaw|stumble) (?:along )?(?:rather than|more than|but not|without) (?:\w+ )?(?:break|breaking|snap|mend|rupture)\w*\b|\b(?:rise|worsen|fall|dip|sour|get worse) before (?:it|they|things|matters) (?:\w+ )?(?:falls?|improves?|recovers?|rises?|mends?|gets? better|warms?)\b/i,
  },
  {
    name: "neither-nor",
    direction: "stable",
    pattern:
      /\bneither (?:better|warmer|closer|improv\w+|worse\w*|colder|friends?) nor (?:worse\w*|better|colder|warmer|closer|deteriorat\w+|improv\w+)\b|\b(?:no better (?:and|but) no worse|muddl\w+ along|business as usual|a holding pattern|in limbo|stopp?ed (?:drifting|sliding|falling) (?:apart|further)?)/i,
  },
  {
    name: "in-one-not-other",
    direction: "mixed",
    plain: true,
    pattern:
      /\b(?:improv|warm|better|grow|deepen|recover|thaw)\w*\b[^.;]{0,50}\b(?:in|on|over) [^.;,]{2,40}? (?:and|but|yet|though) (?:not(?: at all)?|hardly|scarcely|never|less so) (?:in|on|over)\b/i,
  },
  {
    name: "near-war",
    direction: "worsening",
    pattern:
      /\b(?:close|closer|near|nearer|to the (?:brink|edge|verge)) (?:to|of) (?:an? )?(?:open |all-out |armed )?(?:war|conflict|blows|break|rupture)\b/i,
  },
  {
    name: "not-speaking",
    direction: "worsening",
    plain: true,
    pattern: /\b(?:hardly|barely|scarcely|no longer|not) (?:be |been )?on speaking terms\b/i,
  },
  {
    name: "cannot-worsen",
    direction: "stable",
    plain: true,
    pattern:
      /\b(?:can|could|will|would) (?:hardly|scarcely|barely|not|never)(?: \w+)? (?:get|grow|become|be) (?:any |much )?(?:worse|colder|better|closer|warmer)\b[^.;]{0,80}\b(?:(?:not|nor|n[’']t|neither|or|but|nobody|no one)\b)[^.;]{0,40}\b(?:better|improve|warmer|worse|deteriorate|colder)\b/i,
  },
  {
    name: "stay",
    direction: "stable",
    plain: true,
    pattern: new RegExp(
      String.raw`\b${RELATION}\b ${BETWEEN}(?:(?:will|would|to|may|might|likely to|set to|bound to) (?:\w+ )?(?:stay|remain|stand still|be)|(?:stays?|stayed)) (?:much |just |more or less |exactly |pretty much )?(?:where|as|what|icy|frozen|cold|cool|frosty|chilly|tense|strained|difficult|correct|on ice|in the freezer|in limbo|the same|unchanged|stuck|stalled|suspended|poor|bad|low|distant|civil)\b(?!,? while\b)`,
      "i",
    ),
  },
  {
    name: "never-better",
    direction: "improving",
    plain: true,
    pattern:
      /\b(?:never|rarely|seldom) (?:\w+ )?(?:been|stood|looked|was|were) (?:so |as )?(?:stronger|better|closer|warmer|healthier|firmer|good|strong|close|warm)\b/i,
  },
  {
    name: "phase-better",
    direction: "improving",
    pattern:
      /\b(?:enter|reach|beg[au]n|open|mov)\w* (?:into |on )?(?:an?|the|its|their) (?:[\w-]+ (?:and |but )?){0,3}?(?:better|warmer|closer|calmer|brighter|constructive|practical|hopeful|promising|mature|friendlier)(?: and [\w ]{3,20})? (?:phase|stage|period|chapter|era|footing|relationship)\b/i,
  },
  {
    name: "phase-worse",
    direction: "worsening",
    pattern:
      /\b(?:enter|reach|beg[au]n|open|mov)\w* (?:into |on )?(?:an?|the|its|their) (?:[\w-]+ (?:and |but )?){0,3}?(?:darker|worse|colder|dangerous|confrontational|hostile|bleak|difficult|perilous|graver)(?: and [\w ]{3,20})? (?:phase|stage|period|chapter|era|spell)\b/i,
  },
  {
    name: "draw-closer",
    direction: "improving",
    pattern:
      /\b(?:draw|drew|drawn|drawing|grow|grew|grown|growing|move|moved|moving|c[ao]me|coming|inch\w*|edg\w+) (?:\w+ly |still |ever |even |much |steadily )?closer(?! to (?:war|conflict|the brink|a break|collapse))\b/i,
  },
  {
    name: "become-good",
    direction: "improving",
    pattern:
      /\b(?:becom\w+|be|called|turn(?:ed)? into|grow into) (?:\w+ ){0,3}?(?:normal|ordinary|good|cordial|friendly|healthy|warm) (?:[\w-]+ )?(?:relations|ties|neighbou?rs|friends|partners)\b|\bbecome (?:friends|partners|allies)\b/i,
  },
  {
    name: "trade-to-grow",
    direction: "improving",
    pattern:
      /\b(?:expect\w*|forecast\w*|predict\w*|hop\w+)\b[^.;]{0,30}\btrade\b[^.;]{0,40} to (?:\w+ )?(?:grow|rise|double|triple|recover|expand|reach|pick up|climb)\b|\btrade\b[^.;]{0,80} (?:will|should|could|may|is (?:likely|expected|set) to) (?:\w+ )?(?:grow|rise|double|triple|recover|expand|pick up|climb)\b/i,
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
      /\b(?:too (?:early|soon) to (?:say|tell|declare|judge|conclude|call|speak|celebrate)|remains? to be seen|hard to (?:say|tell|predict)|no one can say|(?:nobody|no one|none|few)\b[^.;]{0,40} (?:would|could|can|will|cares? to|dares? to|knows?|was willing to)(?: \w+ to| \w+)? ?(?:say|tell|predict|guess|bet|know)?(?=\.|,| how| whether| where|$)|(?:is|are|remains?) (?:uncertain|unclear|an open question|unpredictable)|open question|whether [^.;]{3,90} (?:will|would|can) (?:last|hold|improve|endure|continue)|anyone[’']s guess)\b/i,
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
