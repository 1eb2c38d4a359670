/** A way English says that two states dispute something. The issue is the group `name`, or what follows the cue: a list when `many`. */
export interface DisputeCue {
  readonly name: string;
  readonly many?: boolean;
  readonly pattern: RegExp;
}

const QUARREL_NOUN =
  "differences?|disputes?|disagreements?|rows?|spats?|quarrels?|feuds?|frictions?|tensions?|strains?|rifts?|standoffs?|stand-offs?|controvers(?:y|ies)|wrangl(?:e|es|ing)|argument|showdown|face-off|tussle|war of words|confrontation|conflicts?|impasse|deadlock|discord|clash(?:es)?|contest|tug-of-war";
const THING = "(?<name>[^,;:.]{3,110}?)";
const STOP = "(?=[,;:.]|$| since | because | although | but | while | after | before | when )";
const BOTH =
  "(?:both|each|(?:the )?two|neither)(?: of (?:the|them))?(?: (?:sides?|countr(?:y|ies)|nations?|states?|governments?|capitals?|neighbou?rs?))?";

/** The surest cue first. */
export const DISPUTE_CUES: readonly DisputeCue[] = [
  {
    name: "over-which",
    pattern:
      /\b(?<name>(?:the|its|an?) [\w’' -]{3,70}?),? over which (?=[^.;]{3,80}\b(?:odds|differ\w*|disagree\w*|quarrel\w*|fought|clash\w*|disput\w*|feud\w*|argu\w*|spar\w*|at war|gone to war))/di,
  },
  {
    name: "differ-over",
    many: true,
    pattern:
      /\b(?:differ(?:s|ed|ing)?|disagree(?:s|d|ing)?|diverge[sd]?|quarrel(?:s|led|ed|ling)?|clash(?:es|ed|ing)?|feud(?:s|ed|ing)?|spar(?:s|red|ring)?|bicker(?:s|ed|ing)?|wrangl(?:e|es|ed|ing)|argu(?:ed|ing)|f[ae]ll(?:en)? out|lock(?:ed)? horns|cross(?:ed)? swords|at odds|at loggerheads|divided|split|(?:remain|stay|are|were)(?:s|ed)? (?:far |deeply |sharply )?(?:apart|divided|split))(?: \w+ly)? (?:with [\w. ]{2,30} )?(?:over|about|on|regarding|concerning)\b/i,
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
  { name: "disputed-place", pattern: /\b(?:(?:long-)?disputed|contested)(?= (?!by\b)(?:[a-z-]+ ){0,3}[A-Z])/ },
  {
    name: "sovereignty-over",
    pattern:
      /\b(?:(?:un|in)disput(?:ed|able) )?(?:sovereignty|ownership|jurisdiction|(?:historic|territorial) (?:rights?|claims?)|lays? claim|claims? sovereignty) (?:over|to)(?= (?:the )?[A-Z])/,
  },
  {
    name: "not-agreed",
    pattern: new RegExp(
      String.raw`\b(?:(?:not|never|n[’']t|still to|yet to|failed to|unable to|far from) (?:\w+ )?(?:agreed?|settled?|resolved?|bridged?|reconciled?)|cannot agree|no agreement) (?:on|about|over|upon)? ?${THING}${STOP}`,
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
    pattern:
      /\b(?:demand\w*|calls?|called|insist\w*|claim\w*)\b[^.;]{0,50}?\b(?:that|and|for) (?<name>(?:the|its) [^,;.]{3,70}?) (?:to )?be (?:handed back|given back|returned|restored|ceded|given up)/di,
  },
  {
    name: "violates-own",
    pattern:
      /\baccus(?:e|es|ed|ing)\b[^.;]{3,60}?\bof (?:trampling on|violating|encroaching on|infringing(?: on)?|occupying|annexing|stealing|intruding (?:into|on)|entering|drilling in|exploring in|fishing in) (?<name>(?:its|their|the) [^,;.]{3,60})/di,
  },
  {
    name: "not-acceptable",
    pattern:
      /(?:^|; |, and |that )(?<name>[^;:]{5,120}?)(?:, [^,]{5,60},)? (?:would not satisfy|cannot be accepted|is unacceptable|was unacceptable|are unacceptable|is a red line|remains a red line)/d,
  },
  {
    name: "irritates",
    pattern:
      /(?:^(?:And |But )?|; )(?<name>[Tt]he [^,;.]{3,50})(?:, [^,]{5,70},)? (?:irritates?|rankles?|infuriates?|vexes|galls?|has (?:long )?(?:irritated|rankled|angered))\b/d,
  },
];
