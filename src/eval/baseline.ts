/** Figures of an earlier run, as it printed them: by section and by the line's words, the numbers left open. */
export type Baseline = ReadonlyMap<string, string>;

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;
const DECIMAL = /-?\d+\.\d+/g;
const INTERVAL = /-?\d+\.\d+ to -?\d+\.\d+/g;

/** Meaning: the lines of a printed run, to compare later ones with. Sections stand apart by an empty line; the first line names each. */
export function baselineOf(printed: string): Baseline {
  const lines = new Map<string, string>();
  for (const section of printed.split(/\n\s*\n/)) {
    const [name = "", ...rest] = section.trim().split("\n");
    for (const [key, line] of keyed(name, rest)) lines.set(key, line);
  }
  return lines;
}

/**
 * Meaning: a printed section with, after each line whose figures differ from the baseline's, by how much. Figures are numbers with a point, intervals
 * apart; a line that the baseline does not know is marked as new. With an empty baseline the text comes back as it is.
 */
export function withDifferences(section: string, baseline: Baseline): string {
  if (baseline.size === 0) return section;
  return section
    .split(/(\n\s*\n)/)
    .map((part) => (part.trim() === "" ? part : partWithDifferences(part, baseline)))
    .join("");
}

function partWithDifferences(part: string, baseline: Baseline): string {
  const [name = "", ...rest] = part.split("\n");
  const found = new Map(keyed(name.trim(), rest).map(([key, line]) => [line, key]));
  const told = rest.map((line) => {
    const key = found.get(line);
    if (key === undefined || figuresIn(line).length === 0) return line;
    const before = baseline.get(key);
    return before === undefined ? `${line}   (new)` : `${line}${differences(figuresIn(before), figuresIn(line))}`;
  });
  return [name, ...told].join("\n");
}

/** Lines that read alike but for their numbers are told apart by their order. */
function keyed(section: string, lines: readonly string[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, number>();
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const words = line.replace(NUMBER, "#").replace(/\s+/g, " ").trim();
      const nth = (seen.get(words) ?? 0) + 1;
      seen.set(words, nth);
      return [`${section}\n${words}\n${nth}`, line] as const;
    });
}

function figuresIn(line: string): readonly string[] {
  return line.replace(INTERVAL, "").match(DECIMAL) ?? [];
}

function differences(before: readonly string[], now: readonly string[]): string {
  const told = now.flatMap((figure, n) => {
    const was = before[n];
    if (was === undefined || was === figure) return [];
    const digits = figure.split(".")[1]?.length ?? 0;
    const change = Number(figure) - Number(was);
    return [`${change > 0 ? "+" : ""}${change.toFixed(digits)} from ${was}`];
  });
  return told.length === 0 ? "" : `   (${told.join("; ")})`;
}
