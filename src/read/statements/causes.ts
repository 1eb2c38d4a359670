import type { Cause } from "../../model/record.ts";
import { certaintyOf, clauseStart, type Draft, dyadAbout, type StatementSetting, spanOf } from "./draft.ts";

/** A way English states a cause. `forward`: the cause stands before the cue, the effect after it; `backward` the other way round. */
interface CauseCue {
  readonly name: string;
  readonly pattern: RegExp;
  readonly order: "forward" | "backward";
}

const CUES: readonly CauseCue[] = [
  {
    name: "lead-to",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will |also )*(?:led|lead|leads|prompt(?:ed|s)?|forc(?:ed|es|e)|driv(?:en|es|e)|drove|push(?:ed|es)?|compel(?:led|s)?|induc(?:ed|es|e)|persuad(?:ed|es|e)|caus(?:ed|es|e)|encourag(?:ed|es|e)|pressur(?:ed|es|e)) (?:[\w.’'-]+ ){1,5}?(?:to|into) /,
    order: "forward",
  },
  {
    name: "result-in",
    pattern:
      /\b(?:has |have |had |may |might |could |would |will )*(?:led to|lead to|leads to|leading to|resulted in|results in|result in|gave rise to|contributed to|set off|sparked|triggered|provoked|prompted|touched off|brought about|brought with it|fuelled|fueled|ushered in|plunged)\s/,
    order: "forward",
  },
  {
    name: "because",
    pattern:
      /\b(?:because of|because|due to|owing to|thanks to|as a result of|on account of|in response to|in retaliation for|in protest (?:at|over|against)|in reaction to|given|amid anger over|out of (?:fear|concern|frustration)[\w ]* (?:that|over|about))\b/i,
    order: "backward",
  },
  {
    name: "result-from",
    pattern:
      /\b(?:(?:was|were|is|are|been) (?:prompted|triggered|sparked|caused|driven|provoked|motivated|set off|brought on|fuelled|fueled) by|stem(?:s|med)? from|result(?:s|ed)? from|grew out of|followed from|arose from|arises? from|flow(?:s|ed)? from)\b/i,
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
      !found.some((other) => overlap(other.cause, draft.cause) && overlap(other.effect, draft.effect))
    )
      found.push(draft);
  }
  return found;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function forward(setting: StatementSetting, cue: CauseCue, hit: RegExpExecArray): Draft<Cause> | null {
  const { sentence } = setting;
  const end = hit.index + hit[0].length;
  return draft(setting, cue, {
    cause: [subjectStart(sentence.text, hit.index), hit.index],
    effect: [end, clauseEnd(sentence.text, end)],
    at: hit.index,
    words: hit[0].trim(),
  });
}

function backward(setting: StatementSetting, cue: CauseCue, hit: RegExpExecArray): Draft<Cause> | null {
  const { text } = setting.sentence;
  const end = hit.index + hit[0].length;
  if (text.slice(0, hit.index).trim() === "") {
    const comma = clauseEnd(text, end);
    return comma >= text.length - 1
      ? null
      : draft(setting, cue, {
          cause: [end, comma],
          effect: [comma, clauseEnd(text, comma + 2)],
          at: hit.index,
          words: hit[0],
        });
  }
  return draft(setting, cue, {
    cause: [end, clauseEnd(text, end)],
    effect: [subjectStart(text, hit.index), hit.index],
    at: hit.index,
    words: hit[0],
  });
}

/** Meaning: where the clause that ends at `position` begins: after speech, a semicolon, or an "and" between clauses. */
function subjectStart(text: string, position: number): number {
  const start = clauseStart(text, position);
  const joints = [
    ...text
      .slice(start, position)
      .matchAll(
        /(?:, (?:and|but|which|who) |\b(?:is|are|was|were|has|have) [\w-]+ and |^(?:but|and|yet|still|moreover|in addition),? |^[A-Z][\w ]{2,40}, )/gi,
      ),
  ];
  const last = joints.at(-1);
  return last === undefined ? start : start + last.index + last[0].length;
}

function clauseEnd(text: string, from: number): number {
  for (const stop of text.slice(from).matchAll(/,(?!\d)|;|\.\s*$| while | although | but /g))
    if (stop.index > 12) return from + stop.index;
  return text.length;
}

function draft(
  setting: StatementSetting,
  cue: CauseCue,
  found: { cause: [number, number]; effect: [number, number]; at: number; words: string },
): Draft<Cause> | null {
  const { sentence } = setting;
  const cause = spanOf(sentence, ...found.cause);
  const effect = spanOf(sentence, ...found.effect);
  if (cause.text.split(" ").length < 2 && !/^[A-Z]/.test(cause.text)) return null;
  if (effect.text === "" || cause.text === "") return null;
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
