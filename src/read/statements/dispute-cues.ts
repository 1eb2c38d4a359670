/** A way English says that two states dispute something. The issue is the group `name`, or what follows the cue: a list when `many`. */
export interface DisputeCue {
  readonly name: string;
  readonly many?: boolean;
  /** Sure enough to add an issue to one that another cue has found in the sentence. */
  readonly sure?: boolean;
  readonly pattern: RegExp;
}

/** A word of a name, or a preposition with an article; parted by single blanks, so that a name can be read in one way only. */
const NAME_WORD =
  "(?:(?:of|in|on|between|for|at|to) (?:the|its|his|their|an?)|(?!(?:the|its|his|their|an?|that|which|who|not|does|did|do|is|are|was|were|has|have|had|will|would|since)\\b)[\\w’'-]+)";

const QUARREL_NOUN =
  "differences?|disputes?|disagreements?|rows?|spats?|quarrels?|feuds?|frictions?|tensions?|strains?|rifts?|standoffs?|stand-offs?|controvers(?:y|ies)|wrangl(?:e|es|ing)|argument|showdown|face-off|tussle|war of words|confrontation|conflicts?|impasse|deadlock|discord|clash(?:es)?|contest|tug-of-war";
/** A noun phrase of up to nine words; a verb or a clause ends it. */
const PHRASE = `(?:the|its|his|their|an?) ${NAME_WORD}(?: ${NAME_WORD}){0,8}`;
/** Acts: two states may fall out over one, but what they dispute is not the act. */
export const ACT_NOUN =
  /\b(?:raids?|attacks?|killings?|arrests?|murders?|strikes?|shootings?|incidents?|seizures?|downing|crash|deaths?|coup|expulsions?|poisonings?|detentions?|assaults?|bombings?|incursions?|assassinations?|shelling|annexation|invasion|remarks?|comments?|rulings?|verdicts?|insults?|tweets?)\b/i;
const THING = "(?<name>[^,;:.]{3,110}?)";
const STOP = "(?=[,;:.]|$| since | because | although | but | while | after | before | when )";
const BOTH =
  "(?:both|each|(?:the )?two|neither)(?: of (?:the|them))?(?: (?:sides?|countr(?:y|ies)|nations?|states?|governments?|capitals?|neighbou?rs?))?";

/** The surest cue first. */
export const DISPUTE_CUES: readonly DisputeCue[] = [
  {
    name: "over-which",
    pattern: new RegExp(
      String.raw`\b(?<name>${PHRASE}),? (?:over|on|about) which (?=[^.;]{3,80}\b(?:odds|differ\w*|disagree\w*|quarrel\w*|fought|clash\w*|disput\w*|feud\w*|argu\w*|spar\w*|at war|gone to war|agree|divided|split))`,
      "di",
    ),
  },
  {
    name: "differ-over",
    many: true,
    pattern:
      /\b(?:differ(?:s|ed|ing)?|disagree(?:s|d|ing)?|diverge[sd]?|quarrel(?:s|led|ed|ling)?|clash(?:es|ed|ing)?|feud(?:s|ed|ing)?|spar(?:s|red|ring)?|bicker(?:s|ed|ing)?|wrangl(?:e|es|ed|ing)|argu(?:ed|ing)|f[ae]ll(?:en)? out|lock(?:ed)? horns|cross(?:ed)? swords|at odds|at loggerheads|divided|split|(?:remain|stay|are|were)(?:s|ed)? (?:far |deeply |sharply )?(?:apart|divided|split))(?: \w+ly)?(?: (?:again|once more|publicly|since \w+|for (?:years|decades|months)|(?:with|against) [\w. ]{2,30}))? (?:over|about|on|regarding|concerning)\b/i,
  },
  {
    name: "differences-over",
    many: true,
    pattern: new RegExp(
      String.raw`\b(?<!\bbe )(?:${QUARREL_NOUN})\b(?! be | began| is over| was over)(?:(?: [\w’'.-]+){0,5}? (?:over|about|regarding|concerning|involving|involves?|cent(?:er|re)(?:s|ed)? on|stem(?:s|med)? from)|,? (?:include[sd]?|including))\b(?! (?:in|for) (?:a|the)\b)`,
      "i",
    ),
  },
  {
    name: "sue-over",
    pattern:
      /\b(?:su(?:e|es|ed|ing)|(?:took|taken|tak(?:es?|ing)|dragg?(?:ed|ing)?|haul(?:ed|ing)?) (?=[^.;,]{2,60} (?:to|before) )|complained? to|fil(?:ed|es|ing) (?:a )?(?:suit|case|complaint)|lodg(?:ed|es|ing) (?:a )?(?:case|complaint))\b[^.;,]{2,70}? (?:over|about|concerning) (?=the |its |their |[A-Z])/i,
  },
  {
    name: "fight-over",
    pattern:
      /\b(?:shot at|fought|fights?|fighting|went to war|gone to war|(?<=fought [^.;,]{0,30})wars?|battles?|skirmish\w*|duels?|fire|shells|blows)\b[^.;,]{0,50}? (?:over|for (?:control|possession) of) (?=(?:the )?(?:[a-z]+ )?[A-Z][a-z])/,
  },
  {
    name: "dispute-is",
    many: true,
    pattern:
      /\b(?:main |biggest |chief |key |central |other |most serious |thorniest )?(?:sticking points?|stumbling blocks?|bones? of contention|apples? of discord|irritants?|points? of (?:friction|contention|dispute)|sources? of (?:friction|tension|contention)|(?:issue|question|matter)s? (?:that )?(?:most )?divid(?:es|ing) (?:them|the two))\b[\w ,]{0,40}? (?:is|are|was|were|remains?|remained|include[sd]?|involve[sd]?)\b/i,
  },
  {
    name: "at-issue",
    pattern: /\bat (?:issue|stake|the heart of the (?:dispute|row|quarrel|matter)) (?:is|are|was|were|lies?)\b/i,
  },
  {
    name: "both-claim",
    pattern:
      /(?:called |known as |over |in |around |near |of )?(?<name>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}), (?:which|that|an? [^,]{3,40} that) (?:[\w’' .]{2,40} and [\w’' .]{2,30} )?(?:are |is )?(?:both |each )?(?:also )?(?:claim|claimed by|contested by|disputed)\b/d,
  },
  {
    name: "regard-as-own",
    pattern: new RegExp(
      String.raw`\b(?<name>(?:the )?[\w’'-]+(?: [\w’'-]+){0,3}? (?:that|which) ${BOTH} (?:regards?|claims?|considers?|sees?|call)s?(?: (?:as|to be))?(?: (?:their|its) own)?)`,
      "d",
    ),
  },
  {
    name: "claimed-by",
    sure: true,
    pattern:
      /(?<name>\b(?:the )?(?:[a-z]+ )?(?:waters?|islands?|islets?|reefs?|shoals?|rocks?|region|territory|land|province|enclave|peninsula|sea|border|valley|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),? (?:also )?(?:claimed|contested|disputed) by [A-Z]?[\w’' -]{2,40}?)(?=,|;|\.|$| in | since | after | where | when )/d,
  },
  {
    name: "claim-both",
    pattern: new RegExp(String.raw`\b${BOTH} (?:also )?(?:lay claim to|claim)\b(?! (?:that|to|victory|credit))`, "i"),
  },
  {
    name: "competing-claims",
    many: true,
    pattern: /\b(?:competing|rival|overlapping|conflicting) claims (?:to|over|in|on)\b/i,
  },
  {
    name: "contested-apposition",
    pattern:
      /\b(?<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}), (?:the|a|an|another) (?:[a-z-]+ ){0,2}(?:contested|disputed)\b/d,
  },
  {
    name: "disputed-place",
    sure: true,
    pattern:
      /\b(?:(?:long-)?disputed|contested)(?= (?!by\b|(?:[a-z]+ ){0,2}(?:elections?|vote|polls?|results?|referendum|presidential|claims?|verdict|ruling|remarks?)\b)(?:[a-z-]+ ){0,3}[A-Z])/,
  },
  {
    name: "disputed-ground",
    pattern:
      /\b(?<name>(?:(?:the|some|two|three|four|five|several) )?(?:long-)?(?:disputed|contested) (?:[a-z]+ ){0,2}?(?:islands?|islets?|waters?|terrain|territor(?:y|ies)|borders?|frontier|boundary|regions?|land|zone|valley|plateau|reefs?|shoals?|rocks|enclaves?|province|strip|area))\b/d,
  },
  {
    name: "breakaway",
    pattern:
      /(?<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)?), (?:an?|the|two|three|both) (?:[\w-]+ ){0,2}?(?:regions?|provinces?|republics?|territor(?:y|ies)|enclaves?) (?:that|which) (?:broke away|seceded|declared independence|split)\b/d,
  },
  {
    name: "line-ought",
    pattern:
      /\b(?:maintain|insist|hold|argu|claim|contend|say|assert)\w* that (?<name>(?:the|its|their) (?:[\w’'-]+ ){0,3}?(?:frontier|border|boundary|line|islands?|islets?|waters?|shelf|strait|river|territory|zone|shoal|reef|peninsula|province|region|town|temple|dam)) (?:ought|should|must|runs?|lies|lay|belongs?|is (?:its|theirs|part)|are (?:its|theirs|part)|has always|have always)\b/di,
  },
  {
    name: "court-gave",
    pattern:
      /\b(?:[Cc]ourt|[Tt]ribunal|[Cc]ommission|judges?|arbitrat\w+|verdict|ruling)\b[^.;]{0,40}? (?:gave|awarded|granted|handed) (?:[A-Z][\w’'-]+ ){1,2}(?:most of |all of |half of |part of |much of )?(?<name>(?:the|an?) [^,;.]{3,60}?)(?=,|;|\.|$| in | that | which )/d,
  },
  {
    name: "as-claimed",
    pattern:
      /\b(?<name>(?:the|its) (?!(?:that|which|should|would|is|was)\b)[^\s,;.]+(?: (?!(?:that|which|should|would|is|was)\b)[^\s,;.]+){0,8}), as (?:[A-Z][\w’'-]+|the \w+) (?:has |had |have )?(?:always |long )*(?:claimed|maintained|insisted|demanded)\b/d,
  },
  {
    name: "broke-word-on",
    pattern:
      /\b(?:betray|br[eo]ke|broken|breach|violat|go(?:es|ne)? back on|went back on|reneg)\w*\b[^.;,]{0,20}? (?:word|promises?|pledges?|commitments?|undertakings?|agreements?) (?:on|about|over|regarding) (?=the |its )/i,
  },
  {
    name: "is-disputed",
    pattern:
      /(?:^|[;:] |, and |\b(?:that|because|since) )(?<name>(?:(?!(?:is|are|was|were|has|have|had)\b)[^\s,;:.]+ ){1,9}?)(?:(?:is|are|was|were|remains?|(?:has|have|had) (?:long )?been)(?: (?:still|long|bitterly|also|hotly|itself|again))? (?:in dispute|under dispute|disputed|contested|a matter of dispute)(?! by \w+s that))/d,
  },
  {
    name: "is-the-quarrel",
    pattern:
      /^(?:And |But |Yet )?(?<name>(?:The|Its|Their|[A-Z])[^,;.]{3,70}?)(?:, (?:which|who|whose|now|above|long) [^.;]{5,120}?,)? (?:is|are|was|remains?) (?:still )?(?:the|a|an|another|their|its|one|yet another) (?:[\w-]+ ){0,3}(?:quarrel|dispute|bone of contention|sticking point|stumbling block|irritant|sore point|grievance|flashpoint|point of friction|apple of discord|thorn)\b/d,
  },
  {
    name: "question-that-divides",
    pattern:
      /\b(?:question|issue|matter|quarrel|problem|subject|point) (?:that|which|on which|over which) (?:[^,;:.]{0,60}?\b)?(?:neither|divid\w+|separat\w+|part(?:s|ed)|split\w*|agree|give way|yield|let go)\b[^,;:.]{0,50}(?:,|:| is| –) (?<name>[^,;:.]{4,80}?)(?=,|;|\.|$)/d,
  },
  {
    name: "double-name",
    sure: true,
    pattern:
      /\b(?<name>(?:the )?(?:[A-Z]?[\w’'-]+ ){1,4}(?:that|which) (?:the )?[A-Z]\w+ (?:calls?|knows? as|names?) [^,;.]{3,30}? and (?:the )?[A-Z]\w+(?: (?:calls?|knows? as|names?))? (?:the )?[A-Z][\w’'-]+)/d,
  },
  {
    name: "known-as-in",
    pattern: new RegExp(
      String.raw`\b(?<name>${PHRASE},? (?:which is |which are )?(?:known|called) (?:as )?(?:the )?[A-Z][^,;.]{2,25} (?:in|to|by) (?!\w+(?:ish|ese|ian|eek|ean|ic)\b)(?:the )?[A-Z]?\w+ and (?:as )?(?:the )?[A-Z][^,;.]{2,25} (?:in|to|by) (?:the )?[A-Z]?\w+)`,
      "d",
    ),
  },
  {
    name: "known-in-as",
    pattern:
      /(?<name>\b(?:(?:the|The|an?|some|two|four) )?[\w’'-]+(?: [\w’'-]+){0,3},? (?:which (?:is|are) )?known (?:in|to) (?:the )?[A-Z]\w+ as (?:the )?[\w’' -]{3,30}? and (?:in|to) (?:the )?[A-Z]\w+ as (?:the )?[\w’'-]+(?: [\w’'-]+)?)/d,
  },
  {
    name: "awarded-to",
    pattern:
      /\b(?:ruling|award|verdict|court|tribunal|commission|judges?|judgment|arbitrat\w+|treaty|convention)\b[^.;]{0,80}?\b(?:award(?:ed|s|ing)|gave|giv(?:es|ing)|ced(?:ed|es|ing)|assign(?:ed|s|ing)|allott?(?:ed|s|ing)) (?<name>(?:the |most of |half of |part of )?[^,;.]{3,60}?) to (?=(?:the )?[A-Z])/di,
  },
  {
    name: "refused-object",
    sure: true,
    pattern: new RegExp(
      String.raw`\b(?<name>${PHRASE}), which (?:[A-Z][\w’' .-]{1,30}|the \w+|it|he|she|they) (?:has |have |had |still |so far |always |long |again )*(?:refus(?:es|ed)|declin(?:es|ed)|rejects?|rejected|denies|denied|disputes?|disputed|contests?|contested|will not|does not|would not)\b`,
      "d",
    ),
  },
  {
    name: "sovereignty-over",
    pattern:
      /\b(?:(?:un|in)disput(?:ed|able) )?(?:sovereignty|ownership|jurisdiction|(?:historic|territorial) (?:rights?|claims?)|lays? claim|claims? sovereignty) (?:over|to)(?= (?:the )?[A-Z])/,
  },
  {
    name: "not-agreed",
    pattern: new RegExp(
      String.raw`\b(?:(?:not|never|n[’']t|still to|yet to|failed to|unable to|far from) (?:\w+ )?(?:agreed?|settled?|resolved?|bridged?|reconciled?)|(?:nor|neither) (?:(?:do|did|have|can|could) )?(?:[\w’'-]+ ){1,5}?agreed?|(?:cannot|can’t|do not|does not|did not) (?:yet )?agree|no agreement|fail(?:s|ed|ing)? to agree) (?:on|about|over|upon)? ?${THING}${STOP}`,
      "di",
    ),
  },
  {
    name: "refuses-to",
    pattern: new RegExp(
      String.raw`\b(?:refus(?:es|ed)|declin(?:es|ed)|continu(?:es|ed) to refuse|will not|does not|do not|did not|never) (?:to )?(?:recogni[sz]e|accept|bless|endorse|acknowledge)(?: (?:the (?:validity|legality|legitimacy) of))? ${THING}(?=,|;|\.|$| that | since | because | but | while )`,
      "di",
    ),
  },
  {
    name: "rejects-notion",
    pattern:
      /\b(?:rejects?|rejected|disputes?|disputed|denies|contests?|contested|dismiss(?:es|ed)) (?:(?:the|any) (?:notion|idea|claims?|view|argument|assertion|suggestion) (?:that|of) |(?=[\w’']+ (?:\w+ )?(?:claims?|sovereignty|jurisdiction)\b))(?<name>[^;.]{5,120}?)(?=;|\.|, (?:and|but|saying)|$)/di,
  },
  {
    name: "compete-for",
    pattern:
      /\b(?:compet(?:e|es|ed|ing)|vie|vies|vied|vying|jostl(?:e|es|ed|ing)|struggl(?:e|es|ed|ing)) (?:with [\w ]{2,20} )?(?:for|over) (?!the prize)(?=(?:influence|control|primacy|leadership|dominance|supremacy|the (?:waters|leadership)|hegemony))/i,
  },
  {
    name: "demand-back",
    sure: true,
    pattern:
      /\b(?:demand\w*|calls?|called|insist\w*|claim\w*|says?|maintain\w*|argues?)\b[^.;]{0,80}?\b(?:that|and|for) (?<name>(?:the|its|all) [^,;.]{3,70}?) (?:(?:has|have|must|should|would have|ought) )?(?:to )?be (?:handed back|given back|returned|restored|ceded|given up)/di,
  },
  {
    name: "demand-lift",
    pattern:
      /\b(?:demand\w*|calls?|called|insist\w*|claim\w*|says?|maintain\w*|argues?)\b[^.;]{0,80}?\b(?:that|and|for) (?<name>(?:the|its|all) [^,;.]{3,70}?) (?:(?:has|have|must|should|would have|ought) )?(?:to )?be (?:lifted|dismantled|torn down|closed|scrapped|evacuated)/di,
  },
  {
    name: "violates-own",
    pattern:
      /\baccus(?:e|es|ed|ing)\b[^.;]{3,60}?\bof (?:trampling on|violating|encroaching on|infringing(?: on)?|occupying|annexing|stealing|intruding (?:into|on)|entering|drilling in|exploring in|fishing in) (?<name>(?:its|their|the) (?!air ?space)[^,;.]{3,60}?)(?=,|;|\.|$| after | when | by | in | on | during )/di,
  },
  {
    name: "not-acceptable",
    pattern:
      /(?:^|; |, and |that )(?<name>[^;:]{5,120}?)(?:, [^,]{5,60},)? (?:would not satisfy|cannot be accepted|is unacceptable|was unacceptable|are unacceptable|is a red line|remains a red line)/d,
  },
  {
    name: "blocks",
    sure: true,
    pattern:
      /\b(?:block(?:s|ed|ing)?|veto(?:es|ed|ing)?|h(?:olds?|eld) up|obstruct(?:s|ed|ing)?|oppos(?:es|ed|ing)) (?<name>(?:the |its |their |[A-Z][\w.]+[’']s? )(?:[\w’'-]+ ){0,4}?(?:listing|entry|membership|accession|bid|candidacy|application|appointment|admission|resolutions?|pipeline|project|dam|plant|sale|return|recognition)(?: (?:of|to|in|for|as) [^,;.]{2,60}?)?)(?=,|;|\.|$| by | because | since | after | in )/d,
  },
  {
    name: "keeps-out",
    sure: true,
    pattern:
      /(?<!whose \w+ )\b(?:keeps?|kept|keeping|shuts?|bars?|barred|excludes?|excluded) (?=[A-Z][\w.]+ (?:out of|from) (?:the )?[A-Z])[A-Z][\w.]+ (?:out of|from) (?<name>(?:the )?[A-Z][\w’' -]{3,60}?)(?=,|;|\.|$| and | by | since )/d,
  },
  {
    name: "duty-to-negotiate",
    pattern: new RegExp(
      String.raw`\b(?:duty|obligation|obliged|bound) to (?:negotiate|discuss|talk about|bargain over)(?: (?:over|about|on))? ${THING}${STOP}`,
      "di",
    ),
  },
  {
    name: "irritates",
    pattern:
      /(?:^(?:And |But )?|; )(?<name>[Tt]he [^,;.]{3,50})(?:, [^,]{5,70},)? (?:irritates?|rankles?|infuriates?|vexes|galls?|has (?:long )?(?:irritated|rankled|angered))\b/d,
  },
  {
    name: "reprisal-over",
    many: true,
    pattern:
      /\b(?:recall\w*|expel\w*|suspend\w*|sever\w*|cut(?: off)?|shut|sanction\w*|boycott\w*|summon\w*|called in|halt\w*|ban(?:ned|s)|broke off|rebuk\w+|threaten\w*|blockad\w+|walk\w* out)(?: [\w’'-]+){0,7}? over (?!the (?:next|past|last|weekend|coming)\b|(?:an? )?\d)/i,
  },
  {
    name: "unresolved",
    pattern:
      /\b(?:unresolved|unsettled|outstanding|long-running|intractable) (?:question|issue|matter|problem|dispute|quarrel|row)s? (?:of|over|about|surrounding) /i,
  },
  {
    name: "remains-unresolved",
    pattern:
      /(?:^|[;:] |, and |\bthat |\bbut )(?<name>(?:(?!(?:is|are|was|were|has|have|had)\b)[^\s,;:.]+ ){1,10}?)(?:remains?|is|are|was|were|stays?) (?:still )?(?:un(?:resolved|settled|decided|marked|solved)|unanswered|to be (?:settled|resolved|decided)|the (?:main|chief|biggest) (?:obstacle|difference|problem))\b/d,
  },
];
