import { type Complement, complementAt } from "./complement.ts";
import { type Head, headAt } from "./head.ts";
import { leaderModifierAt } from "./leader-modifier.ts";
import { type Modifier, modifierAt } from "./modifier.ts";
import { isCapitalised } from "./normalise.ts";
import { collectiveAt, type Opening, openingAt } from "./opening.ts";
import { isHonorific, knownPersonAt, nameAfterTitle, type PersonName } from "./person-name.ts";
import { nameAt, type Scan, uposOf, wordOf, xposOf } from "./scan.ts";

/** A noun phrase with a head that acts: its parts, before they are turned into a mention. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly opening: Opening;
  readonly modifier: Modifier | null;
  readonly head: Head | null;
  readonly complement: Complement | null;
  readonly names: readonly PersonName[];
  readonly collective: boolean;
}

const NAMED_AGENT =
  /^(?:spokes(?:man|woman|person)|ambassador|leader|lawmaker|senator|businessman|activist|dissident|journalist|cleric|executive|analyst|professor|diplomat|official|economist|historian|lawyer|negotiator|envoy|counterpart|opposition leader|opposition figure|opposition politician|opposition candidate|candidate|politician|aide|adviser|advisor|officer|pilot|soldier|judge|prosecutor|governor|mayor|president|chancellor|premier|host|rebel leader|student|teenager|blogger|singer|reporter|correspondent)$/;

/** Meaning: the phrase that begins at `i`, or null when no head of an actor stands there. */
export function phraseAt(scan: Scan, i: number): Phrase | null {
  if (isHonorific(scan, i)) return honoured(scan, i);
  const start = collectiveAt(scan, i);
  const phrase = corePhrase(scan, start, i);
  if (start === i) return phrase;
  return phrase === null ? corePhrase(scan, i, i) : { ...phrase, from: i, collective: true };
}

/** "H.E. President Isaias Afwerki": an honorific before a title and a name. */
function honoured(scan: Scan, i: number): Phrase | null {
  const titled = corePhrase(scan, i + 1, i);
  return titled === null || titled.names.length === 0 ? null : { ...titled, from: i };
}

function corePhrase(scan: Scan, i: number, from: number): Phrase | null {
  const opening = openingAt(scan, i);
  const found = headed(scan, from, opening, opening.to);
  if (found !== null || opening.to === i) return found;
  return headed(scan, from, { ...opening, to: i, definite: false, owner: null, former: false }, i);
}

/** The phrase whose modifier or head begins at `at`. */
function headed(scan: Scan, from: number, opening: Opening, at: number): Phrase | null {
  const modifier = leaderModifierAt(scan, at) ?? modifierAt(scan, at);
  const title = modifier === null ? null : headAt(scan, at);
  const longTitle = title?.head.lexeme.kind === "office" && !title.takenOver && title.head.to > (modifier?.to ?? 0);
  if (modifier !== null && !longTitle) {
    const person = modifier.possessive ? knownPersonAt(scan, modifier.to) : null;
    if (person !== null) {
      return {
        from,
        to: person.to,
        opening,
        modifier,
        head: null,
        complement: null,
        names: [person],
        collective: false,
      };
    }
    const head = headAfterGap(scan, modifier);
    if (head !== null) return withHead(scan, from, { opening, modifier, head });
    return null;
  }
  if (nameAt(scan, at) !== null && !longTitle) return null;
  const gap = at > from ? properGap(scan, at) : at;
  const match = headAt(scan, gap);
  if (match === null || match.takenOver || isTooBare(match.head, at > from)) return null;
  if (
    match.head.lexeme.kind === "office" &&
    match.head.lexeme.officeClass === "head" &&
    wordOf(scan, match.head.to) !== "of"
  )
    return null;
  const ofName = wordOf(scan, match.head.to) === "of" && uposOf(scan, match.head.to + 1) === "PROPN";
  if (match.head.lexeme.kind === "reference" && ofName && !opening.two) return null;
  return withHead(scan, from, { opening, modifier: null, head: match.head });
}

const BARE_BODIES: ReadonlySet<string> = new Set(["COP", "LEG", "MIL", "OPP", "JRN", "GOV"]);

/** A singular common noun without article or state ("business", "industry") names no one in particular. */
function isTooBare(head: Head, opened: boolean): boolean {
  if (opened || head.plural || head.lexeme.kind === "office") return false;
  return (
    head.lexeme.kind === "reference" ||
    !BARE_BODIES.has(head.sector) ||
    (head.lexeme.kind === "agent" && head.lexeme.group === "vehicle")
  );
}

/** "two Rafale fighters": one capitalised word between a number and the head. */
function properGap(scan: Scan, at: number): number {
  const proper = uposOf(scan, at) === "PROPN" && headAt(scan, at) === null;
  return proper && headAt(scan, at + 1) !== null ? at + 1 : at;
}

/** The head after a modifier, at most four words on: adjectives, participles, numbers, up to two nouns, a name. */
function headAfterGap(scan: Scan, modifier: Modifier): Head | null {
  let nouns = 0;
  let at = modifier.to;
  for (let step = 0; step < 5; step++) {
    const match = headAt(scan, at);
    if (match !== null && !match.takenOver) return allowed(modifier, match.head) ? match.head : null;
    const upos = uposOf(scan, at);
    const noun = (upos === "NOUN" && xposOf(scan, at) !== "NNS") || upos === "PROPN";
    if (noun) nouns++;
    const plain =
      upos === "ADJ" ||
      upos === "NUM" ||
      /^VB[NG]$/.test(xposOf(scan, at)) ||
      /^(?:most|top|chief|then)$/.test(wordOf(scan, at));
    if ((!plain && !noun) || nouns > 2) return null;
    const name = upos === "PROPN" ? nameAt(scan, at) : null;
    if (name?.values.some((value) => value.kind === "state" || value.kind === "person" || value.kind === "adjective"))
      return null;
    at = name?.to ?? at + 1;
  }
  return null;
}

/** A bare state name before craft or a plain group is no compound: "gave Ukraine fighter jets", "told Japan people were ...". */
function allowed(modifier: Modifier, head: Head): boolean {
  if (modifier.adjective || modifier.possessive || modifier.kind === "organisation") return true;
  if (head.lexeme.kind === "office") return true;
  return head.lexeme.kind === "agent" && head.lexeme.group !== "vehicle" && head.sector !== "CVL";
}

interface Core {
  readonly opening: Opening;
  readonly modifier: Modifier | null;
  readonly head: Head;
}

/** Adds names, a second title and a complement to a head. */
function withHead(scan: Scan, from: number, core: Core): Phrase {
  let { head } = core;
  const codes = (core.modifier?.owners ?? []).flatMap((owner) => owner.code ?? []);
  let to = head.to;
  const complement = complementAt(scan, head, to, core.modifier !== null);
  if (complement !== null) to = complement.to;
  else if (wordOf(scan, to) === "and" && isTitle(head) && isCapitalised(scan.tokens[head.from]?.text ?? "")) {
    const second = headAt(scan, to + 1);
    const named = second !== null && isTitle(second.head) && isCapitalised(scan.tokens[to + 1]?.text ?? "");
    if (named && nameAfterTitle(scan, second.head.to, { codes: [], officeClass: null }) !== null) {
      to = second.head.to;
      head = { ...head, plural: false };
    }
  }
  const owners = complement?.owners.flatMap((owner) => owner.code ?? []) ?? [];
  const names = namesAfter(scan, head, to, [...codes, ...owners]);
  to = names.at(-1)?.to ?? to;
  const past = head.lexeme.kind === "office" && head.lexeme.former;
  const opening = past ? { ...core.opening, former: true } : core.opening;
  return { from, to, names, complement, ...core, opening, head, collective: false };
}

function isTitle(head: Head): boolean {
  return head.lexeme.kind === "office";
}

/** The names after a title: one, or two after a plural title ("Presidents Trump and Xi"). */
function namesAfter(scan: Scan, head: Head, at: number, codes: readonly string[]): PersonName[] {
  const officeClass = head.lexeme.kind === "office" ? head.lexeme.officeClass : null;
  if (officeClass === null && !NAMED_AGENT.test(head.noun.split(" ").at(-1) ?? "") && !NAMED_AGENT.test(head.noun))
    return [];
  if (head.plural && !isCapitalised(scan.tokens[head.from]?.text ?? "")) return [];
  const clues = { codes, officeClass };
  const first = nameAfterTitle(scan, at, clues);
  if (first === null) return [];
  if (!head.plural || wordOf(scan, first.to) !== "and") return [first];
  const second = nameAfterTitle(scan, first.to + 1, { codes: [], officeClass });
  return second === null ? [first] : [first, second];
}
