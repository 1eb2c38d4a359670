/** Shapes of lines that more than one boilerplate rule asks about. */

const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|vs|Jr|Sr|Co|Corp|Inc|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)|\b\p{Lu}|\b[ap]\.m|\b[ie]\.[eg])\.$/u;
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s+["'“‘(]?[\p{Lu}\d])/gu;

/**
 * Ranges for character classes: the letters of names in English text. Unicode's own classes would cost a tenth of a second
 * to compile in the patterns below. Beyond U+0100 both cases are taken as capitals.
 */
export const CAPITALS = "A-ZÀ-ÖØ-ÞĀ-ɏ";
export const LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ";

/** A capitalised word of a name: "Valdes-Grant", "O'Neill", "J.". */
const NAME_WORD = `(?:[${CAPITALS}][${LETTERS}'’.-]*|de|del|della|van|von|der|den|bin|al|el|la|le|di|da|dos|du|ten|ter|ibn)`;
/** A personal name of two or more words, also with a title before it. */
export const PERSON = `(?:(?:Dr|Prof|Professor|Sir|Lord|Lady|Dame|Ambassador|Amb|Gen|General|Lt|Col|Mr|Mrs|Ms)\\.? )?[${CAPITALS}][${LETTERS}'’.-]*(?: ${NAME_WORD})+`;
export const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
export const WEEKDAY = "(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?";
/** "April 15", "15 April", with or without a year or a weekday. */
export const DAY_DATE = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?)`;
/** A day with its year, in words or numbers. */
export const FULL_DATE = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})`;

/** A short sentence cut: start within the paragraph, and the text. Enough for boilerplate; the reader has its own. */
export function sentencesOf(paragraph: string): readonly { readonly start: number; readonly text: string }[] {
  const out: { start: number; text: string }[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(paragraph.slice(Math.max(start, match.index - 8), match.index + 1))) continue;
    out.push({ start, text: paragraph.slice(start, end) });
    start = end + (/^\s+/.exec(paragraph.slice(end))?.[0].length ?? 0);
  }
  if (start < paragraph.length) out.push({ start, text: paragraph.slice(start) });
  return out;
}

/** Whether a line ends as a sentence does; a closing abbreviation such as "U.S." does not count. */
export function endsAsSentence(line: string): boolean {
  if (/(?:\b\p{Lu}\.){2,}["'”’)\]]*$/u.test(line)) return false;
  return /[.!…;:,]\s?["'”’)\]]*$/.test(line) || /[.!?]\s?["”’)\]]+$/.test(line);
}

/** A longer question is part of the account, in words. */
const LONGEST_QUESTION = 14;

/** Whether a line reads as a title: some words, capital first, no full stop, not too long. A question may be one. */
export function looksLikeTitle(line: string): boolean {
  if (/\?["”’]?$/.test(line) && wordCount(line) > LONGEST_QUESTION) return false;
  return line.length <= 200 && !endsAsSentence(line) && /^["'“‘(]?[\p{Lu}\d]/u.test(line) && /\p{L}{2}/u.test(line);
}

/** Whether every word but the small ones begins with a capital. */
export function isTitleCase(line: string): boolean {
  return line
    .split(/\s+/)
    .every((word) => /^(?:of|the|and|for|in|to|on|at|a|an|de|la|[^\p{L}]*\p{Lu}.*|[^\p{L}]+)$/u.test(word));
}

/** Number of words, by spaces. */
export function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => word !== "").length;
}
