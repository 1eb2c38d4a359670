import { KEEPS, TAKES_E } from "./verb-exceptions.ts";

/**
 * Gives a verb stem, as left by -ed or -ing, its ending back: "announc" is "announce", "plann" is "plan".
 *
 * By spelling, with lists of the exceptions; unknown verbs go by rule.
 */
export function restoreStem(stem: string): string {
  if (KEEPS.has(stem)) return stem;
  if (TAKES_E.has(stem)) return `${stem}e`;
  if (/([bdgkmnprtvz])\1$/.test(stem)) return stem.slice(0, -1);
  if (/(?:pan|traff|mim|frol)ick$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith("ll")) return isOneSyllable(stem) || DOUBLE_L.test(stem) ? stem : stem.slice(0, -1);
  return takesE(stem) ? `${stem}e` : stem;
}

const DOUBLE_L = /(?:install|recall|forestall|befall|refill|enroll|appall|fulfill|instill|distill)$/;

/** Endings of longer stems after which nothing was dropped ("deliver", "visit", "open"). */
const WHOLE_ENDINGS = /(?:er|or|on|en|an|it|et|op|al|el|il|ol|em|om|ip|ic)$/;

function takesE(stem: string): boolean {
  const plain = stem.replaceAll("qu", "q");
  if (/(?:[cvzu]|[^s]s|[rdl]g|(?:r|ch)ang|[eu]ng|[bcdfgkpstz]l|[bcdgkpt]r)$/.test(plain)) return true;
  if (/[iu]at$/.test(plain)) return true;
  if (!/(?:^|[^aeiou])[aeiouy][^aeiouwxyh]$/.test(plain)) return false;
  return isOneSyllable(plain) || !WHOLE_ENDINGS.test(plain);
}

/** One group of vowels: "hop" would have doubled its consonant, so that "hoped" is of "hope". */
function isOneSyllable(stem: string): boolean {
  return /^[^aeiouy]*[aeiouy]+[^aeiouy]*$/.test(stem);
}
