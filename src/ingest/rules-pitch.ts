import type { BoilerplateRule, Unit } from "./boilerplate-unit.ts";
import { wordCount } from "./line-shape.ts";

const COPYRIGHT =
  /^(?:©|\(c\)\s|copyright(?:\s?©|\s?\(c\)|,? (?:by )?\d{4}|:)|all rights reserved)|\ball rights reserved\b|©\s?\d{4}|\bmay not be (?:published, broadcast|reproduced|republished|redistributed)|\blicen[sc]ed under\b.{0,40}\bcommons\b/i;
/** Labels that point to other pages, whatever follows. */
const POINTER =
  /^(?:read (?:more|also|next|full|the full|this next)|also read|related(?: (?:articles?|stories|coverage|topics|links|reading|news|content))?|see also|further reading|recommended(?: for you)?|most (?:read|popular|viewed)|you (?:may|might) (?:also )?(?:like|be interested)|in case you missed it|editor'?s'? picks?|watch(?: (?:more|now|live|this))?|listen(?: (?:more|now|live))?|explore more|don['’]t miss|up next|click here|tags?|topics?|filed under|keywords|show more|load more|view (?:all|more)|trending|explainer)(?:\s?[:|»›→]|$)/i;
/** Labels that an ordinary sentence could begin with: they count on a line that does not end as one. */
const WEAK_POINTER =
  /^(?:read (?:more|also|next|the full|our|about)|more (?:on|from|in|about|stories|coverage|news)|also (?:in|on|by)|watch|listen to|see (?:more|our)|click|find out|explore|discover|view|continue reading|story continues|skip (?:to|past|advertisement))\b/i;
const LIST_LABEL =
  /^(?:related|read more:|read also:|recommended|most (?:read|popular|viewed)|see also|read next|trending|more (?:on|from|in))(?:\b|$)/i;
const ARCHIVE =
  /\b(?:can|may) be (?:found|read|heard|seen) (?:in|on|at) (?:the|our) (?:archives?|website|site|page|podcast)\b/i;
const CONTACT =
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b|^(?:tel|phone|fax|press contacts?|media contacts?|contacts?|e-?mail)\.?:|^(?:(?:general |general public |press |media |public )?(?:inquiries|enquiries)):|^(?:for (?:more|further) information|for (?:media|press) (?:inquiries|enquiries))\b|\bletters to the editor\b|\bis on (?:twitter|x|bluesky|mastodon|instagram) (?:at|as)\b|\bwelcomes (?:your )?(?:letters|submissions|pitches|comments)\b|^(?:write to|send (?:us )?(?:your )?(?:letters|comments|tips|feedback)|follow (?:him|her|them|us|me|@?\w+)(?: \w+)? on (?:twitter|x|facebook|bluesky|mastodon|instagram|linkedin)|(?:do you )?(?:have|got) (?:a|an|any|something) (?:\w+ )?(?:tip|view|opinion|question|comment|story|news|correction)s?\b|join the (?:conversation|discussion)|comment on this|(?:reach|contact|e-?mail|find) (?:him|her|them|us|the (?:writer|author|reporter))\b)/i;
const CAPTION =
  /^(?:photo(?:graph)?s?|image|picture|pictured|file photo|video|graphic|map|illustration|caption|credit|photo credit|image credit)(?: by| credit)?\s?[:|]|^file photo\b|\((?:photo|image|file photo|picture)(?: by|:| credit| courtesy)[^)]*\)\.?$|\b(?:getty images|afp\/getty|ap photo|epa\/|reuters\/\p{Lu}\p{Ll}+)[^.]{0,60}\)?\.?$/iu;

interface PitchFeature {
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: number;
}

const ASKS =
  /^(?:please )?(?:sign up|subscribe|register|donate|give|join|support|become|get|download|try|click|upgrade|unlock|enjoy|follow|help|log in|create)\b/i;
const ADDRESSES = /\b(?:you|your|yours|you're|us|our|we)\b/i;

/** What a reader is asked to do, and the trade's own words. The weights are set by hand on invented lines. */
const PITCH_FEATURES: readonly PitchFeature[] = [
  { name: "subscription", pattern: /\bsubscri(?:be|bing|ption|ptions|ber|bers)\b/i, weight: 2 },
  {
    name: "newsletter",
    pattern: /\bnewsletters?\b|\b(?:daily|morning|weekly) (?:digest|briefing|round-?up|e-?mail)\b/i,
    weight: 2,
  },
  { name: "asks", pattern: ASKS, weight: 1.5 },
  {
    name: "our kind of work",
    pattern:
      /\b(?:quality|independent|fearless|trusted|investigative|non-?profit|reader-funded|local) (?:\w+ )?(?:journalism|reporting|coverage|newsroom)\b/i,
    weight: 2,
  },
  {
    name: "the trade",
    pattern: /\bjournalism\b|\breaders\b|\bget the story\b|\blive (?:page|blog|updates|coverage)\b|\bpodcast\b/i,
    weight: 1,
  },
  { name: "you", pattern: /\b(?:you|your|yours|you're)\b/i, weight: 1 },
  { name: "we", pattern: /\b(?:us|our|we)\b/i, weight: 0.5 },
  {
    name: "account",
    pattern:
      /\b(?:your inbox|free trial|unlimited access|premium|paywall|log in|logged in|sign in|member(?:ship)? today|become a member|cancel any ?time|donat(?:e|ion|ions)|app store|our app|free articles?)\b/i,
    weight: 2,
  },
  { name: "price", pattern: /[$£€]\s?\d[\d.]* (?:a|per) (?:day|week|month|year)\b/i, weight: 1 },
];
const PITCH_THRESHOLD = 2.9;
const PARAGRAPH_THRESHOLD = 4;
const APPEAL =
  /\b(?:crucial|vital|essential|matters?|needed|depends?|at risk|under threat|than ever|stronger|possible)\b/i;
/** A capital after a small letter or a comma: somebody or some place is named. */
const NAMES_SOMEBODY = /[\p{Ll},] \p{Lu}\p{Ll}/u;

/** Requests to the reader, pointers to other pages, addresses, captions and rights. */
export const PITCH_RULES: readonly BoilerplateRule[] = [
  {
    name: "copyright",
    what: "copyright",
    reason: "a notice of rights",
    where: "anywhere",
    test: (unit) => atSeam(unit) && COPYRIGHT.test(unit.text) && wordCount(unit.text) <= 60,
  },
  {
    name: "subscription",
    what: "subscription",
    reason: "asks the reader to subscribe, sign up, give or log in",
    where: "anywhere",
    test: (unit) =>
      atSeam(unit) && (ASKS.test(unit.text) || ADDRESSES.test(unit.text)) && pitchWeight(unit.text) >= PITCH_THRESHOLD,
  },
  {
    name: "subscription-paragraph",
    what: "subscription",
    reason: "a short paragraph that does the same in several sentences",
    where: "anywhere",
    test: (unit) => unit.paragraph.length <= 600 && pitchWeight(unit.paragraph) >= PARAGRAPH_THRESHOLD,
  },
  {
    name: "journalism-appeal",
    what: "subscription",
    reason: "praises journalism itself after the account and names nobody",
    where: "closing",
    test: (unit) =>
      /\b(?:journalism|reporting|newsrooms?)\b/i.test(unit.text) &&
      APPEAL.test(unit.text) &&
      !NAMES_SOMEBODY.test(unit.text),
  },
  {
    name: "caption",
    what: "caption",
    reason: "a label or a credit of a picture",
    where: "anywhere",
    test: (unit) => CAPTION.test(unit.text) && wordCount(unit.text) <= 60,
  },
  {
    name: "pointer",
    what: "related",
    reason: "a label that points to another page",
    where: "anywhere",
    test: (unit) => atSeam(unit) && POINTER.test(unit.text) && wordCount(unit.text) <= 30,
  },
  {
    name: "weak-pointer",
    what: "related",
    reason: "words that point to another page, on a line that is no sentence",
    where: "anywhere",
    test: (unit) =>
      unit.alone &&
      WEAK_POINTER.test(unit.text) &&
      wordCount(unit.text) <= 16 &&
      !/(?<! here)[.!]["”’)]*$/.test(unit.text),
  },
  {
    name: "pointer-list",
    what: "related",
    reason: "a title listed under such a label",
    where: "anywhere",
    test: (unit) =>
      unit.alone &&
      unit.previous === "related" &&
      LIST_LABEL.test(unit.previousText) &&
      wordCount(unit.text) <= 20 &&
      !/[.!]["”’)]*$/.test(unit.text),
  },
  {
    name: "archive",
    what: "related",
    reason: "where other pieces can be found",
    where: "closing",
    test: (unit) => ARCHIVE.test(unit.text),
  },
  {
    name: "contact",
    what: "contact",
    reason: "an address, or an invitation to write",
    where: "anywhere",
    test: (unit) => atSeam(unit) && CONTACT.test(unit.text) && wordCount(unit.text) <= 45,
  },
];

/** A paragraph of its own, or at the very head or foot of the article. */
function atSeam(unit: Unit): boolean {
  return unit.alone || unit.opening || unit.closing;
}

function pitchWeight(text: string): number {
  return PITCH_FEATURES.reduce((sum, feature) => (feature.pattern.test(text) ? sum + feature.weight : sum), 0);
}
