/** A line of a dictionary without its comment, with its number from 1. */
export interface DictionaryLine {
  readonly number: number;
  readonly text: string;
}

const OPENS = /<!\s*--/;

/**
 * Meaning: the lines of a dictionary of TABARI's or PETRARCH's that hold something. Comments go: `<!-- -->` over several lines, `#` and `;` to the
 * end of the line. A `#` inside brackets is part of a code ("[###]").
 */
export function dictionaryLines(text: string): DictionaryLine[] {
  const lines: DictionaryLine[] = [];
  let inside = false;
  for (const [i, raw] of text.split(/\r?\n/).entries()) {
    let line = raw;
    if (inside) {
      const end = line.indexOf("-->");
      if (end < 0) continue;
      inside = false;
      line = line.slice(end + 3);
    }
    line = line.replace(/<!\s*--.*?-->/g, "");
    if (OPENS.test(line)) {
      inside = true;
      line = line.replace(/<!\s*--.*$/, "");
    }
    line = withoutComment(line);
    if (line.trim() !== "") lines.push({ number: i + 1, text: line.trimEnd() });
  }
  return lines;
}

function withoutComment(line: string): string {
  let inCode = false;
  for (const [i, char] of [...line].entries()) {
    if (char === "[") inCode = true;
    else if (char === "]") inCode = false;
    else if ((char === "#" || char === ";") && !inCode) return line.slice(0, i);
  }
  return line;
}
