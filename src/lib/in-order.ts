/**
 * Meaning: what `work` makes of each item, in the order of the items, with up to `atOnce` of them under way; the next item is asked for
 * when the result before was taken. Rejects where `items` or `work` does, after the results before it; whoever stops asking leaves what is under way to end unheard.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // A failure is told when its turn comes, and not at all when nobody asks that far.
    result.catch(() => undefined);
    underWay.push(result);
    const first = underWay.length < atOnce ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const result of underWay) yield await result;
}
