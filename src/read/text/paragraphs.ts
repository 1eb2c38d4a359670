/** A half-open range of the text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

interface Line extends TextRange {
  readonly text: string;
}

/** Longest line of a text that is taken for hard-wrapped. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 50;

/**
 * The blocks of a text: lines that are not blank, each on its own; when the text is hard-wrapped (every line break comes
 * where the next word would not have fitted), the lines between two blank ones are one block.
 */
export function paragraphsOf(text: string): TextRange[] {
  const blocks = blocksOf(text);
  if (!isHardWrapped(blocks)) return blocks.flat().map(({ start, end }) => ({ start, end }));
  return blocks.map((lines) => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 }));
}

/** Groups of lines with no blank line between them. */
function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [[]];
  let from = 0;
  for (const part of text.split(/(\r\n|[\r\n\u2028\u2029])/)) {
    const content = part.trim();
    const start = from + part.indexOf(content);
    if (content !== "") blocks.at(-1)?.push({ start, end: start + content.length, text: content });
    else if (part !== "" && isBlankLine(text, from)) blocks.push([]);
    from += part.length;
  }
  return blocks.filter((lines) => lines.length > 0);
}

/** Does the line that ends at `at` hold nothing? */
function isBlankLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && /[^\S\r\n\u2028\u2029]/.test(text.charAt(i))) i--;
  return i < 0 || /[\r\n\u2028\u2029]/.test(text.charAt(i));
}

function isHardWrapped(blocks: readonly (readonly Line[])[]): boolean {
  const width = blocks.flat().reduce((most, line) => Math.max(most, line.text.length), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  let breaks = 0;
  let full = 0;
  for (const lines of blocks) {
    for (const [i, line] of lines.slice(0, -1).entries()) {
      const nextWord = lines[i + 1]?.text.split(/\s/)[0] ?? "";
      breaks++;
      if (line.text.length + 1 + nextWord.length > width) full++;
    }
  }
  return breaks >= 3 && full >= 0.85 * breaks;
}
