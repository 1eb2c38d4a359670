/** Verbs that report what somebody says or thinks. */
const SAYING =
  "says?|said|thinks?|thought|believes?|believed|argues?|argued|warn(?:s|ed|ing)?|adds?|added|told [\\w ]{1,30}?|tells [\\w ]{1,30}?|insist(?:s|ed)?|maintain(?:s|ed)|predict(?:s|ed)|expects?|announced|claim(?:s|ed)|assert(?:s|ed)?|reported|stated|states|noted|notes|stress(?:es|ed)|point(?:s|ed) out|reiterat(?:es|ed)|declar(?:es|ed)|retort(?:s|ed)|repl(?:ies|ied)|suggest(?:s|ed)|hint(?:s|ed)|conced(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|concluded?s?|explained|emphasi[sz](?:es|ed)|underlined|underscored|observed|wrote|writes|cautioned|vow(?:s|ed)|confirm(?:s|ed)|let it be known|made (?:it )?clear|know|knows|indicate[sd]?|recogni[sz]e[sd]?";

const SAID_THAT = new RegExp(
  String.raw`\b(?:${SAYING})(?: (?:on|last|this) (?:\w+))?(?: that)?,? (?=["“]?[\w$])|(?<=[ ,])that (?=(?:the|a|an|its|his|their|any|no|ties|relations|[A-Z])\b)`,
  "gi",
);
const JOINT =
  /[;:] |, (?:and|but|or|yet|so)(?: that)? |, (?:which|who|where|while|although|though|whereupon) |, (?=an? \w+ (?:that|which) |to be \w+ed\b)| [–—-] |[“]/g;
const STARTER =
  /^(?:["“”'-] ?)*(?:(?:but|and|yet|still|so|moreover|in addition|however|meanwhile|rather|then|indeed|today),? )*/i;
/** "On Tuesday, ", "In mid-May, ", "According to the ministry, ": a leading adjunct, cut off when the clause proper follows its comma. */
const ADJUNCT =
  /^(?:(?:on|in|at|by|during|after|under|for|since|according to|speaking|asked|despite|with) [^,]{2,60}, |[A-Z][a-z]+ly, )/i;

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
  return wordsIn(before.slice(start + adjunct.length)) >= 2 ? start + adjunct.length : start;
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

const ASIDE = new RegExp(
  String.raw`^,? ?[”"]? ?(?:(?:the|an?|one|his|her|its|their|he|she|they|it|[A-Z])[^,;]{0,60}? )?(?:has |have |had |also )?(?:${SAYING})(?: on \w+| in [^,]{2,30}| by \w+)?,[ ]?["“]?`,
  "i",
);

/** Meaning: the offset after an aside such as ", the official added," that stands at `from`; `from` when there is none. */
export function pastAside(text: string, from: number): number {
  return from + (ASIDE.exec(text.slice(from))?.[0].length ?? 0);
}

/** Meaning: how many words a stretch of text holds. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
}
