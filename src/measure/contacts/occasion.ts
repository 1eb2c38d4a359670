import type { Occasion } from "../../model/contact.ts";

/** Meetings of more than two: by name, by number of parties, or ceremonies that many states attend. */
const MANY = String.raw`(?:APEC|G ?-?(?:7|8|20)|Group of (?:Seven|Eight|Twenty)|BRICS|ASEAN|NATO|OSCE|OPEC|SCO|Quad|United Nations|U\.?N\.?|European Union|EU|Commonwealth|Francophonie|African Union|Arab League|Shanghai Cooperation|Asia-Europe|Asia-Pacific Economic|East Asia Summit|Nuclear Security Summit|Summit of the Americas|World Economic Forum|Davos|Boao|Belt and Road Forum|Munich|Shangri-La|General Assembly|Security Council|Olympic\w*|Paralympic\w*|World Cup|multilateral|trilateral|three-way|quadrilateral|regional|international|global|climate|donors?[’']?|funeral|coronation|inauguration|enthronement|commemorat\w+|military parade)`;
const GATHERING =
  "(?:summits?|forum|conference|assembly|congress|gathering|meetings?|session|talks|games|ceremon(?:y|ies)|parade|funeral|coronation|inauguration|enthronement|opening)";

/** The ways to say that one came for, or met beside, a meeting of more than two. */
const SIDELINES: readonly RegExp[] = [
  /\b(?:on|at|in|from) the (?:side-?lines|margins|fringes|edges)\b/i,
  new RegExp(
    String.raw`\b(?:attend\w*|tak(?:e|es|ing) part in|took part in|participat\w+ in|join(?:s|ed|ing)?|address\w*|speak(?:s|ing)? at|spoke at)\b[^.;]{0,40}\b${MANY}\b`,
    "i",
  ),
  new RegExp(
    String.raw`\b(?:during|at|beside|around|for|to) (?:the |an? |this |last )?(?:[\w’'-]+ ){0,4}?${MANY}\b[^.;,]{0,40}\b${GATHERING}\b`,
    "i",
  ),
  new RegExp(String.raw`\b(?:in town|there|on hand|in the city) for (?:the |an? )?(?:[\w’'-]+ ){0,3}?${MANY}\b`, "i"),
  /\bfor (?:the |an? )?(?:[\w’'-]+ ){0,3}?(?:APEC|G ?-?(?:7|8|20)|BRICS|ASEAN|Olympic\w*|funeral)\b/i,
];

/** The words by which protocol says that a visit is to the other side, whatever else is on the programme. */
const BILATERAL =
  /(?<!\b(?:no|not an?|neither an?|rather than an?|instead of an?|without an?) )\b(?:official|state|bilateral|formal|working|goodwill) (?:visit|trip)s?\b/i;

/**
 * Meaning: what a contact was made for, by what its reports say: `bilateral` where one calls it an official, state, working or bilateral visit,
 * `sidelines` where one tells that it was at or beside a meeting of more than two (or codes it as multilateral), else `unsaid`. A visit that is both is
 * bilateral, as ministries count. Example: `occasionOf(["Abe arrived in Beijing to attend the APEC summit."])` is "sidelines".
 */
export function occasionOf(sentences: readonly string[], multilateral = false): Occasion {
  if (sentences.some((text) => BILATERAL.test(text) && !isRecalled(text))) return "bilateral";
  return multilateral || sentences.some((text) => SIDELINES.some((cue) => cue.test(text))) ? "sidelines" : "unsaid";
}

/** "the first bilateral visit since 2011" in a report of something beside a summit does not make that one bilateral: only its own words count. */
function isRecalled(text: string): boolean {
  return /\b(?:no|not|without) [^.;]{0,40}\b(?:official|state|bilateral|formal|working|goodwill) (?:visit|trip)s? (?:since|in|for)\b/i.test(
    text,
  );
}
