/** A way English states a cause. `forward`: the cause stands before the cue, the effect after it; `backward` the other way round. */
export interface CauseCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly order: "forward" | "backward";
  /** The verb of the cue belongs to the effect ("pushed the king to act"). */
  readonly keepsCue?: boolean;
}

/** Acts with which states repay what others did. */
const REPRISAL =
  "expel(?:led|s)|recalled|recalls|suspend(?:ed|s)|sever(?:ed|s)|broke off|breaks off|cut (?:off|ties|relations|links)|summon(?:ed|s)|clos(?:ed|es) (?:its|the)|shut (?:its|the)|impos(?:ed|es)|retaliat(?:ed|es)|cancel(?:led|ed|s)|ban(?:ned|s)|withdrew|called off|quit|pulled out|downgrad(?:ed|es)|froze|halted|boycott(?:ed|s)";
const AUX =
  "(?:(?:has|have|had|may|might|could|would|will|also|simply|only|further|soon|quickly|finally|in turn|is what|what) )*";

/** Ways to state a cause, the surest first. */
export const CAUSE_CUES: readonly CauseCue[] = [
  {
    name: "which-is-why",
    pattern: /,? (?:and )?(?:which|that|this) (?:is|was|helps? explain|explains?|may explain|partly explains) why /i,
    order: "forward",
  },
  {
    name: "lead-to",
    pattern: new RegExp(
      String.raw`\b${AUX}(?:led|leads|prompt(?:ed|s)|forced|forces(?= (?:the|its|his|her|them|him|it|both)\b)|driven|drives|drove|push(?:ed|es)|compel(?:led|s)|induc(?:ed|es)|persuad(?:ed|es)|caus(?:ed|es)|tempt(?:ed|s)|frighten(?:ed|s)|scar(?:ed|es)|mov(?:ed|es)(?! [^,;.]{2,40}? to (?:[A-Z]|the |its |their ))|spur(?:red|s)|nudg(?:ed|es)|oblig(?:ed|es)|pressur(?:ed|es)|convinc(?:ed|es)|embolden(?:ed|s)|encourag(?:ed|es)|provok(?:ed|es)|shamed|(?<=\b(?:may|might|could|would|will) )(?:lead|prompt|force|drive|push|compel|induce|persuade|cause|tempt|move|spur|oblige|embolden|encourage)) (?!(?:in|by|up|close|to|out|on|with|back|off|away|from|for|at|against|ahead|over|past|through) )(?:[\w.’'-]+ ){1,5}?(?:to|into|out of|back to) `,
    ),
    order: "forward",
    keepsCue: true,
  },
  {
    name: "result-in",
    pattern: new RegExp(
      String.raw`(?<!is |are |was |were |been |be )\b${AUX}(?:led to|leads to|leading to(?! (?:the )?[A-Z])|resulted in|results in|gave rise to|contributed to|set off(?! (?:after|from|for|on|when|to|in|by|at)\b)|sparked|triggered|provoked|touched off|brought about|fuelled|fueled|ushered in|plunged|precipitated|inflamed|unleashed|opened the way (?:to|for)|paved the way for|put (?:an end|a stop|paid) to|brought an end to|set in motion|ushered in|earned (?:it|him|her|them)|drew|raised fears of)\s(?!by\b)`,
    ),
    order: "forward",
  },
  {
    name: "attribute",
    pattern:
      /\b(?:attribut(?:es|ed|ing)|blam(?:es|ed) (?!by)|ascrib(?:es|ed)) (?<effect>(?:the|its|their|a|an) [^,;.]{3,80}?) (?:to|on) (?=["“\w])/di,
    order: "backward",
  },
  {
    name: "because",
    pattern:
      /\b(?:because of|because|(?<!\b(?:is|are|was|were|be|been|fell|falls?) )due to(?! [a-z]+ (?:on|in|at|by)\b)|owing to|thanks (?:largely |in part )?to|as a (?:result|consequence) of|on account of|on the grounds? (?:that|of)|because|in response to|in retaliation for|in protest (?:at|over|against)|in reaction to|in reprisal for|in the wake of|in revenge for|in answer to|by way of reply to|as (?:a )?(?:punishment|retribution|payback|retaliation|reprisal) for|for (?:want|lack|fear) of|for fear that|in view of|in the light of|in light of|citing|out of (?:fear|concern|frustration|anger|solidarity)[\w ]* (?:that|over|about|at|with)|to (?:avenge|retaliate for) (?=the |its |his |their |an? |what |[A-Z])|(?=under pressure from )|at the (?=(?:urging|insistence|behest) of)|on (?=(?:hopes|fears|worries|expectations|news|concern) (?:that|of|over|about))|amid (?=(?:anger|fears?|outrage|concern|protests?|pressure) (?:over|about|that|at|from)))/i,
    order: "backward",
  },
  {
    name: "changed",
    pattern: new RegExp(
      String.raw`(?<!is |are |was |were |been |be |who |he |she |they )\b${AUX}(?:chilled|soured|poisoned|strained|emboldened|weakened|hardened|doomed|cost (?=his|her|its|their|the|him|them)|(?:made|makes) (?:the|it|its|his|her|their|any|a) (?:[\w-]+ ){0,4}?(?=(?:necessary|possible|impossible|inevitable|unavoidable|harder|easier|urgent|likelier|unthinkable|difficult|more \w+)\b)|(?:is |are |was |were )(?:making|leaving|forcing|driving|pushing|turning) (?=(?:it|them|both|the|him|her|[A-Z])\b[^.;]{3,})|(?:has |have |had )(?:made|given|left|forced|turned) (?=(?:it|them|both|the|two|him|her|many|some|[A-Z])\b[^.;]{3,}))`,
    ),
    order: "forward",
    keepsCue: true,
  },
  {
    name: "since",
    pattern:
      /(?:, (?:not least )?(?:since|inasmuch as|seeing that)|^(?:Because|Given that)) (?=(?:the|its|their|his|one|each|both|no|it|they|he|she|many|most|neither|[A-Z])[\w’' -]{1,60}?(?:, [^,]{3,30},)? (?:is|are|was|were|has|have|had|will|would|can|could|regard|cross|want|need|fear|depend|[a-z]{3,}(?:s|ed))\b)(?!\d)/,
    order: "backward",
  },
  {
    name: "after-provocation",
    pattern:
      /(?<!\b(?:days|weeks|months|years|hours|soon|shortly|minutes|decades|(?:an?|one) (?:day|week|month|year|hour|decade)) )\bafter (?=[^.;,]{3,80}\b(?:refus\w+|reject\w+|arrest\w+|kill\w+|accus\w+|seiz\w+|(?:been )?suspend\w+|expel\w+|detain\w+|attack\w+|shot|shelled|bomb\w+|impos\w+|cancel\w+|fail\w+|insult\w+|violat\w+|execut\w+)\b)/,
    order: "backward",
  },
  {
    name: "participle",
    pattern:
      /, (?:prompting|forcing|leading|causing|triggering|sparking|provoking|spurring|compelling|pushing|drawing|earning|angering|enraging|infuriating|alarming|straining|souring|chilling|plunging|driving|fuelling|fueling|inflaming) (?=(?:[\w’'-]+ ){1,})/,
    order: "forward",
    keepsCue: true,
  },
  {
    name: "stirred-by",
    pattern:
      /(?:^|, |; |\b(?:and|but) )(?:Angered|Alarmed|Stung|Enraged|Infuriated|Emboldened|Frustrated|Worried|Encouraged|Shaken|Embarrassed|Provoked|Pressed|Squeezed|Irritated|Incensed|Outraged|Humiliated|angered|alarmed|stung|enraged|infuriated|emboldened|incensed|outraged|irritated|embarrassed) (?:by|at|over) /,
    order: "backward",
  },
  {
    name: "fearing",
    pattern:
      /(?:^|; )(?=(?:Fearing|Wary of|Anxious about|Anxious that|Afraid of|Afraid that|Worried that|Convinced that|Short of|Cut off from|Deprived of) [^,;]{6,100}, )/,
    order: "backward",
  },
  {
    name: "was-response",
    pattern:
      /\b(?:came|comes?|was|were|is|are|followed) (?:largely |partly |widely seen |seen |intended |meant |described |presented )?(?:as )?(?:a |an |the |its |their |in )?(?:response|answer|reaction|reply|retaliation|reprisal|punishment|revenge|retribution) (?:to|for|against) /i,
    order: "backward",
  },
  {
    name: "punish-for",
    pattern:
      /\b(?:punish|penali[sz]|sanction|expel|blacklist|dismiss|sack|jail|fin|reprimand|rebuk|black-list)(?:ed|es|s|led|ned)\b[^.;,]{2,60}? for (?=(?:\w+ing|its|his|her|their|the) )(?!the (?:first|second|last|next|third) )/i,
    order: "backward",
    keepsCue: true,
  },
  {
    name: "so-clause",
    pattern:
      /, so (?!(?:he|she|they|it) (?:says?|said|claims?|hopes?|thinks?)\b)(?=(?:the|its|his|her|their|it|he|she|they|we|both|each|[A-Z][\w’'-]+) )(?!(?:that|far)\b)/,
    order: "forward",
  },
  {
    name: "what-was",
    pattern:
      /(?:^|[;:] |\b(?:that|but|and) )[Ww]hat (?:has |had )?(?<effect>(?!\w+ [^,;:.]{2,30} together )(?:moved|pushed|prompted|changed|brought|drove|persuaded|made|led|forced|turned|broke|saved|spoiled|ended) [^,;:.]{3,80}?) (?:was|is|were|has been) (?!not )/d,
    order: "backward",
  },
  {
    name: "reason-is",
    pattern:
      /\b(?:reason|explanation)s? (?:for|why|that|behind) (?<effect>[^,;:.]{3,90}?) (?:is|was|were|are|lies? in|lay in)(?: that)? /di,
    order: "backward",
  },
  {
    name: "flared-after",
    pattern:
      /(?<=\b(?:flared|erupted|began|broke out|escalated|soured|collapsed|started|deepened|blew up|unravelled)(?: up| again| anew)?(?: (?:on|in|last|this) \w+(?: \d+)?| [\w ]{3,14} ago)?,? )(?:after|with|over|(?<=(?:erupted|flared)[^.;]{0,30})when) (?=(?:[A-Z]|the |its |a |an |documents|reports|\w+ing )[^.;,]{8,})/,
    order: "backward",
  },
  {
    name: "with-absolute",
    pattern: /(?:^|; )With (?=[^;]{15,140}, (?:neither|no|nobody|few|little|both|the two|it|they|he|she) (?:\w+ ){1,})/,
    order: "backward",
  },
  {
    name: "scarcely-since",
    pattern:
      /(?<=\w )since (?=(?!then\b)(?:the |its |their |both |neither )?(?:[a-z]+ ){1,3}(?:is|are|cannot|can|wants?|needs?|fears?) (?!since))/,
    order: "backward",
  },
  { name: "following-which", pattern: /,? (?:following which|whereupon) /, order: "forward" },
  { name: "for-which", pattern: /, for which (?=(?:it|he|she|they|the|[A-Z]))/, order: "forward" },
  {
    name: "reprisal-after",
    pattern: new RegExp(
      String.raw`(?<=\b(?:${REPRISAL})\b[^.;]{0,90})(?<!\b(?:weeks|months|years|decades|soon|shortly|(?:an?|one) (?:month|year|decade)) )\bafter (?=(?:[A-Z]|the |its |a |an |two |three )[^.;,]{8,})(?!(?:a|an|the) (?:meeting|visit|summit|week|month|year|war)\b)`,
    ),
    order: "backward",
  },
  {
    name: "after-reprisal",
    pattern: new RegExp(
      String.raw`(?:^|, )(?:[Aa]fter|When) (?=(?:[A-Z]|the |its |a |an |two |three )[^;]{8,120}?, (?:[\w.’'-]+ ){1,6}?(?:${REPRISAL})\b)`,
    ),
    order: "backward",
  },
  {
    name: "responded-by",
    pattern:
      /,? (?:and|but|so|whereupon) (?=(?:[A-Z]|the |its |his )[^,;.]{1,40}? (?:respond|retaliat|hit back|struck back|repli|react|answer)(?:ed|es|s|ied)?(?: in kind)? (?:by|with) )/,
    order: "forward",
  },
  {
    name: "fell-out-over",
    pattern:
      /\b(?:f[ae]ll(?:en)? out|quarrel\w*|clash\w*|broke) over (?=(?:an?|the|its|his|one|two|three) [\w’' -]{0,50}?\b(?:raids?|attacks?|killings?|arrests?|murders?|strikes?|shootings?|incident|seizure|downing|crash|deaths?|coup|expulsions?|poisoning|detention|assault|bombing|incursion|assassination)\b)/i,
    order: "backward",
    keepsCue: true,
  },
  {
    name: "over-grievance",
    pattern:
      /\b(?:recall\w*|expel\w*|suspend\w*|sever\w*|cut|shut|sanction\w*|boycott\w*|summon\w*|cancel\w*|ban\w*|resign\w*|protest\w*|withdr\w+|halt\w*|quit|broke off)(?: [\w’'-]+){0,6}? over (?!the (?:next|past|last|weekend|coming)\b|\d)/i,
    order: "backward",
    keepsCue: true,
  },
  {
    name: "when-failed",
    pattern:
      /\b(?:and )?when (?=(?:no|nothing|the|its|that|these|those|none|[A-Z])\b[^,;.]{3,80}?\b(?:came|failed|refused|collapsed|broke down|rejected|stalled|went unanswered|f[ae]ll through|fell apart|came to nothing)\b(?:[^,;.]*, | in \d{4} (?=[A-Z])))/i,
    order: "backward",
  },
  {
    name: "result-from",
    pattern:
      /\b(?:(?:was|were|is|are|been) (?:\w+ly )?(?:prompted|triggered|sparked|caused|driven|provoked|motivated|set off|brought on|fuelled|fueled|brought about) by|stem(?:s|med)? from|result(?:s|ed)? from|grew out of|followed from|arose from|arises? from|flow(?:s|ed)? from|, (?:prompted|triggered|provoked|spurred|driven|enraged|angered|alarmed) by)\b/i,
    order: "backward",
  },
  {
    name: "for-its-part-in",
    pattern:
      /\b(?:the (?:price|cost|result|consequence|fruit|product|outcome) of|down to|traceable to|(?:can|could|may) be traced to|rooted in|born of|bred by|in anger (?:at|over)|for their (?:part|role) in|for (?:its|his|her) (?:part|role|refusal|failure|support|silence|decision|criticism)(?= )) /i,
    order: "backward",
  },
];
