import { ADJECTIVES, AUXILIARIES, NOUNS, PRONOUNS, VERBS } from "./irregular-forms.ts";
import { restoreStem } from "./verb-stem.ts";

/**
 * The dictionary form of a word, given its universal tag: "met" is "meet", "ties" is "tie", "better" is "good".
 *
 * Lower case except for proper nouns, which are kept as they are; unknown words go by rule.
 *
 * @example lemma("announced", "VERB") // "announce"
 */
export function lemma(word: string, upos: string): string {
  if (upos === "PROPN") return word;
  const form = word.toLowerCase().replace(/[’‘ʼ]/g, "'");
  switch (upos) {
    case "VERB":
      return lastPart(form, verbLemma);
    case "AUX":
      return AUXILIARIES.get(form) ?? verbLemma(form);
    case "NOUN":
      return lastPart(form, nounLemma);
    case "ADJ":
    case "ADV":
      return adjectiveLemma(form, upos);
    case "PRON":
    case "DET":
      return PRONOUNS.get(form) ?? form;
    case "PART":
      return /^n'?t$/.test(form) ? "not" : form;
    default:
      return form;
  }
}

/** Applies a rule to what stands after the last hyphen ("co-sponsored", "policy-makers"). */
function lastPart(form: string, rule: (part: string) => string): string {
  const from = form.lastIndexOf("-") + 1;
  return form.slice(0, from) + rule(form.slice(from));
}

function verbLemma(form: string): string {
  const known = VERBS.get(form);
  if (known !== undefined) return known;
  if (form.endsWith("ied")) return form.length > 4 ? `${form.slice(0, -3)}y` : form.slice(0, -1);
  if (form.endsWith("ing") && hasVowel(form.slice(0, -3))) return restoreStem(form.slice(0, -3));
  if (form.endsWith("eed"))
    return /^(?:.*gree|free|.*antee|decree|referee|pedigree)d$/.test(form) ? form.slice(0, -1) : form;
  if (form.endsWith("ed") && hasVowel(form.slice(0, -2))) return restoreStem(form.slice(0, -2));
  return withoutS(form);
}

function nounLemma(form: string): string {
  const known = NOUNS.get(form) ?? compoundNoun(form);
  if (known !== null) return known;
  if (/(?:ss|us|is)$/.test(form) || form.length < 4 || SCIENCES.test(form)) return form;
  if (US_PLURALS.test(form)) return form.slice(0, -2);
  return withoutS(form);
}

/** Names of fields and ways of acting: singular, though on -s. */
const SCIENCES =
  /(?:polit|econom|phys|mathemat|eth|athlet|gymnast|electron|logist|genet|linguist|dynam|opt|aesthet|acoust|civ|mechan|robot|analyt)ics$/;

/** Plurals of words on -us. */
const US_PLURALS = /(?:vir|camp|stat|bon|cens|consens|foc|cauc|circ|surpl|chor|min|pl|apparat|exod|corp)uses$/;

/** "policemen", "grandchildren", "housewives" go like their last part. */
function compoundNoun(form: string): string | null {
  const part = /(?:men|women|children|wives|lives|knives|selves)$/.exec(form)?.[0];
  const last = part === undefined ? undefined : NOUNS.get(part);
  if (part === undefined || last === undefined || /^(?:specimen|regimen|abdomen|omen|acumen|olives|semen)$/.test(form))
    return null;
  return form.slice(0, -part.length) + last;
}

/** Takes off the -s of a plural or of the third person. */
function withoutS(form: string): string {
  if (!form.endsWith("s") || form.endsWith("ss") || form.endsWith("us") || form.length < 3) return form;
  if (form.endsWith("'s")) return form.slice(0, -2);
  if (form.endsWith("ies") && form.length > 4) return `${form.slice(0, -3)}y`;
  if (/(?:^|head|tooth|back|heart|stom)aches$|(?:cac|nic|avalanc|psyc|quic|crec)hes$/.test(form))
    return form.slice(0, -1);
  if (/(?:s|sh|ch|x|zz)es$/.test(form)) return /[^s]ses$/.test(form) ? form.slice(0, -1) : form.slice(0, -2);
  if (/(?:[^aeiou]|ch)oes$/.test(form)) return form.slice(0, -2);
  return form.slice(0, -1);
}

/** Words on -er and -est that are no comparison. */
const NO_COMPARISON = new RegExp(
  "^(?:over|under|after|never|ever|however|whatever|whichever|whenever|wherever|forever|rather|together|altogether|either|neither|" +
    "another|proper|bitter|super|inner|outer|upper|utter|eager|clever|sober|slender|tender|sinister|sheer|premier|moreover|" +
    "elder|eldest|per|hyper|inter|summer|winter|silver|border|consumer|computer|power|customer|lesser|honest|modest|earnest|" +
    "manifest|robust|northwest|southwest|midwest|first|fast|next|most|just|last|lest|nearest|.*(?:[^aeiou]i|o)ther|.*(?:er|est)-.*)$",
);

function adjectiveLemma(form: string, upos: string): string {
  if (upos === "ADV" && (form === "better" || form === "best")) return "well";
  const known = ADJECTIVES.get(form);
  if (known !== undefined) return known;
  const stem = /^(.{2,})e(?:r|st)$/.exec(form)?.[1];
  if (stem === undefined || NO_COMPARISON.test(form) || !hasVowel(stem) || stem.length > 7) return form;
  if (
    upos === "ADV" &&
    form.endsWith("er") &&
    !/^(?:soon|hard|fast|long|high|clos|low|deep|near|earli|quick)er$/.test(form)
  )
    return form;
  if (stem.endsWith("i")) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou]l|[cgsvu]|[^aeiouyw][aeiou][dmnrt]|afe?|larg|strang|simpl|id)$/.test(stem) &&
    !/(?:ss|ng|ous|wer|ll)$/.test(stem)
    ? `${stem}e`
    : stem;
}

function hasVowel(stem: string): boolean {
  return /[aeiouy]/.test(stem);
}
