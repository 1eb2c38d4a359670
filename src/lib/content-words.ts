/** Words that say nothing about what a sentence is about. */
const EMPTY_WORDS = new Set(
  `about above after again against also although among another around because been before being below between both
  could does doing down during each even ever every from further have having here hers himself into itself just last
  like made make many might more most much must near never next only other over said same says shall should since some
  still such than that their them then there these they this those though through told took under until upon very were
  what when where which while will with within without would year years your`.split(/\s+/),
);

/** Letters of a word that are compared: enough to tell words apart, few enough to bring "accused" and "accusation" together. */
const STEM_LETTERS = 6;

/**
 * Meaning: what a text is about, as a set of crude stems: words of four letters or more, lower case, without accents and without
 * function words, cut to six letters. Example: `contentWords("They accused Japan of accusations")` is `{accuse, japan, accusa}`.
 */
export function contentWords(text: string): ReadonlySet<string> {
  const words = plainWords(text).filter((word) => word.length >= 4 && !EMPTY_WORDS.has(word));
  return new Set(words.map((word) => word.slice(0, STEM_LETTERS)));
}

/** Meaning: the words of a text, lower case and without accents. Example: `plainWords("Tarō Kōno's")` is `["taro", "kono", "s"]`. */
export function plainWords(text: string): readonly string[] {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}
