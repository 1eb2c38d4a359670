import type { BoilerplateRule, Unit } from "./boilerplate-unit.ts";
import { PERSON } from "./line-shape.ts";

const STARTS_WITH_PERSON = new RegExp(`^${PERSON}`, "u");
/** First words of names that belong to places and bodies rather than to persons. */
const NOT_A_PERSON =
  /^(?:The|This|These|Our|My|His|Her|Its|Their|Many|Some|Most|All|North|South|East|West|Central|New|United|Saudi|Sri|Costa|El|Hong|Sierra|Burkina|Cape|Ivory|European|African|Arab|Human|Amnesty|Security|National|International|Foreign|Prime|World|Both|Supreme|Islamic|Democratic|Republic|Latin)\b/;
const APPOSITION = "(?:, [^.]{2,90},)?";
const AND_OTHERS = `(?:(?:, | and |, and )${PERSON})*`;
const IS = new RegExp(
  `^${PERSON}${AND_OTHERS}${APPOSITION} (?:is|are|was|were|has been|served|serves|works?|worked) `,
  "u",
);
const POST =
  /\b(?:professor|lecturer|fellow|scholar|researcher|historian|economist|analyst|director|dean|chair(?:man|woman|person)?|founder|editor|columnist|correspondent|reporter|journalist|writer|author|contributor|consultant|advis[eo]r|student|candidate|teacher|ambassador|diplomat|commentator|broadcaster|novelist|expert|specialist|associate)s?\b|\bformer (?:\w+ ){0,3}(?:minister|secretary|officer|general|president|senator|official|commander|envoy)\b|\bpresident of the \p{Lu}\w+ (?:\p{Lu}\w+ )*(?:Council|Institute|Foundation|Society|Endowment|Group|Cent(?:er|re))\b|\bhead of (?:research|the \w+ (?:program(?:me)?|project))\b|\bmember of the (?:editorial board|faculty)\b/iu;
const WRITES = new RegExp(
  `^${PERSON}${AND_OTHERS}${APPOSITION} (?:(?:writes?|covers?|teach(?:es)?|lectures?|blogs?|tweets?|edits?|contributes?)\\b|(?:is|are) reporting|reports? (?:on|from|for|about)|reported (?:this|from)|holds? (?:a|the) )`,
  "u",
);
const THE_WRITER =
  /^(?:The|This) (?:\w+ )?(?:writer|author|columnist|reviewer|correspondent)s?(?:, [^.]{2,120},)? (?:is|are|was|were|has|have|writes?|teach(?:es)?|served|covers?|works?|lives?)\b/;
const VIEWS =
  /\b(?:views?|opinions?) expressed\b|^(?:The|These|All) (?:views?|opinions?) (?:here |above )?are\b|\bdoes not necessarily (?:reflect|represent)|\bdo not necessarily (?:reflect|represent)/i;
const FIRST_PUBLISHED =
  /^(?:This (?:article|column|piece|essay|story|commentary|op-ed|post|interview)|An? (?:\w+ ){0,2}(?:version|excerpt) of this \w+)\b.{0,60}\b(?:appeared|published|reprinted|republished|ran)\b|^(?:originally|first) (?:appeared|published) (?:in|on|by|at)\b|^(?:republished|reprinted|reproduced|adapted|excerpted) (?:with|by|from|under)\b|^This (?:article|column|piece|essay|story|commentary) (?:is|was|forms?) (?:part of|adapted|based|commissioned|produced|written|supported|first|originally|translated)\b/i;
const GOES_ON =
  /^(?:He|She|They|His|Her|Their|Follow|Twitter|X:|Email|E-mail|Contact|Reach|Find|Views)\b|^(?:Since|Before|Previously|Prior|Formerly|Until|From|In|A)\b[^.]{0,90}\b(?:he|she|they|his|her)\b/;

/** Notes on the author, and on whose views these are and where they appeared. */
export const NOTE_RULES: readonly BoilerplateRule[] = [
  {
    name: "views",
    what: "author-note",
    reason: "whose views these are",
    where: "edge",
    test: (unit) => VIEWS.test(unit.text),
  },
  {
    name: "first-published",
    what: "author-note",
    reason: "where the piece appeared first, or what it is a part of",
    where: "edge",
    test: (unit) => FIRST_PUBLISHED.test(unit.text),
  },
  {
    name: "the-writer",
    what: "author-note",
    reason: "'The writer is ...'",
    where: "edge",
    test: (unit) => THE_WRITER.test(unit.text),
  },
  {
    name: "author-writes",
    what: "author-note",
    reason: "the author, or a name that is nowhere else in the account, and what that person writes about",
    where: "foot",
    test: (unit) => WRITES.test(unit.text) && isAuthorOrStranger(unit),
  },
  {
    name: "author-is",
    what: "author-note",
    reason: "the author, or a name that is nowhere else in the account, and that person's post",
    where: "foot",
    test: (unit) => IS.test(unit.text) && POST.test(unit.text) && isAuthorOrStranger(unit),
  },
  {
    name: "note-goes-on",
    what: "author-note",
    reason: "goes on about the author",
    where: "foot",
    test: (unit) => unit.previous === "author-note" && (GOES_ON.test(unit.text) || startsWithAuthor(unit)),
  },
];

/** Whether a unit opens with the author's name, or, as a paragraph of its own, with a name that the account never mentions. */
function isAuthorOrStranger(unit: Unit): boolean {
  const name = STARTS_WITH_PERSON.exec(unit.text)?.[0] ?? "";
  if (name === "" || NOT_A_PERSON.test(name)) return false;
  if (unit.author?.toLowerCase().includes(name.toLowerCase())) return true;
  const wholeParagraph = unit.alone || (unit.head && GOES_ON.test(unit.rest));
  return wholeParagraph && !unit.elsewhere(surnameOf(name));
}

function startsWithAuthor(unit: Unit): boolean {
  const name = STARTS_WITH_PERSON.exec(unit.previousText)?.[0] ?? "";
  return name !== "" && unit.text.startsWith(surnameOf(name));
}

function surnameOf(name: string): string {
  return name.split(" ").at(-1) ?? name;
}
