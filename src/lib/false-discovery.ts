/**
 * Meaning: the smallest false discovery rate at which each test would still be a finding, in the order given. Range: 0..1. Throws on what is no probability.
 * Source: Benjamini and Hochberg 1995; equal to R's `p.adjust(method = "BH")`. Example: `falseDiscovery([0.01, 0.04, 0.5])` is [0.03, 0.06, 0.5].
 */
export function falseDiscovery(probabilities: readonly number[]): readonly number[] {
  const wrong = probabilities.find((probability) => !(probability >= 0 && probability <= 1));
  if (wrong !== undefined) throw new Error(`not a probability: ${wrong}`);
  const order = probabilities
    .map((probability, index) => ({ probability, index }))
    .sort((a, b) => b.probability - a.probability);
  const found = new Array<number>(probabilities.length);
  let least = 1;
  for (const [rank, { probability, index }] of order.entries()) {
    least = Math.min(least, (probability * order.length) / (order.length - rank));
    found[index] = least;
  }
  return found;
}
