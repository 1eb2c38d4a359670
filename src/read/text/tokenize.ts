import { isAbbreviation } from "./abbreviations.ts";

/** A token: half-open UTF-16 offsets into the whole text. */
export interface RawToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const INITIALISM = "(?:\\p{L}\\.){2,}|Ph\\.D\\.|(?:\\p{Lu}\\.)+\\p{Lu}(?!\\p{L})";
const NUMBER = "\\p{N}+(?:[.,:/]\\p{N}+)*(?!\\p{N})(?:(?:st|nd|rd|th|s|G|D)(?!\\p{L}))?";
const WORD = "\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['’ʼ]\\p{L}[\\p{L}\\p{M}]*)*";
const UNIT = `(?:${INITIALISM}|${NUMBER}|${WORD})`;
const PATTERN = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s<>"”]*[^\\s<>"”.,;:!?)’\']',
    "[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}",
    "[@#]\\p{L}[\\p{L}\\p{N}_]*",
    "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,3}\\.(?:com|org|net|gov|edu|info)(?![\\p{L}\\p{N}])",
    "\\p{Lu}+&\\p{Lu}+",
    `${UNIT}(?:[-‑‐]${UNIT})*`,
    "\\.{2,}|…|-{2,}|[?!]{2,}|''|``",
    "\\S",
  ].join("|"),
  "gu",
);

const CLITIC = /^(.+?)(n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/iu;

/** How far to look for what follows a word. */
const LOOK_AHEAD = 40;

/** Words that the treebanks write as two, with the length of the first. */
const CONTRACTED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
]);

/**
 * The tokens of `text` between two offsets, much as the English treebanks of Universal Dependencies write them.
 *
 * Clitics are split off ("do" "n't", "China" "'s", "countries" "'"), so are punctuation, "$" and "%". Words with hyphens
 * inside ("Jae-in", "20-year-old"), numbers ("1,400"), abbreviations ("U.S.", "Feb.") and addresses stay whole.
 *
 * @example tokenize("Japan’s aid didn't stop.", 0, 24).map((t) => t.text) // Japan ’s aid did n't stop .
 */
export function tokenize(text: string, start: number, end: number): RawToken[] {
  const part = text.slice(start, end);
  const tokens: RawToken[] = [];
  let until = 0;
  for (const match of part.matchAll(PATTERN)) {
    if (match.index < until) continue;
    let from = match.index;
    for (const piece of pieces(part, match.index, match[0])) {
      tokens.push({ text: piece, start: start + from, end: start + from + piece.length });
      from += piece.length;
    }
    until = from;
  }
  return tokens;
}

function pieces(part: string, at: number, token: string): string[] {
  const after = part.slice(at + token.length, at + token.length + LOOK_AHEAD);
  if (after.startsWith(".") && keepsStop(token, after)) return [`${token}.`];
  const first = CONTRACTED.get(token.toLowerCase());
  if (first !== undefined) return [token.slice(0, first), token.slice(first)];
  const clitic = CLITIC.exec(token);
  if (clitic !== null) return [clitic[1] ?? "", clitic[2] ?? ""];
  const time = /^(\p{N}[\p{N}:.]*)([ap]m)$/iu.exec(token + (/^[ap]m(?!\p{L})/iu.exec(after)?.[0] ?? ""));
  return time === null ? [token] : [time[1] ?? "", time[2] ?? ""];
}

/** Does the full stop after a word belong to it? At the end of a sentence only that of a plain abbreviation does. */
function keepsStop(token: string, after: string): boolean {
  const goesOn = /^\.[,;:]|^\.['’]s|^\.\s*[)\]]?\s*\S*[\p{L}\p{N}$]/u.test(after);
  const last = token.slice(token.lastIndexOf("-") + 1);
  if (/^\p{Lu}$/u.test(last)) return goesOn;
  if (/^no$/i.test(last)) return /^\.\s*\p{N}/u.test(after);
  return isAbbreviation(last) && goesOn;
}
