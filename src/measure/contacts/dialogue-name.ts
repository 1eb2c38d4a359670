/** What a dialogue is about or between whom, in front of its noun. */
const ABOUT =
  "(?:high-level|senior-level|ministerial|vice-ministerial|strategic|economic|financial|security|defen[cs]e|military|maritime|political|diplomatic|trade|energy|cyber|human rights|nuclear|counter-?terrorism|climate|consular|legal|border|boundary|people-to-people|cultural|comprehensive|joint|bilateral|annual|regular|and|&|two-plus-two|2\\+2)";
const NAMED = new RegExp(
  String.raw`\b((?:${ABOUT} )+(?:dialogue|consultations?|commission|committee|working group))\b`,
  "i",
);
/** Words that say of which round it is, not what it is called. */
const PLAIN = /^(?:(?:bilateral|annual|regular|joint|and) )+/i;

/**
 * Meaning: the name of the dialogue that sentences speak of, in small letters; null when none is named. A bare "dialogue" has no name.
 * Example: `dialogueNameOf(["the fourth China-Japan High-Level Economic Dialogue opened"])` is "high-level economic dialogue".
 */
export function dialogueNameOf(sentences: readonly string[]): string | null {
  for (const text of sentences) {
    const name = NAMED.exec(text)?.[1]?.toLowerCase().replace(PLAIN, "");
    if (name?.includes(" ")) return name;
  }
  return null;
}
