/** Meaning: logits as probabilities that sum to 1; empty in, empty out. It runs for every word: plain loops, nothing made on the way. */
export function softmax(logits: ArrayLike<number>): number[] {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) top = Math.max(top, logits[i] as number);
  const shares: number[] = [];
  let total = 0;
  for (let i = 0; i < logits.length; i++) {
    const raised = Math.exp((logits[i] as number) - top);
    shares.push(raised);
    total += raised;
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] as number) / total;
  return shares;
}
