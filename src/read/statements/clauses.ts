/** Verbs that report what somebody says or thinks. */
const SAYING =
  "says?|said|thinks?|thought|believes?|believed|argues?|argued|warn(?:s|ed|ing)?|adds?|added|told [\\w ]{1,30}?|tells [\\w ]{1,30}?|insist(?:s|ed)?|maintain(?:s|ed)?|predict(?:s|ed)?|expects?|announced|claim(?:s|ed)|assert(?:s|ed)?|reported|stated|states|noted|notes|stress(?:es|ed)|point(?:s|ed) out|reiterat(?:es|ed)|declar(?:es|ed)|retort(?:s|ed)|repl(?:ies|ied)|suggest(?:s|ed)|hint(?:s|ed)?|conced(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|concluded?s?|explained|emphasi[sz](?:es|ed)|underlined|underscored|observed|wrote|writes|cautioned|vow(?:s|ed)|confirm(?:s|ed)|let it be known|made (?:it )?clear|know|knows|indicate[sd]?|recogni[sz]e[sd]?";

/** Those of them that also take a bare noun ("announced a holiday"): a clause follows only after "that". */
const TAKES_NOUN =
  "announced|reported|confirm(?:s|ed)|recogni[sz]e[sd]?|acknowledg(?:es|ed)|stress(?:es|ed)|emphasi[sz](?:es|ed)|underlined|underscored|noted|indicate[sd]?|reiterat(?:es|ed)";

const SAID_THAT = new RegExp(
  String.raw`\b(?:(?!(?:${TAKES_NOUN})\b)(?:${SAYING})(?: (?:on|last|this) (?:\w+))?(?: that)?|(?:${TAKES_NOUN})(?: (?:on|last|this) (?:\w+))? that),? (?=["“]?[\w$])|(?<=[ ,])that (?=(?:the|a|an|its|his|their|any|no|ties|relations|there|nothing|nobody|neither|both|[A-Z])\b)|(?<=\b(?:was|is|clear|sure|confident|certain|convinced|sign|hope|fear|view|doubt|believes?) )that (?=(?:it|he|she|they|we)\b)`,
  "gi",
);
const JOINT =
  /[;:] |, (?:after|by|in|upon|from|for|under|during) which |, (?:and|but|or|yet|so)(?: that)? |, (?:which|who|where|while|although|though|whereupon) |, (?=an? \w+ (?:that|which) |to be \w+ed\b)| [–—-] |[“]/g;
const STARTER =
  /^(?:["“”'-] ?)*(?:(?:but|and|yet|still|so|moreover|in addition|however|meanwhile|rather|then|indeed|today),? )*/i;
/** "On Tuesday, ", "In mid-May, ", "According to the ministry, ": a leading adjunct, cut off when the clause proper follows its comma. */
const ADJUNCT =
  /^(?:(?:on|in|at|by|for|since) [^,]{2,40}, |(?:during|after|under|according to|as for|speaking|asked|despite|with) [^,]{2,60}, |[A-Z][a-z]+ly, )/i;

/** Meaning: the offset at which the clause that ends at `position` begins: after speech, a joint between clauses, an opening quotation mark or a leading adjunct. */
export function clauseFrom(text: string, position: number): number {
  const before = text.slice(0, position);
  let start = 0;
  for (const pattern of [SAID_THAT, JOINT])
    for (const hit of before.matchAll(pattern)) {
      const end = hit.index + hit[0].length;
      if (end > start && wordsIn(before.slice(end)) >= 2) start = end;
    }
  start += STARTER.exec(before.slice(start))?.[0].length ?? 0;
  const adjunct = ADJUNCT.exec(before.slice(start))?.[0] ?? "";
  return wordsIn(before.slice(start + adjunct.length)) >= 1 ? start + adjunct.length : start;
}

const SPEECH_TAG = new RegExp(
  String.raw`^(?: ?[”"’])?,? ?[”"’]? ?(?:(?:${SAYING}) [\w’' .]+$|(?:according to|as) |(?:(?:the|a|an|one|his|her|its|their|senior|mr|ms|[A-Z])[^,;]{0,60}? )?(?:has |have |had |also )?(?:${SAYING})\b)`,
  "i",
);
const END =
  /,[”"]? |[”"],|;|: | but (?!not\b|also\b)| although | though | whereas | while |, according to |\.[”"]?$| [–—] /g;

/** Meaning: the offset at which the clause that begins at `from` ends: at speech about it, a joint or a full stop; commas that join a list or an apposition are passed when `wide`. */
export function clauseTo(text: string, from: number, wide = false): number {
  for (const stop of text.slice(from).matchAll(END)) {
    if (wordsIn(text.slice(from, from + stop.index)) < 2 && stop.index < 8) continue;
    const rest = text.slice(from + stop.index);
    if (
      /^, (?:if|when|should) (?:there is one|any|it comes|it happens)\b/.test(rest) ||
      (/^, /.test(rest) && /, if (?:there is one|any)$/.test(text.slice(from, from + stop.index)))
    )
      continue;
    if (INSET_SPEECH.test(rest) || (/^, /.test(rest) && ENDS_IN_SPEECH.test(text.slice(from, from + stop.index))))
      continue;
    const comma = stop[0].startsWith(",") && stop[0].length <= 3;
    if (
      comma &&
      wide &&
      !SPEECH_TAG.test(rest) &&
      !/^, ?(?:and|but|so|or|which|who|where|while) (?:if|the|it|he|she|they|we|[A-Z])/.test(rest) &&
      !/^,[”"]/.test(rest)
    )
      continue;
    return from + stop.index;
  }
  return text.length;
}

/** "Khartoum, it claimed, had stolen ...": speech set between a subject and its verb. */
const INSET_SPEECH = new RegExp(
  String.raw`^, (?:it|he|she|they|[A-Z][\w ]{1,30}) (?:${SAYING}), (?=(?:ha[sd]|have|is|was|were|would|will|could|can|must|[a-z]+ed|[a-z]+s) )`,
);
const ENDS_IN_SPEECH = new RegExp(String.raw`, (?:it|he|she|they|[A-Z][\w ]{1,30}) (?:${SAYING})$`);

const ASIDE = new RegExp(
  String.raw`^,? ?[”"]? ?(?:(?:the|an?|one|his|her|its|their|he|she|they|it|[A-Z])[^,;]{0,60}? )?(?:has |have |had |also )?(?:${SAYING})(?: on (?:\w+|condition of anonymity)| in [^,]{2,30}| by \w+)?,[ ]?["“]?`,
  "i",
);

/** ", as one admiral put it, ", ", in the words of its minister, X, ": whose words follow, told inside the clause. */
const WORDS_OF =
  /^,? ?(?:as [^,]{3,60} (?:put it|said|says|argued)|as (?:planned|expected|promised|agreed|usual|foreseen|intended|he|she|they|many|some)(?: \w+)?|in the words of [^,]{3,60}(?:, [A-Z][^,]{2,50})?|according to [^,]{2,60}|in [^,]{3,40}[’'] (?:view|words)),[ ]?["“]?/i;

/** Meaning: the offset after an aside such as ", the official added," that stands at `from`; `from` when there is none. */
export function pastAside(text: string, from: number): number {
  const rest = text.slice(from);
  return from + (WORDS_OF.exec(rest)?.[0].length ?? ASIDE.exec(rest)?.[0].length ?? 0);
}

/** Meaning: how many words a stretch of text holds. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
}
