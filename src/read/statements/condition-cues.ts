import type { Condition } from "../../model/record.ts";

/** A way English states a condition: where its two spans lie around the cue. */
export interface ConditionCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly polarity: Condition["polarity"];
  /**
   * `clause-after`: the condition follows the cue; `clause-before`: it stands before the cue and what hangs on it follows;
   * `subject`: what hangs on it is the subject of the cue.
   */
  readonly order: "clause-after" | "clause-before" | "subject";
  readonly state: Condition["state"] | null;
  /** The cue itself belongs to the condition ("unless ..."). */
  readonly keepsCue?: boolean;
}

/** Ways to state a condition, the surest first. */
export const CONDITION_CUES: readonly ConditionCue[] = [
  {
    name: "with-or-without",
    pattern:
      /\b(?=(?:with or without|regardless of|irrespective of|no matter (?:what|who|whether|how)|(?<!\b(?:accept|do|does|did|take|say|give|get|want|of|for|at|with|on|to|use|sign) )(?:whatever|whoever) (?:the|its|his|their|happens|becomes|comes|else|anyone)) )/i,
    polarity: "not-a-condition",
    order: "clause-after",
    state: "dropped",
  },
  {
    name: "not-dependent",
    pattern:
      /\b(?:and |but )?(?:(?:is|are|was|were|would be|will be) (?:not|no longer)|(?:does|do|did|would) not|no longer|need not|was never) (?:be )?(?:made )?(?:dependent|depend|contingent|conditional|conditioned|hinge|linked|tied|wait|subject)(?:ed)? (?:up)?(?:on|to|for)?\b/i,
    polarity: "not-a-condition",
    order: "subject",
    state: "dropped",
  },
  {
    name: "need-not-precede",
    pattern:
      /\b(?:need not|does not (?:have|need) to|would not have to|did not have to) (?:come before|precede|be met before|be completed before) /i,
    polarity: "not-a-condition",
    order: "clause-before",
    state: "dropped",
  },
  {
    name: "condition-for",
    pattern:
      /\b(?:as (?:a|the|its|their|his)|(?:a|the|its|their|his)) (?:[a-z]+ )?(?:pre-?condition|prerequisite|condition|requirement|price) (?:for|of|to) (?!anonymity)/i,
    polarity: "if",
    order: "clause-before",
    state: "demanded",
  },
  { name: "unless", pattern: /\bunless\b/i, polarity: "unless", order: "clause-after", state: null, keepsCue: true },
  {
    name: "only-if",
    pattern:
      /(?:, (?:and|but) )?\b(?:only|but only|if and only) (?:if|when|once|after)\b(?! the (?:fact|event|war)\b)/i,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "provided",
    pattern:
      /\b(?:(?<!\b(?:has|have|had|was|were|is|are|be|been|being|also|it|they|he|she|we|which|that|who|and|only|not|to|itself) )(?:(?<=, )|(?<=\w ))(?:provided|providing)(?: that)? (?!for\b|by\b|with\b|an?\b|under\b|to\b|in\b|from\b|through\b|some\b|more\b)(?=(?:[\w’'-]+ ){1,9}?(?:is|are|was|were|has|have|had|does|do|can|will|would|[a-z]+s|[a-z]+ed)\b)|so long as|as long as|on (?:the )?condition that|on the understanding that|assuming(?: that)?|in the event (?:that|of))/i,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "once",
    pattern:
      /(?<!\b(?:who|which|that|he|she|they|it|had|was|were|is|are|has|have|at|all|more than|not|and) )\bonce\b(?! (?:would|had|was|were|did|could|again|more|an? (?:day|week|month|year|decade|generation)|in|used|held|called|described|said|every|each|per|part)\b)(?= (?:[\w’'-]+ ){1,8}?(?:is|are|was|were|has|have|had|will|[a-z]+ed|[a-z]+s)\b)/i,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "in-exchange",
    pattern: /\bin (?:exchange|return) for (?!comment|their lives)/i,
    polarity: "if",
    order: "clause-after",
    state: "offered",
  },
  {
    name: "until",
    pattern:
      /\b(?:not|no|never|nothing|n[’']t|refus\w+|ruled out|cannot|without)\b[^.;,]*?(?:\buntil|(?<!\b(?:never|ever|not|long|as|than) )\bbefore)(?! (?:taken|been|seen|the (?:end|war)|next|last|\d))(?= (?:[\w’'-]+ ){1,8}?(?:is|are|was|were|has|have|had|does|do|stops?|ends?|withdraws?|[a-z]{3,}ed)\b)/i,
    polarity: "unless",
    order: "clause-after",
    state: "demanded",
  },
  {
    name: "depend",
    pattern:
      /\b(?:(?:will |would |may |could |might )?(?:largely |partly |also |entirely |heavily )?(?:depend(?:s|ed)?|hinge[sd]?|hangs?|turns?|(?:will|would|must) rest)(?: \w+ly)? (?:up)?on (?!(?:\w+ ){0,2}(?:oil|gas|imports|exports|aid|remittances|tourism|water)\b)|(?:is|are|was|were|be|been|remains?) (?:made )?(?:contingent|conditional|conditioned|dependent|predicated) (?:up)?on|subject to (?=(?:an?|the) (?:agreement|approval|ratification|consent|outcome|condition)))/i,
    polarity: "if",
    order: "subject",
    state: null,
  },
  {
    name: "require",
    pattern:
      /\b(?:would|could) (?:first )?(?:require|need|presuppose) (?!no |nothing |neither )(?=(?:the |a |an |its |his |their )?[\w’' -]{2,40} to |(?:the |a |an |its |their )?(?:removal|withdrawal|lifting|recognition|release|halt|end|guarantees?|concessions?|approval|consent|ratification))/i,
    polarity: "if",
    order: "subject",
    state: "demanded",
  },
  {
    name: "if",
    pattern:
      /\b(?<!\b(?:as|even|what|asked|asking|see|know|wonder|wondered|unclear|only|ask|and|doubt|doubtful|seldom|little) )if\b(?! (?:not|any|only|anything|at all|ever|(?:[\w.’']+ )+(?:has|have|had|gets?|got) (?:his|her|its|their) way|possible|necessary|you like|so|there is one|true|need be)\b)/i,
    polarity: "if",
    order: "clause-after",
    state: null,
  },
  {
    name: "inversion",
    pattern:
      /(?:^|["“;] ?|, (?:and|but) )(?=(?:Should|should|Were|were|Had|had) (?:[\w’'-]+ ){1,7}?(?:[a-z]+|to [a-z]+)\b[^.;]{5,120}?, (?:[^,]{3,50}(?:said|warned|added|says),? )?["“]?(?:[\w’'$,-]+ ){1,12}?(?:would|will|could|might|may|can)\b)/,
    polarity: "if",
    order: "clause-after",
    state: "speculated",
    keepsCue: true,
  },
];

/** Conditions whose two halves are both marked; named groups `if` and `then`. */
export const CONDITION_FRAMES: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly state: Condition["state"] | null;
}[] = [
  {
    name: "condition-is",
    pattern:
      /\b(?:pre-?condition|condition|requirement|prerequisite|price) (?:of|for) (?<then>(?!anonymity)(?:(?!, )[^;])+?) (?:(?:would|will|could|may|might) be|is|was|remains) (?<if>[^,;]+)/di,
    state: null,
  },
  {
    name: "would-have-to-before",
    pattern:
      /(?:^|\b(?:that|and|but|said|:|;),? )(?<if>[^,;:]{2,60}? (?:(?:would|will) (?:first )?have to|ha(?:s|ve) (?:first )?to|must(?: first)?|(?:would|will) need to|need(?:s|ed)? to|had to) [^;:]{3,120}?) before (?<then>(?!the end|next|20)[^;]*?\b(?:can|could|would|will|may|might|is|are|was|were|be|begins?|starts?|resum\w+)\b[^,;.]*)/di,
    state: "demanded",
  },
  {
    name: "ready-but-first",
    pattern:
      /(?<then>[A-Z][^,;:.]{3,60}\b(?:ready|willing|prepared|open) (?:to|for) [^,;:.]{3,60})[^.]{0,60}?(?::|;| but) (?<if>[^,;:]{2,60} (?:(?:would|will|must) first (?:have to )?|(?:would|will) have to [^,;.]{3,50} first)[^,;.]*)/d,
    state: "demanded",
  },
  {
    name: "mutual-return",
    pattern:
      /\b(?:that|:|,)? ?(?<if>(?:the )?[A-Z][^,;:.]{2,30}? (?:would|will|is to|was to) [^,;:]{5,100}?),? (?:and|while)(?: that)? [^,;:]{2,40}, in (?:return|exchange), (?<then>(?:would|will|is to|was to) [^,;.]{5,120})/d,
    state: "offered",
  },
  {
    name: "offer-in-exchange",
    pattern:
      /\b(?:propos\w+|offer\w*|agreed|ready|willing|prepared|promis\w+|pledg\w+|would) (?:to )?(?<then>[^;,]{5,100})[;,] (?:and |but )?in (?:exchange|return)(?:, [^,]{3,40} (?:said|says|added))?,? (?<if>[^;.]{5,120})/di,
    state: "demanded",
  },
  {
    name: "enter-into-force",
    pattern:
      /(?:^|[;:] |\bthat )(?<then>[^,;:]{3,70} (?:enters?|entered|entering|come|comes|take|takes) (?:into (?:force|effect)|effect)) (?:[\w-]+ (?:days|months|weeks) )?(?:after|once|when|upon|as soon as) (?<if>[^,;.]{5,140})/d,
    state: "offered",
  },
  {
    name: "or-else",
    pattern:
      /\b(?:order(?:s|ed)?|told|tells?|demand(?:s|ed)?(?: that)?|warn(?:s|ed)?|must|ha(?:s|ve|d) to|call(?:s|ed)? on|giv(?:es|en)|gave|urg(?:es|ed)|until)\b [^;.]{0,90}?(?<if>\b(?:to )?(?:stop|end|halt|pull|withdraw|leave|free|release|resume|accept|agree|comply|pay|hand|disarm|sign|return|close|lift|quit|recall|apologi[sz]e|cease|go|surrender|\w+ out)\b[^;.]{0,90}?),? or (?:else )?(?<then>(?:face|risk|be|lose|suffer|see|forfeit|pay|expect)\b[^,;.]{3,80})/di,
    state: "demanded",
  },
  {
    name: "no-x-without-y",
    pattern:
      /\b(?:there (?:can|could|will|would) be )?(?<then>no (?:deal|agreement|peace|talks|normali[sz]ation|settlement|summit|progress|accord|treaty|ceasefire|return|compromise)[^,;.]{0,50}?) (?<if>without [^,;.]{4,80})/di,
    state: "demanded",
  },
  {
    name: "would-not-without",
    pattern:
      /(?=[^,;:]*? without )(?<then>[^,;:]{3,60} (?:would|will|can|could)(?: not|not|n[’']t) [^,;:]{3,60}?) (?<if>without (?:first )?[^,;.]{6,80})/di,
    state: "demanded",
  },
  {
    name: "demand-before",
    pattern:
      /\b(?:demand(?:s|ed|ing)?(?: that)?|want(?:s|ed)?|insist(?:s|ed|ing)?(?: on| that)?|requir(?:es?|ed)|ask(?:s|ed)?(?: that)?) (?<if>[^,;]{5,90}?) (?:before|as the price (?:of|for)|prior to) (?<then>(?!the end|next)(?:(?:it|they|he|she) )?[^,;.]{5,90})/di,
    state: "demanded",
  },
  {
    name: "anyone-who",
    pattern:
      /\b(?<if>(?:anyone|anybody|whoever|(?:an?|any) (?:similar|further|new|second|repeat|repeated|fresh|future|such)|another|any (?:country|state|power|nation|government|ship|vessel|aircraft|attempt|attack|move)) (?:who |that |which |to |on |against |by )?[^,;]{5,80}?) (?<then>(?:would|will) (?:pay|face|suffer|mean|amount to|constitute|be an act|lead|force|end|have (?:grave|serious|dire)|be met|be (?:shot|treated|punished|answered|considered|regarded|destroyed)|meet|regret|draw|trigger|bring|provoke|invite|have consequences|find)[^,;.]{0,60})/di,
    state: "speculated",
  },
];
