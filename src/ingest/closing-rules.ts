import type { BoilerplateRule, Unit } from "./boilerplate-unit.ts";
import { PERSON, wordCount } from "./line-shape.ts";

const WRITER = "(?:\\p{Lu}\\w+ )?(?:writer|author|columnist|reviewer|correspondent)s?";
const NOTE_ROLE =
  /\b(?:professor|lecturer|fellow|scholar|researcher|historian|economist|analyst|director|dean|chair(?:man|woman)?|president|founder|co-founder|editor|columnist|correspondent|reporter|journalist|writer|author|contributor|consultant|adviser|advisor|student|candidate|teacher|ambassador|diplomat|officer|partner|member|head|commentator|broadcaster|expert|specialist|associate|senator|minister|secretary|general)s?\b/i;
const NOTE_OPENING = new RegExp(
  `^(${PERSON})(?:,.{2,80},)?(?: and (${PERSON}))? (?:is|are|was|were|has been|served|serves) `,
  "u",
);
const NOTE_WRITES = new RegExp(
  `^(?:${PERSON})(?: and ${PERSON})? (?:writes|reports|covers|teaches|lectures|contributed|blogs|tweets|edits|writes and|is reporting|reported)\\b(?! that)`,
  "u",
);
const THE_WRITER = new RegExp(
  `^(?:The|This) (?:${WRITER})(?:,.{2,120},)? (?:is|are|was|has|have|writes|teaches|served|covers|works|lives)\\b`,
  "iu",
);
const VIEWS =
  /\b(?:views?|opinions?) expressed\b|\b(?:are|is) (?:(?:his|her|their|the author's|the writer's|my|solely those of the) )(?:own\b|author|writer|personal)|does not necessarily (?:reflect|represent)/i;
const FIRST_PUBLISHED =
  /\b(?:article|column|piece|essay|story|commentary|excerpt|version|op-ed)\b.{0,60}\b(?:originally|first|also) (?:appeared|published|ran)\b|\b(?:originally|first) (?:appeared|published) (?:in|on|by|at)\b.{0,60}$|^(?:republished|reprinted|reproduced) (?:with|by|from|under)\b/i;
const PRONOUN_START = /^(?:He|She|They|His|Her|Their|Follow|Twitter|Email|E-mail|Contact|Find|Views)\b/;
const SIGNATURE =
  /^\(?(?:with )?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated|written|research)(?: and (?:reporting|writing|editing))?(?: (?:by|from)|:)\s/i;
const CONTRIBUTED = /\bcontributed (?:reporting )?(?:to|from)\b.{0,60}\.?$|\bcontributed reporting\b/i;
const DASH_NAME = new RegExp(
  `^(?:--|[-–—]) ?(?:By |With )?(?:${PERSON}|Reuters|AFP|AP|Associated Press|Xinhua|TASS|Bloomberg)[\\p{L} ,&.]{0,60}$`,
  "u",
);
const END_MARK = /^(?:#{2,}|-+ ?(?:ends?|30) ?-+|ends?|\* ?\* ?\*|—+)$/i;
const COPYRIGHT =
  /^(?:©|\(c\) ?\d{4}|copyright\b|all rights reserved)|\ball rights reserved\b|©\s?\d{4}|\bmay not be (?:reproduced|republished|redistributed)|\bunder (?:a )?creative commons\b/i;
const RELATED =
  /^(?:read (?:more|also|next|full|the full|this next)|also read|more (?:on|from|in|about|stories|coverage|news)\b|related(?: (?:articles?|stories|coverage|topics|links|reading|news|content))?|see also|also (?:in|on|by) |further reading|recommended(?: for you)?|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|in case you missed it|editor'?s'? picks?|watch|listen|explore more|don'?t miss|up next|click here|tags?|topics?|filed under|keywords|show more|load more|view (?:all|more)|trending)(?:\b|$)/i;
const LABEL_ONLY = /^(?:related|recommended|most read|most popular|see also|read next|trending|tags?|topics?)\b/i;
const CONTACT =
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b|^(?:tel|phone|fax|press contact|media contact|contacts?|for (?:more|further) information|for (?:media|press) (?:inquiries|enquiries))\b|\bletters to the editor\b|^(?:write to|send (?:your )?(?:letters|comments|tips)|follow (?:him|her|them|us|me|@?\w+)(?: \w+)? on (?:twitter|x|facebook|bluesky|mastodon|instagram)|have a tip|got a tip|join the (?:conversation|discussion)|comment on this)/i;
const CAPTION =
  /^(?:photo(?:graph)?s?|image|picture|pictured|file photo|file|video|graphic|map|illustration|caption|credit|photo credit|image credit)(?: by| credit)?\s?[:|]|^(?:file photo|pictured)\b|\((?:photo|image|file photo|picture)(?: by|:| credit| courtesy)[^)]*\)\.?$|\b(?:getty images|afp\/getty|ap photo|reuters\/\p{Lu}\w+)[^.]{0,60}\)?\.?$/iu;

/** What a reader is asked to do, and words of the trade. A unit is a pitch when enough of them meet. */
const PITCH_WORDS: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  { pattern: /\bsubscri(?:be|bing|ption|ptions|ber|bers)\b(?! to the\b)/i, weight: 2 },
  { pattern: /\bnewsletters?\b|\bdaily briefing\b|\bweekly (?:digest|briefing|round-?up)\b/i, weight: 2 },
  {
    pattern:
      /^(?:please )?(?:sign up|subscribe|register|donate|join|support|become|get|download|try|click|upgrade|unlock|enjoy|follow|help)\b/i,
    weight: 1.5,
  },
  {
    pattern:
      /\b(?:quality|independent|fearless|trusted|public-interest|investigative|nonprofit|non-profit|reader-funded|our|local|great|factual) (?:\w+ )?journalism\b/i,
    weight: 2.5,
  },
  { pattern: /\bjournalis(?:m|ts)\b|\breaders\b|\bget the story\b/i, weight: 1 },
  { pattern: /\b(?:your|you|you'?re|yours)\b/i, weight: 1 },
  { pattern: /\b(?:us|our|we)\b/i, weight: 0.5 },
  {
    pattern:
      /\b(?:inbox|free trial|unlimited access|premium|paywall|log in|logged in|sign in|membership|become a member|cancel any ?time|per month|a month|donations?|contribut(?:e|ion) (?:today|now)|app store|our app|free articles?)\b/i,
    weight: 2,
  },
];
const PITCH_THRESHOLD = 3;

/** What stands after an article or between its paragraphs: notes on the author, pitches, links, rights. */
export const CLOSING_RULES: readonly BoilerplateRule[] = [
  {
    name: "copyright",
    what: "copyright",
    reason: "a notice of rights",
    where: "anywhere",
    test: (unit) =>
      COPYRIGHT.test(unit.text) && (unit.alone || unit.closing || unit.opening) && wordCount(unit.text) <= 60,
  },
  {
    name: "subscription",
    what: "subscription",
    reason: "asks the reader to subscribe, sign up, give or log in",
    where: "anywhere",
    test: (unit) => (unit.alone || unit.closing || unit.opening) && pitchWeight(unit.text) >= PITCH_THRESHOLD,
  },
  {
    name: "journalism-appeal",
    what: "subscription",
    reason: "speaks for journalism itself, after the account",
    where: "closing",
    test: (unit) => pitchWeight(unit.text) >= 2 && /\bjournalism\b|\bsubscri|\bnewsletter|\bdonat/i.test(unit.text),
  },
  {
    name: "signature",
    what: "byline",
    reason: "who reported, wrote and edited",
    where: "anywhere",
    test: (unit) =>
      (unit.alone || unit.closing) &&
      (SIGNATURE.test(unit.text) || (unit.closing && CONTRIBUTED.test(unit.text) && wordCount(unit.text) <= 25)),
  },
  {
    name: "dash-name",
    what: "byline",
    reason: "a dash and a name at the foot",
    where: "closing",
    test: (unit) => unit.alone && DASH_NAME.test(unit.text),
  },
  {
    name: "end-mark",
    what: "press-office",
    reason: "the mark that ends a release or a section",
    where: "anywhere",
    test: (unit) => unit.alone && END_MARK.test(unit.text),
  },
  {
    name: "caption",
    what: "caption",
    reason: "a label or a credit of a picture",
    where: "anywhere",
    test: (unit) => CAPTION.test(unit.text) && wordCount(unit.text) <= 60,
  },
  {
    name: "related",
    what: "related",
    reason: "a pointer to other pages",
    where: "anywhere",
    test: isPointer,
  },
  {
    name: "related-list",
    what: "related",
    reason: "titles listed under a pointer",
    where: "anywhere",
    test: (unit) =>
      unit.alone &&
      unit.previous === "related" &&
      LABEL_ONLY.test(unit.previousText) &&
      wordCount(unit.text) <= 20 &&
      !/[.!]["”’)]*$/.test(unit.text),
  },
  {
    name: "contact",
    what: "contact",
    reason: "an address, or an invitation to write",
    where: "anywhere",
    test: (unit) => (unit.alone || unit.closing) && CONTACT.test(unit.text) && wordCount(unit.text) <= 45,
  },
  {
    name: "views",
    what: "author-note",
    reason: "whose views these are, or where they appeared first",
    where: "edge",
    test: (unit) => VIEWS.test(unit.text) || FIRST_PUBLISHED.test(unit.text),
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
    reason: "a name that is nowhere else in the account and what that person writes about",
    where: "foot",
    test: (unit) => NOTE_WRITES.test(unit.text) && isStranger(unit),
  },
  {
    name: "author-is",
    what: "author-note",
    reason: "a name that is nowhere else in the account and that person's post",
    where: "foot",
    test: (unit) => NOTE_OPENING.test(unit.text) && NOTE_ROLE.test(unit.text) && isStranger(unit),
  },
  {
    name: "author-note-continues",
    what: "author-note",
    reason: "goes on about the author",
    where: "foot",
    test: (unit) => unit.previous === "author-note" && (PRONOUN_START.test(unit.text) || startsWithAuthor(unit)),
  },
];

function pitchWeight(text: string): number {
  return PITCH_WORDS.reduce((sum, row) => (row.pattern.test(text) ? sum + row.weight : sum), 0);
}

/** "Read more: ...", "Also in World": at the head of its paragraph, and a label rather than a sentence of the account. */
function isPointer(unit: Unit): boolean {
  if (!RELATED.test(unit.text) || wordCount(unit.text) > 30) return false;
  if (/^[^.!?]{2,40}[:|»›→]/.test(unit.text)) return unit.alone || unit.closing;
  return unit.alone && wordCount(unit.text) <= 12 && !/[.]["”’)]*$/.test(unit.text);
}

/** Whether the person named at the head of a unit is the author or somebody whom the account never mentions. */
function isStranger(unit: Unit): boolean {
  const name = new RegExp(`^${PERSON}`, "u").exec(unit.text)?.[0] ?? "";
  if (unit.author?.toLowerCase().includes(name.toLowerCase())) return true;
  const surname = name.split(" ").at(-1) ?? "";
  const wholeParagraph = unit.alone || (unit.head && PRONOUN_START.test(unit.rest));
  return wholeParagraph && surname !== "" && !unit.elsewhere(surname);
}

function startsWithAuthor(unit: Unit): boolean {
  const name = new RegExp(`^${PERSON}`, "u").exec(unit.previousText)?.[0] ?? "";
  const surname = name.split(" ").at(-1) ?? "";
  return surname !== "" && unit.text.startsWith(surname);
}
