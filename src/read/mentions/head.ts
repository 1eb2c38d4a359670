import type { Sector } from "../../model/ontology.ts";
import type { WordLexeme } from "./lexeme.ts";
import { type Scan, uposOf, wordAt, wordOf, xposOf } from "./scan.ts";

/** The noun that a phrase is about: a title, an agent noun or a noun that points back. */
export interface Head {
  readonly from: number;
  readonly to: number;
  readonly lexeme: WordLexeme;
  readonly sector: Sector;
  /** The title or noun as the text has it, in lower case. */
  readonly noun: string;
  readonly plural: boolean;
  /** Whether the noun can also point back to a state or an organisation already named ("the side", "the group"). */
  readonly reference: "state" | "org" | null;
}

/** Whether nouns follow that take the phrase over ("army camp"): then the head is only a hint of the sector. */
export interface HeadMatch {
  readonly head: Head;
  readonly takenOver: boolean;
}

const TIME_NOUNS =
  /^(?:today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|week|weekend|month|year|spokesperson)$/;
/** Past forms that taggers take for nouns after a noun ("the trawler sank"). */
const PAST_FORMS =
  /^(?:sank|rang|sat|ran|began|grew|wrote|rode|drove|lay|hung|dealt|sold|paid|laid|kept|sprang|swore|fled|shot|struck|withdrew|broke|met|held|led|won|lost|sought|fought|drew|flew|rose|fell|threw|overthrew|set|hit|put|went|came|gave|got|said|told|left|sent|spent|vow|vowed|\w+took|\w*stood|\w*spoke)$/;
const COLOURLESS = new Set([
  "official",
  "officer",
  "spokesman",
  "spokeswoman",
  "spokesperson",
  "leader",
  "chief",
  "member",
  "source",
  "representative",
  "delegation",
  "commander",
  "delegate",
  "negotiator",
  "figure",
  "analyst",
  "minister",
  "head",
  "authority",
  "side",
  "team",
]);
const AIRFRAME = /^(?:[FBJHCP]|MiG|Mig|Su|Tu|Il|EP|KC|MQ|RQ|AH|UH|CH|SR|RC|WC|JF|EA|FA|F\/A|An)-?\d{1,3}[A-Z]?s?$/;

/** Meaning: the head that begins at `i`: the longest chain of agent nouns ("foreign ministry spokesman"), or null. */
export function headAt(scan: Scan, i: number): HeadMatch | null {
  const airframe = AIRFRAME.test(scan.tokens[i]?.text ?? "") && wordAt(scan, i + 1) === null;
  if (airframe) return { head: aircraft(scan, i), takenOver: takesOver(scan, i + 1) };
  let match = wordAt(scan, i);
  if (match === null) return null;
  let from = i;
  let lexeme = pick(match.values);
  let sector = sectorOf(lexeme);
  for (;;) {
    const next: ReturnType<typeof wordAt> = lexeme.plural ? null : wordAt(scan, match.to);
    if (next === null) break;
    const following = pick(next.values);
    if (following.kind === "office" && lexeme.kind === "office" && following.officeClass === "rank") break;
    const inherited = sector;
    from = match.to;
    lexeme = following;
    match = next;
    const governmental =
      /ministry|government|state department/.test(wordsOf(scan, i, from)) && sectorOf(following) === "EDU";
    const keeps = governmental || (COLOURLESS.has(nounOf(following)) && inherited !== "GOV");
    sector = keeps ? inherited : sectorOf(following);
  }
  const noun = wordsOf(scan, i, match.to);
  const backward = match.values.find((value) => value.kind === "reference");
  const gerund = lexeme.plural && /ing$/.test(wordOf(scan, match.to));
  const reference = backward?.kind === "reference" ? backward.to : null;
  const head = { from: Math.min(i, from), to: match.to, lexeme, sector, noun, plural: lexeme.plural, reference };
  return { head, takenOver: !gerund && takesOver(scan, match.to) };
}

function wordsOf(scan: Scan, from: number, to: number): string {
  return scan.tokens
    .slice(from, to)
    .map((token) => token.text.toLowerCase())
    .join(" ");
}

function aircraft(scan: Scan, i: number): Head {
  const plural = /\ds$/.test(scan.tokens[i]?.text ?? "");
  const lexeme = { kind: "agent", noun: "aircraft", group: "vehicle", sector: "MIL", plural } as const;
  return { from: i, to: i + 1, lexeme, sector: "MIL", noun: wordOf(scan, i), plural, reference: null };
}

/** Office before agent before reference: a title is the most telling reading. */
function pick(values: readonly WordLexeme[]): WordLexeme {
  const order = ["office", "agent", "reference"];
  return [...values].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0] as WordLexeme;
}

function sectorOf(lexeme: WordLexeme): Sector {
  if (lexeme.kind === "reference") return lexeme.to === "org" ? "IGO" : "GOV";
  return lexeme.sector;
}

function nounOf(lexeme: WordLexeme): string {
  return lexeme.kind === "office" ? lexeme.role : lexeme.noun;
}

/** Meaning: whether the token at `i` is a common noun that heads what stands before it. */
export function takesOver(scan: Scan, i: number): boolean {
  if (uposOf(scan, i) !== "NOUN" || TIME_NOUNS.test(wordOf(scan, i)) || PAST_FORMS.test(wordOf(scan, i))) return false;
  return xposOf(scan, i).startsWith("NN") || xposOf(scan, i) === "";
}
