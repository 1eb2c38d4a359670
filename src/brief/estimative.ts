/**
 * The words of likelihood that ICD 203 allows, with their ranges in per cent (both columns of its table). Nothing is 0 or 100.
 * Source: Intelligence Community Directive 203, Analytic Standards, 2015, D.6.e(2)(a).
 */
export const LIKELIHOODS = [
  { words: ["almost no chance", "remote"], low: 1, high: 5 },
  { words: ["very unlikely", "highly improbable"], low: 5, high: 20 },
  { words: ["unlikely", "improbable"], low: 20, high: 45 },
  { words: ["roughly even chance", "roughly even odds"], low: 45, high: 55 },
  { words: ["likely", "probable", "probably"], low: 55, high: 80 },
  { words: ["very likely", "highly probable"], low: 80, high: 95 },
  { words: ["almost certain", "almost certainly", "nearly certain"], low: 95, high: 99 },
] as const;

const ALLOWED = LIKELIHOODS.flatMap(({ words }) => words).toSorted((a, b) => b.length - a.length);

/** Words that estimate without saying how much, or that claim certainty. */
const LOOSE =
  /\b(?:possibly|perhaps|maybe|might|could|conceivably|potentially|presumably|apparently|seemingly|certainly|definitely|undoubtedly|inevitably|surely|guaranteed|impossible|chances are|cannot be ruled out|(?:0|100) ?(?:%|per ?cent))/i;

/** The verb, not the month. */
const MAY = /\bmay\b/;

/**
 * Meaning: what is wrong with the estimative words of a sentence in the account's own voice, null when nothing is: likelihood and confidence never
 * stand in one sentence, and only the words of the scale are used. Quoted words are another's and pass.
 * Example: `lintEstimate("It might rain.")` names "might".
 */
export function lintEstimate(sentence: string): string | null {
  const own = sentence.replace(/“[^”]*”/g, "…");
  const loose = LOOSE.exec(own) ?? MAY.exec(own);
  if (loose !== null) return `estimative word outside the scale: ${loose[0]}`;
  const likelihood = ALLOWED.find((word) => new RegExp(`\\b${word}\\b`, "i").test(own));
  if (likelihood !== undefined && /\bconfidence\b/i.test(own))
    return `likelihood and confidence in one sentence: ${likelihood}`;
  return null;
}
