import type { Assessment, Direction } from "../../model/record.ts";
import { DIRECTION_CUES, type DirectionCue, RELATION } from "./assessment-cues.ts";
import { certaintyOf, type Draft, dyadAbout, dyadUnnamed, type StatementSetting } from "./draft.ts";

const ABOUT_RELATION = new RegExp(
  String.raw`\b(?:${RELATION}|cooperation|collaboration|reconciliation|momentum|mood|atmosphere|climate|trust|bonds?|things between|understanding|friendships?|goodwill|the two(?= (?:will|would|may|might|could|can|are|have)\b)|(?:two|ordinary|good|friendly|normal) (?:\w+ )?neighbou?rs|bilateral|trade\b|(?:two|both|the) (?:\w+ )?(?:adversaries|rivals|peoples|economies|giants|powers|allies)|(?:the neighbou?rs)|(?:two|both) (?:countries|sides|capitals|neighbou?rs|governments|nations|states))\b`,
  "i",
);
const DENIED = /\b(?:not|n[’']t|no|never|hardly|far from|without|little|scant)\b[^.;,]{0,30}$/i;
/** "talks on improving ties", "agreed to strengthen relations": what is wanted, not how it stands. */
const WANTED = /\b(?:to|on|for|at|of|about|aimed at|in order to|toward|how) (?!be )(?:\w+ ){0,2}$/i;

/** Meaning: how the sentence says that two states stand or where they are heading; at most one. */
export function findAssessments(setting: StatementSetting): Draft<Assessment>[] {
  const { sentence } = setting;
  const { text } = sentence;
  const about = ABOUT_RELATION.exec(text) ?? pairMoves(text);
  if (about === null) return [];
  for (const cue of DIRECTION_CUES) {
    const hit = cue.pattern.exec(text);
    if (hit === null || unfit(text, cue, hit)) continue;
    const phrase = phraseAround(setting, about.index);
    const dyad = phrase === null ? dyadUnnamed(setting) : dyadAbout(setting, ...phrase);
    if (dyad === null) return [];
    const denied = cue.plain !== true && DENIED.test(text.slice(0, hit.index)) && cue.direction !== "uncertain";
    if (denied && cue.direction === "improving" && cue.name === "toward-better") continue;
    const direction = denied
      ? cue.name === "not-so-bad-since" || cue.name === "neither-nor"
        ? cue.direction
        : opposite(cue.direction)
      : cue.direction;
    return [
      {
        kind: "assessment",
        dyad,
        direction,
        issues: issuesIn(setting, text),
        certainty: cue.direction === "uncertain" ? "possible" : certaintyOf(text),
        words: hit[0].slice(0, 80),
        rule: `assessment.${cue.name}`,
        at: sentence.start + hit.index,
      },
    ];
  }
  return [];
}

/** "could draw Peru and Chile closer": the pair itself is what moves. */
function pairMoves(text: string): RegExpExecArray | null {
  return /\b(?:move|bring|push|draw|drive|pull|drift|edge|inch)(?:s|d|ed|ing)?\b(?=[^.;]{0,60}\b(?:closer|together|apart|towards?)\b)/i.exec(
    text,
  );
}

/** "welcomed the thaw": a turn that is named, not told. */
const WELCOMED = /\b(?:welcom\w+|prais\w+|hail\w+|applaud\w*|celebrat\w+) (?:the|a|any|this|that) (?:\w+ )?$/i;

/** "could spoil a reconciliation": what may be lost is not what comes. */
const AT_RISK =
  /\b(?:spoil|undo|undermin|imperil|jeopardi[sz]|endanger|wreck|derail|threaten|damag|hamper)\w*(?: is| was)?(?: [\w-]+){0,3} ?$/i;

function unfit(text: string, cue: DirectionCue, hit: RegExpExecArray): boolean {
  if (WELCOMED.test(text.slice(0, hit.index)) || AT_RISK.test(text.slice(0, hit.index))) return true;
  if (cue.name === "toward-better" || cue.name === "toward-worse" || cue.name === "verb-up") {
    if (
      !hit[0].toLowerCase().startsWith("toward") &&
      WANTED.test(text.slice(0, hit.index)) &&
      !/\b(?:movement|move|moving|headed|step|steps|path|way) (?:towards?|to|on) (?:\w+ ){0,2}$/i.test(
        text.slice(0, hit.index),
      )
    )
      return true;
    if (
      /\bto (?:\w+ ){0,1}(?:improve|strengthen|deepen|normali[sz]e|mend|warm|advance)\b/i.test(hit[0]) &&
      !/\b(?:continue|begin|start|appear|seem|likely|expected|set|going) to\b/i.test(hit[0])
    )
      return true;
  }
  return false;
}

function opposite(direction: Direction): Direction {
  return direction === "improving" ? "worsening" : direction === "worsening" ? "stable" : direction;
}

/** Meaning: the offsets of the phrase that names the pair: from the word for the relation to the end of its "between ... and ..." or "with ..."; null when nothing names it. */
function phraseAround(setting: StatementSetting, index: number): [number, number] | null {
  const { sentence } = setting;
  const after = /^[\w-]+ (?:between|with|of|among) (?:[^,;]{0,60}?\band [\w .’'-]{2,30}|[\w .’'-]{2,40})/.exec(
    sentence.text.slice(index),
  );
  return after === null ? null : [sentence.start + index, sentence.start + index + after[0].length];
}

function issuesIn(setting: StatementSetting, text: string): Draft<Assessment>["issues"] {
  const named =
    /\b(?:in|on|over|in terms of|particularly|especially|notably)\b (?!(?:recent|the (?:past|last|coming|next)|small|which|months|years)\b)(.{4,120})$/i.exec(
      text,
    );
  return named === null ? [] : setting.contextsIn(named[1] ?? "");
}
