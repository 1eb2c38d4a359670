const ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ["a", 1],
  ["an", 1],
]);

const SCALES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["mn", 1e6],
  ["billion", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
]);

/**
 * Meaning: the value of an English number in words, digits or both ("twenty-one", "1,400", "1.5 million", "a hundred").
 * Gives null when any word of it is no number.
 * Example: numberOf("two hundred and five") === 205.
 */
export function numberOf(text: string): number | null {
  const parts = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => part !== "" && part !== "and");
  let total = 0;
  let current: number | null = null;
  for (const part of parts) {
    const scale = SCALES.get(part);
    if (scale !== undefined) {
      current = (current ?? 1) * scale;
      if (scale >= 1e3) {
        total += current;
        current = 0;
      }
      continue;
    }
    const value = VALUES.get(part) ?? (/^\d[\d,]*(?:\.\d+)?$/.test(part) ? Number(part.replaceAll(",", "")) : null);
    if (value === null) return null;
    current = (current ?? 0) + value;
  }
  return current === null ? null : total + current;
}
