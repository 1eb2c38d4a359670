import type { Factor } from "../../model/record.ts";

type Effect = Factor["effect"];

export interface FactorCue {
  readonly name: string;
  readonly effect: Effect;
  /** The factor stands before the cue (`before`) or follows it (`after`). */
  readonly what: "before" | "after";
  readonly pattern: RegExp;
  /** Counts only when what it names is a third state's doing or a turn in home politics. */
  readonly external?: boolean;
}

/** What third parties do to a pair, and what happens inside one of the two. */
export const EXTERNAL =
  /\b(?:elections?|re-election|vote|referendum|campaign|primary|parliament|congress|senate|coalition|opposition|cabinet|succession|protests?|unrest|strikes?|inflation|recession|pandemic|drought|coup|war|invasion|sanctions?|tariffs?|summit|currency|economy|prices?|public opinion|constitution|court|term|united nations|union|nato|victory|verdict|trial|at home)\b/i;

const PAIR = String.raw`(?:the two|both|them|their|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?(?:’s|'s)? and)`;

/** Ways to say that something bears on a relation. */
export const FACTOR_CUES: readonly FactorCue[] = [
  {
    name: "another-factor",
    effect: "unclear",
    what: "after",
    pattern:
      /\b(?:another|an additional|a further|an added|a second|a third|a new|a key|one|the main|the chief|the biggest|a complicating) (?:[\w-]+ )?(?:change|development|factor|shift|issue|challenge|uncertainty|variable|complication|consideration|influence|irritant|pressure)\b(?: (?:that|which|to|in|for|affecting|involving|facing|between|shaping|bearing on|weighing on|likely to)\b[^.;]{3,90}?)? (?<!\b(?:that|which) )(?:is|are|was|were|will be|concerns?|involves?|comes? from|lies in|stems from) (?!likely |expected |set |due |to )/i,
  },
  {
    name: "brings-together",
    effect: "together",
    what: "before",
    pattern: new RegExp(
      String.raw`\b(?:has |have |had |may |might |could |would |will |is |are )*(?:also )?(?:bring(?:s|ing)?|brought|draw(?:s|n|ing)?|drew|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|driv(?:es|e|en|ing)|drove|nudg(?:es|e|ed|ing)|mov(?:e|es|ed|ing)|unit(?:e|es|ed|ing)|align(?:s|ed|ing)?) (?:${PAIR})\b[^.;]{0,40}\b(?:closer|together|into (?:each other[’']s|one another[’']s) arms|toward)`,
    ),
  },
  {
    name: "drives-apart",
    effect: "apart",
    what: "before",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |is |are )*(?:also )?(?:driv(?:es|e|en|ing)|drove|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|keep(?:s|ing)?|kept|forc(?:es|ed|ing)|set(?:s|ting)?)\b[^.;,]{0,50}\b(?:apart|a wedge|at odds|further from)\b/i,
  },
  {
    name: "opens-door",
    effect: "together",
    what: "before",
    pattern:
      /\b(?:[,]? ?(?:they|it|this|that|these|which) (?:may |might |could |would |will )?(?:also )?)?(?:(?:may|might|could|would|will|also|has|have) )*(?:speaks? to|present(?:s|ed)?|creat(?:e|es|ed)|offer(?:s|ed)?|open(?:s|ed)?|provid(?:e|es|ed)|gives?|gave|add(?:s|ed)?)\b[^.;]{0,60}?\b(?:opportunit(?:y|ies)|incentives?|openings?|common (?:ground|interest|cause)|impetus|reasons? (?:to|for)|interests|room|space|urgency)\b/i,
  },
  {
    name: "complicates",
    effect: "apart",
    what: "before",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |is |are |also )*(?:complicat(?:e|es|ed|ing)|overshadow(?:s|ed|ing)?|cloud(?:s|ed|ing)?|strain(?:s|ed|ing)?|undermin(?:e|es|ed|ing)|poison(?:s|ed|ing)?|imperil(?:s|led)?|threaten(?:s|ed|ing)? to (?:derail|undo|unravel)|derail(?:s|ed|ing)?|hamper(?:s|ed|ing)?|test(?:s|ed|ing)?|weigh(?:s|ed|ing)? on|hang(?:s|ing)? over|aggravat(?:e|es|ed)|inflam(?:e|es|ed)|sour(?:s|ed)?) (?=[^.;]{0,50}\b(?:relations|relationship|ties|rapprochement|thaw|talks|reconciliation|d[ée]tente|partnership|alliance|process|mood)\b)/i,
  },
  {
    name: "helps",
    effect: "together",
    what: "before",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |is |are |also )*(?:help(?:s|ed|ing)?(?: to)?|eas(?:e|es|ed|ing)|smooth(?:s|ed|ing)?|facilitat(?:e|es|ed|ing)|pav(?:e|es|ed|ing) the way for|lubricat(?:e|es|ed)|boost(?:s|ed|ing)?|encourag(?:e|es|ed|ing)|favou?r(?:s|ed)?|underpin(?:s|ned)?|cement(?:s|ed)?) (?=[^.;]{0,50}\b(?:relations|relationship|ties|rapprochement|thaw|reconciliation|d[ée]tente|partnership|normali[sz]ation|cooperation)\b)/i,
  },
  {
    name: "brought-cleft",
    effect: "together",
    what: "after",
    pattern:
      /\bwhat (?:has |had |finally |really )*(?:brought|drew|pushed|drove|moved|reconciled) (?:the two|them|both|the pair|the parties|the sides|the neighbou?rs)\b[^.;,]{0,30} (?:was|is|were|has been) (?!not )/i,
  },
  {
    name: "mattered-too",
    effect: "unclear",
    what: "before",
    external: false,
    pattern:
      /\b(?:has |have |had )?(?:(?:also )?(?:matter(?:s|ed)|help(?:s|ed)|count(?:s|ed)|play(?:s|ed) (?:a|its|their|his) (?:part|role))(?: too|, too| as well| also| in this| here)|(?:has |have |had )?(?:done|did|does) more than (?:any|all|the) [^.;,]{3,40}? to)\b(?!:)/i,
  },
  {
    name: "home-binds",
    effect: "apart",
    what: "after",
    pattern:
      /\b(?:can|could|would|dares?)(?: hardly| scarcely| ill|not|n[’']t| not| barely)? (?:\w+ )?(?:afford|be seen|yield|give way|back down|appear|climb down|concede|compromise|bend)\b[^.;]{0,60}?\b(?:before|ahead of|with|in the run-up to|until|as|because of|given) (?=(?:an?|the|his|her|its|their) (?:[\w-]+ ){0,3}?(?:elections?|vote|referendum|campaign|primary|ballot|poll|congress)\b)/i,
  },
  {
    name: "little-room",
    effect: "apart",
    what: "before",
    pattern:
      /\b(?:leav(?:es?|ing)|left|gives?|gave|allows?|allowed) (?:[\w’'-]+ ){1,4}?(?:(?:little|no|not much|scant|small|less)|(?<=neither \w+ )much|(?<=neither )much) (?:room|reason|incentive|appetite|cause|space|freedom)\b/i,
  },
  {
    name: "can-hardly",
    effect: "apart",
    what: "before",
    external: false,
    pattern:
      /\b(?:can|could) (?:hardly|scarcely|ill) (?:begin|afford|be seen|yield|give way|back down|appear|bury|climb down|compromise|be expected)\b/i,
  },
  {
    name: "seeks-votes",
    effect: "apart",
    what: "before",
    pattern:
      /(?:^|[;:] |\bthat |, and )(?<what>(?:[A-Z][\w.’'-]*|the|his|her)(?: [\w.’'-]+){0,6}? (?:wants?|seeks?|is seeking|is running for|hopes for|faces?|is facing|must face|is fighting|stands? for|is up for) (?:an? |the |his |her |re-)?(?:[\w-]+ ){0,2}?(?:term|election|re-election|reelection|primary|confidence vote|vote of confidence|voters|referendum)(?: (?:next|this|in) \w+)?)/d,
  },
  {
    name: "third-shows",
    effect: "together",
    what: "before",
    external: true,
    pattern:
      /\b(?:has |have |had )?(?:shown|showed|taught|reminded|convinced|persuaded|told) (?:them|both|the two|each|him|her|it)\b(?= (?:who|that|how|what|where))/i,
  },
  {
    name: "third-frightens",
    effect: "together",
    what: "before",
    external: true,
    pattern:
      /\b(?:has |have |had |may |might |could |would |will )?(?:frighten(?:ed|s)|scar(?:ed|es)|alarm(?:ed|s)|jolt(?:ed|s)|shook|shaken|chasten(?:ed|s)|concentrat(?:ed|es))\b/i,
  },
  {
    name: "makes-harder",
    effect: "apart",
    what: "before",
    pattern:
      /\bmad?e(?:s)? (?<what>[A-Z][\w.]+’s [\w ]{3,40}?|[A-Z][\w.]+'s [\w ]{3,40}?)(?:, [^;.]{3,80},)? (?:harder|more difficult|costlier|impossible)\b/d,
  },
  {
    name: "third-blocked",
    effect: "apart",
    what: "before",
    external: true,
    pattern:
      /(?:^|[;:] |, and )(?:Last \w+ |On \w+ |In \w+ )?(?<what>(?:[A-Z][\w.’'-]*|the|its)(?: [\w.’'-]+){0,5}? (?:blocked|vetoed|passed|condemned|imposed|backed|armed|recognised|recognized|rejected) (?:a|an|the|its) [^,;.]{5,60}?)(?= that | which |,|;|\.|$)/d,
  },
  {
    name: "third-buys",
    effect: "together",
    what: "before",
    external: true,
    pattern:
      /(?<what>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)* (?:buys from|sells to|leans on|trades with|arms|lends to|has leaned on|has pressed|is pressing|has urged|courts) both\b(?: (?:sides|of them))?)/d,
  },
  {
    name: "joint-summit",
    effect: "together",
    what: "after",
    pattern:
      /\b(?:recalled|welcomed|noted|hailed|looked forward to|took note of) (?=the (?:first )?(?:trilateral|quadrilateral|three-way|four-way|forthcoming|upcoming) (?:[\w-]+ ){0,2}?(?:summit|meeting|dialogue|statement|exercise)\b)/i,
  },
  {
    name: "weakens-hand",
    effect: "apart",
    what: "before",
    external: true,
    pattern:
      /\b(?:has |have |had |may |might |could |would |will )?(?:weaken|strengthen|embolden|stiffen|soften|undercut|tie|free|steel|sharpen)(?:ed|s)? (?=(?:[A-Z][\w.]+[’']s?|the|its|his|both|[A-Z]\w+)\b)/,
  },
  {
    name: "home-calendar",
    effect: "unclear",
    what: "before",
    pattern:
      /(?:^|[;:] |\bthat |, and |\bwho noted that )(?<what>(?:(?:[A-Z][\w.’'-]*|the|his|her) ){1,5}?(?:has |have |had |will |must |is to )?(?:leaves? office|steps? down|postpon(?:ed|es)|put off|fac(?:es|ed)|leave office|step down|face|called|calls)(?: (?:an?|its|his|her|the|their))?(?: (?:[\w-]+ ){0,2}?(?:election|elections|vote|referendum|primary))?(?: (?:in|next|this|again|on) [\w ]{2,25}?)?)(?=,|\.|;| and )/d,
  },
  {
    name: "third-offers",
    effect: "apart",
    what: "before",
    external: true,
    pattern:
      /(?:^|[;:] |, and |\bago |\b\d{4},? |day )(?<what>(?:[A-Z][\w.’'-]*|the|its)(?: [A-Z][\w.’'-]*){0,3} (?:offered|invited|admitted|promised|armed|sold|granted|recogni[sz]ed) (?:[A-Z][\w.’'-]*) [^,;.]{5,60}?)(?=,|;|\.|$)/d,
  },
];
