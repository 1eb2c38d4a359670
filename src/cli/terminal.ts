import { styleText } from "node:util";
import wrapAnsi from "wrap-ansi";

const WIDEST = 100;
const NARROWEST = 40;
const WHEN_UNKNOWN = 80;

/** Meaning: the columns that text is wrapped to: those of the terminal, at most 100; 80 when the output is no terminal. */
export function textWidth(): number {
  return Math.max(NARROWEST, Math.min(WIDEST, process.stdout.columns ?? WHEN_UNKNOWN));
}

/** Meaning: text wrapped to the width, the first line after `lead`, the others indented as far. */
export function wrapped(text: string, lead: string, width: number): string {
  const indent = " ".repeat([...lead].length);
  const lines = wrapAnsi(text, width - indent.length, { hard: false, trim: true }).split("\n");
  return lines.map((line, index) => `${index === 0 ? lead : indent}${line}`).join("\n");
}

/** Meaning: bold on a terminal that shows it, as it is elsewhere and under NO_COLOR. It never carries meaning alone. */
export function bold(text: string): string {
  return styleText("bold", text, { stream: process.stdout });
}

/** Meaning: dimmed likewise. */
export function dim(text: string): string {
  return styleText("dim", text, { stream: process.stdout });
}
