import type { Cause } from "../../model/record.ts";
import { clauseFrom, clauseTo, pastAside, wordsIn } from "./clauses.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, spanOf } from "./draft.ts";

/** A way English states a cause. `forward`: the cause stands before the cue, the effect after it; `backward` the other way round. */
interface CauseCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly order: "forward" | "backward";
  /** The verb of the cue belongs to the effect ("pushed the king to act"). */
  readonly keepsCue?: boolean;
}

const AUX =
  "(?:(?:has|have|had|may|might|could|would|will|also|simply|only|further|soon|quickly|finally|in turn|is what|what) )*";

const CUES: readonly CauseCue[] = [
  {
    name: "which-is-why",
    pattern: /,? (?:and )?(?:which|that|this) (?:is|was|helps? explain|explains?|may explain|partly explains) why /i,
    order: "forward",
  },
  {
    name: "lead-to",
    pattern: new RegExp(
      String.raw`\b${AUX}(?:led|lead|leads|prompt(?:ed|s)?|forc(?:ed|es|e)|driv(?:en|es|e)|drove|push(?:ed|es)?|compel(?:led|s)?|induc(?:ed|es)|persuad(?:ed|es)|caus(?:ed|es)|tempt(?:ed|s)?|frighten(?:ed|s)?|mov(?:ed|es)|spur(?:red|s)|nudg(?:ed|es)|oblig(?:ed|es)|pressur(?:ed|es)) (?:[\w.’'-]+ ){1,5}?(?:to|into) `,
    ),
    order: "forward",
    keepsCue: true,
  },
  {
    name: "result-in",
    pattern: new RegExp(
      String.raw`(?<!is |are |was |were |been |be )\b${AUX}(?:led to|leads to|leading to|resulted in|results in|gave rise to|contributed to|set off|sparked|triggered|provoked|touched off|brought about|fuelled|fueled|ushered in|plunged|precipitated|inflamed|unleashed)\s(?!by\b)`,
    ),
    order: "forward",
  },
  {
    name: "changed",
    pattern: new RegExp(
      String.raw`(?<!is |are |was |were |been |be |who |he |she |they )\b${AUX}(?:chilled|soured|poisoned|strained|emboldened|weakened|hardened|doomed|cost (?=his|her|its|their|the|him|them)|(?:has |have |had )(?:made|given|left|forced|turned) (?=(?:it|them|both|the|two|him|her|many|some|[A-Z])\b[^.;]{3,}))`,
    ),
    order: "forward",
    keepsCue: true,
  },
  {
    name: "attribute",
    pattern:
      /\b(?:attribut(?:es|ed|ing)|blam(?:es|ed) (?!by)|ascrib(?:es|ed)) (?<effect>(?:the|its|their|a|an) [^,;.]{3,80}?) (?:to|on) (?=["“\w])/di,
    order: "backward",
  },
  {
    name: "because",
    pattern:
      /\b(?:because of|because|(?<!\b(?:is|are|was|were|be|been|fell|falls?) )due to(?! [a-z]+ (?:on|in|at|by)\b)|owing to|thanks (?:largely |in part )?to|as a (?:result|consequence) of|on account of|in response to|in retaliation for|in protest (?:at|over|against)|in reaction to|in reprisal for|in the wake of|out of (?:fear|concern|frustration)[\w ]* (?:that|over|about)|at the (?=(?:urging|insistence|behest) of)|on (?=(?:hopes|fears|worries|expectations|news|concern) (?:that|of|over|about))|amid (?=(?:anger|fears?|outrage|concern|protests?|pressure) (?:over|about|that|at|from)))/i,
    order: "backward",
  },
  {
    name: "since",
    pattern:
      /(?:, (?:not least )?(?:since|inasmuch as|seeing that)|^(?:Because|Given that)) (?=(?:the|its|their|his|one|each|both|no|it|they|he|she|many|most|neither|[A-Z])[\w’' -]{2,60}? (?:is|are|was|were|has|have|had|will|would|can|could|regard|cross|want|need|fear|depend|[a-z]{3,}(?:s|ed))\b)(?!\d)/,
    order: "backward",
  },
  {
    name: "after-provocation",
    pattern:
      /(?<!\b(?:days?|weeks?|months?|years?|hours?|soon|shortly|minutes?|decades?) )\bafter (?=[^.;,]{3,80}\b(?:refus\w+|reject\w+|arrest\w+|kill\w+|accus\w+|seiz\w+|(?:been )?suspend\w+|expel\w+|detain\w+|attack\w+|shot|shelled|bomb\w+|impos\w+|cancel\w+|fail\w+|insult\w+|violat\w+|execut\w+)\b)/,
    order: "backward",
  },
  {
    name: "over-grievance",
    pattern:
      /\b(?:recall\w*|expel\w*|suspend\w*|sever\w*|cut|shut|sanction\w*|boycott\w*|summon\w*|cancel\w*|ban\w*|resign\w*|protest\w*|withdr\w+|halt\w*|quit|broke off)(?: [\w’'-]+){0,6}? over (?!the (?:next|past|last|weekend|coming)\b|\d)/i,
    order: "backward",
    keepsCue: true,
  },
  {
    name: "when-failed",
    pattern:
      /\b(?:and )?when (?=(?:no|nothing|the|its|that|these|those|none)\b[^,;.]{3,80}?\b(?:came|failed|refused|collapsed|broke down|rejected|stalled|went unanswered)\b[^,;.]*, )/i,
    order: "backward",
  },
  {
    name: "result-from",
    pattern:
      /\b(?:(?:was|were|is|are|been) (?:\w+ly )?(?:prompted|triggered|sparked|caused|driven|provoked|motivated|set off|brought on|fuelled|fueled|brought about) by|stem(?:s|med)? from|result(?:s|ed)? from|grew out of|followed from|arose from|arises? from|flow(?:s|ed)? from|, (?:prompted|triggered|provoked|spurred|driven|enraged|angered|alarmed) by)\b/i,
    order: "backward",
  },
];

/** Meaning: the causes a sentence states, each as cause and effect, with the cue that links them. At most one a clause. */
export function findCauses(setting: StatementSetting): Draft<Cause>[] {
  const { text } = setting.sentence;
  const found: Draft<Cause>[] = [];
  for (const cue of CUES) {
    const hit = cue.pattern.exec(text);
    if (hit === null || /\bnot\s*$/i.test(text.slice(0, hit.index))) continue;
    const draft = cue.order === "forward" ? forward(setting, cue, hit) : backward(setting, cue, hit);
    if (
      draft !== null &&
      !found.some((other) => overlap(other.cause, draft.cause) || overlap(other.effect, draft.effect))
    )
      found.push(draft);
  }
  return found;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function forward(setting: StatementSetting, cue: CauseCue, hit: RegExpExecArray): Draft<Cause> | null {
  const { text } = setting.sentence;
  const end = hit.index + hit[0].length;
  const from = causeFrom(text, hit.index);
  const aside = /^((?:(?! (?:and|but) )[^,])+?), [^,]{5,90},? ?(?:is what )?$/.exec(text.slice(from, hit.index));
  return draft(setting, cue, {
    cause: [from, aside === null ? hit.index : from + (aside[1]?.length ?? 0)],
    effect: [cue.keepsCue === true ? verbFrom(hit) : end, clauseTo(text, end)],
    at: hit.index,
    words: hit[0].trim(),
  });
}

/** Meaning: where the verb of a forward cue begins, after its auxiliaries. */
function verbFrom(hit: RegExpExecArray): number {
  return (
    hit.index +
    (/^(?:(?:has|have|had|may|might|could|would|will|also|simply|is what|what) )*/i.exec(hit[0])?.[0].length ?? 0)
  );
}

function causeFrom(text: string, position: number): number {
  const start = clauseFrom(text, position);
  const joint = [
    ...text
      .slice(start, position)
      .matchAll(/\b(?:after|is|are|was|were) (?:[\w-]+ and )?(?=(?:the|his|her|its|their|[a-z]+) [\w’' ]{3,})/g),
  ].at(-1);
  const and = /\b(?:is|are|was|were|has|have) [\w-]+ and /.exec(text.slice(start, position));
  if (and !== null) return start + and.index + and[0].length;
  return joint !== null && joint !== undefined && /^after /.test(joint[0]) ? start + joint.index + 6 : start;
}

function backward(setting: StatementSetting, cue: CauseCue, hit: RegExpExecArray): Draft<Cause> | null {
  const { text } = setting.sentence;
  const end = pastAside(text, hit.index + hit[0].length);
  const effect = hit.indices?.groups?.["effect"];
  const lead =
    wordsIn(text.slice(clauseFrom(text, hit.index), hit.index)) === 0 ||
    cue.name === "when-failed" ||
    /^(?:\W|and |but |yet )*$/i.test(text.slice(0, hit.index));
  const at = { at: hit.index, words: hit[0].trim().slice(0, 80) };
  if (lead && effect === undefined) {
    const comma = firstComma(text, end);
    return comma >= text.length - 1
      ? null
      : draft(setting, cue, { cause: [end, comma], effect: [comma, clauseTo(text, comma + 2)], ...at });
  }
  const stop = cue.keepsCue === true ? end - 5 : hit.index;
  return draft(setting, cue, {
    cause: [end, clauseTo(text, end)],
    effect: effect ?? [clauseFrom(text, hit.index), stop],
    ...at,
  });
}

/** Meaning: the comma that ends a leading cause; an apposition between two commas ("the chancellor, X, ...") is passed. */
function firstComma(text: string, from: number): number {
  const hit = /^[^,;]{6,}?(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3})?(?=,(?!\d)|;)/.exec(text.slice(from));
  return hit === null ? text.length : from + hit[0].length;
}

function draft(
  setting: StatementSetting,
  cue: CauseCue,
  found: { cause: [number, number]; effect: [number, number]; at: number; words: string },
): Draft<Cause> | null {
  const { sentence } = setting;
  const cause = spanOf(sentence, ...found.cause);
  const effect = spanOf(sentence, ...found.effect);
  if (
    /^(?:what|it|this|that|they|he|she|as for\b.*)$/i.test(cause.text) ||
    (wordsIn(cause.text) < 2 && !/^[A-Z]/.test(cause.text))
  )
    return null;
  if (
    wordsIn(effect.text) < 2 ||
    wordsIn(cause.text) < 1 ||
    /anonym|not authori[sz]ed|ask(?:ed|ing) not to be/i.test(effect.text)
  )
    return null;
  return {
    kind: "cause",
    cause,
    effect,
    dyad: dyadAbout(setting, sentence.start, sentence.end),
    certainty: certaintyOf(sentence.text),
    words: found.words,
    rule: `cause.${cue.name}`,
    at: sentence.start + found.at,
  };
}
