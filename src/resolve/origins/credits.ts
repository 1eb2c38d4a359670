import type { OriginText } from "../../model/origin.ts";

/** A name that a text gives for where it has its report from. `own`: the text is that body's report; else the text cites it. */
export interface Credit {
  readonly name: string;
  readonly own: boolean;
  /** The form that the credit takes, by the name of its row. */
  readonly form: string;
}

interface CreditForm {
  readonly name: string;
  readonly reason: string;
  readonly pattern: RegExp;
  readonly own: boolean;
}

/** A name in capitals; a full stop belongs to it only between initials. */
const WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.\\p{Lu}\\b\\.?)*";
const NAME = `(?:[Tt]he )?(${WORD}(?: (?:(?:of|and|de|for) )?${WORD}){0,4})`;
/** Agencies that a byline names without a further word. */
const AGENCIES = "(?:Reuters|AP|AFP|TASS|Xinhua|Kyodo|Yonhap|PTI|ANSA|DPA|EFE|UPI|Anadolu|Interfax)\\b";
const TELLS = "(?:reported|reports|said|says|writes|wrote|revealed|disclosed|announced)";

const FORMS: readonly CreditForm[] = [
  form("dateline", "the agency in brackets before the dash", `^[^\\n]{0,80}?\\(${NAME}\\) ?(?:--|[-–—])`, true),
  form("slashed dateline", "the agency between strokes after place and date", `^[^\\n]{0,60}?/${NAME}/`, true),
  form("closing credit", "the agency in brackets at the end", `\\(${NAME}\\)\\s*$`, true),
  form("closing dash", "a dash and the agency on the last line", `(?:^|\\n)\\s*(?:--|[-–—]) ?${NAME}\\s*$`, true),
  form("source line", "a line that says Source or Credit", `(?:^|\\n)\\s*(?:Source|Credit|Agency)s?: ${NAME}`, true),
  form(
    "by an agency",
    "a byline that names an agency; a byline of a person is no credit",
    `(?:^|\\n)\\s*[Bb]y (?:the )?(${AGENCIES}|${WORD}(?: ${WORD}){0,3}(?= (?:staff|news agency|newswire|agency)\\b))`,
    true,
  ),
  form(
    "with reporting by",
    "a note on who helped",
    `[Ww]ith (?:additional )?(?:reporting|material|files|inputs) (?:by|from) ${NAME}`,
    true,
  ),
  form(
    "first published by",
    "a note on where it stood first",
    `[Ff]irst (?:published|appeared) (?:by|in|on) ${NAME}`,
    true,
  ),
  form("citing", "whom a report cites", `\\b(?:citing|quoting) (?:a report (?:by|from|in) )?${NAME}`, false),
  form(
    "according to",
    "a report that the text leans on",
    `[Aa]ccording to (?:a (?:report|dispatch) (?:by|from|in) )?${NAME}`,
    false,
  ),
  form("news agency tells", "an agency as the one that says it", `${NAME} (?:news agency|newswire) ${TELLS}`, false),
  form("outlet reported", "an outlet as the one that reported", `${NAME} (?:first )?(?:reported|reports)\\b`, false),
  form("told", "whom an official told it", `\\b(?:told|interview with|quoted by|carried by) ${NAME}`, false),
];

function form(name: string, reason: string, source: string, own: boolean): CreditForm {
  return { name, reason, pattern: new RegExp(source, "gu"), own };
}

/** Names that a form may catch and that are no outlet. */
const NO_OUTLET =
  /^(?:Mr|Mrs|Ms|Dr|Sir|President|Prime|Foreign|Defen[cs]e|Minister|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|It|He|She|They|We|But|And)\b/;

/** Meaning: whose report a text says it is, its own credits first, each once. The name of the outlet that printed it is no credit. Missing: empty when it says nothing. */
export function creditsOf({ text, author, source }: Pick<OriginText, "text" | "author" | "source">): readonly Credit[] {
  const told = author === null ? text : `By ${author}\n${text}`;
  const found = FORMS.flatMap(({ name: form, pattern, own }) =>
    [...told.matchAll(pattern)].flatMap(([, name]) =>
      name === undefined || NO_OUTLET.test(name) ? [] : [{ name, own, form }],
    ),
  );
  const seen = new Map<string, Credit>();
  for (const credit of found) {
    const key = creditKey(credit.name);
    if (!seen.has(key) && key !== creditKey(source ?? "")) seen.set(key, credit);
  }
  return [...seen.values()];
}

/** Meaning: a credit's name as it is compared: without article, case and "news agency". Example: `creditKey("The Harbour Wire News Agency")` is "harbour wire". */
export function creditKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/ (?:news agency|newswire|news)$/, "")
    .replace(/[.'’]/g, "")
    .trim();
}
