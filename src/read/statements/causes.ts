import type { Cause } from "../../model/record.ts";
import { CAUSE_CUES, type CauseCue } from "./cause-cues.ts";
import { clauseFrom, clauseTo, pastAside, wordsIn } from "./clauses.ts";
import { certaintyOf, type Draft, dyadAbout, type StatementSetting, spanOf } from "./draft.ts";

/** The cues with a pattern that finds all their places. */
const CUES = CAUSE_CUES.map((cue) => ({ ...cue, every: new RegExp(cue.pattern, `${cue.pattern.flags}g`) }));

/** Meaning: the causes a sentence states, each as cause and effect, with the cue that links them. At most one a clause. */
export function findCauses(setting: StatementSetting): Draft<Cause>[] {
  const { text } = setting.sentence;
  const found: Draft<Cause>[] = [];
  for (const cue of CUES) {
    if (!cue.pattern.test(text)) continue;
    for (const hit of text.matchAll(cue.every)) {
      if (/\bnot\s*$/i.test(text.slice(0, hit.index))) continue;
      const draft = cue.order === "forward" ? forward(setting, cue, hit) : backward(setting, cue, hit);
      if (
        draft !== null &&
        !found.some((other) => overlap(other.cause, draft.cause) || overlap(other.effect, draft.effect))
      )
        found.push(draft);
    }
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
  const related = antecedent(text, from, hit.index);
  if (related !== null)
    return draft(setting, cue, {
      cause: related,
      effect: [cue.keepsCue === true ? verbFrom(hit) : end, clauseTo(text, end)],
      at: hit.index,
      words: hit[0].trim(),
    });
  const aside = /^((?:(?! (?:and|but) )[^,])+?), [^,]{5,90}, ?(?:is what )?$/.exec(text.slice(from, hit.index));
  return draft(setting, cue, {
    cause: [from, aside === null ? hit.index : from + (aside[1]?.length ?? 0)],
    effect: [cue.keepsCue === true ? verbFrom(hit) : end, clauseTo(text, end)],
    at: hit.index,
    words: hit[0].trim(),
  });
}

/**
 * Meaning: what a relative clause that begins at the cue is about: before ", which" the whole clause, before "that" the noun phrase; null when
 * the cue begins no relative clause.
 */
function antecedent(text: string, from: number, at: number): [number, number] | null {
  const before = text.slice(from, at);
  const whole =
    /,? (?:which|(?:a|an) (?:\w+ )?(?:step|move|act|decision|gesture|remark|loss|attack|blow|raid|incident) (?:that|which)|and this)\s*(?:(?:has|have|had|soon|later|in turn|promptly|also|then) )*$/.exec(
      before,
    );
  if (whole?.[0].startsWith(",") && wordsIn(before.slice(0, whole.index)) > 1) return [from, from + whole.index];
  const noun =
    /\b((?:the|its|his|her|their|an?|this|these|those) (?:(?!(?:the|an?|its|his|her|their|for|of the)\b)[^\s,;.]+ ){1,8}?)(?:that|which|who)\s*(?:(?:has|have|had) )*$/.exec(
      before,
    );
  return noun === null ? null : [from + noun.index, from + noun.index + (noun[1]?.length ?? 0)];
}

/** Meaning: where the verb of a forward cue begins, after its auxiliaries. */
function verbFrom(hit: RegExpExecArray): number {
  return (
    hit.index +
    (/^(?:(?:has|have|had|may|might|could|would|will|also|simply|is what|what) )*/i.exec(hit[0])?.[0].length ?? 0)
  );
}

function causeFrom(text: string, position: number): number {
  const relative = /, (?:who|which|whose|where) [^,;]{5,90}, ?$/.exec(text.slice(0, position));
  if (relative !== null) return causeFrom(text, relative.index);
  const start = clauseFrom(text, position);
  const joint = [
    ...text
      .slice(start, position)
      .matchAll(/\b(?:after|is|are|was|were) (?:[\w-]+ and )?(?=(?:the|his|her|its|their|[a-z]+) [\w’' ]{3,})/g),
  ].at(-1);
  const since = / (?:since|after) (?=the )/.exec(text.slice(start, position));
  if (since !== null && /^,? ?(?:following which|whereupon)/.test(text.slice(position)))
    return start + since.index + since[0].length;
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
    cue.name === "after-reprisal" ||
    cue.name === "stirred-by" ||
    cue.name === "with-absolute" ||
    /^(?:\W|and |but |yet )*$/i.test(text.slice(0, hit.index));
  const at = { at: hit.index, words: hit[0].trim().slice(0, 80) };
  if (lead && effect === undefined) {
    const comma = cue.name === "when-failed" ? yearOrComma(text, end) : firstComma(text, end);
    return comma >= text.length - 1
      ? null
      : draft(setting, cue, { cause: [end, comma], effect: [comma, coreTo(text, comma + 2)], ...at });
  }
  const inset = insetTo(text, hit.index);
  if (inset !== null)
    return draft(setting, cue, { cause: [end, inset], effect: [inset, clauseTo(text, inset + 2)], ...at });
  const stop = cue.keepsCue === true ? end - 5 : hit.index;
  return draft(setting, cue, {
    cause: [end, cue.name === "over-grievance" ? nounTo(text, end) : toldTo(text, end)],
    effect: effect ?? imposedFrom(text, stop) ?? [lastVerbFrom(text, clauseFrom(text, hit.index), stop), stop],
    ...at,
  });
}

/** Meaning: where a leading "when ..." ends: at a year before the next subject ("when it fell through in 1978 Bolivia ..."), else at its comma. */
function yearOrComma(text: string, from: number): number {
  const year = /^[^,;.]*? in \d{4}(?= [A-Z])/.exec(text.slice(from));
  return year === null ? firstComma(text, from) : from + year[0].length;
}

/** Meaning: where a cause set between a subject and its verb ends ("the king, under pressure from his army, gave way"); null when it is not set so. */
function insetTo(text: string, at: number): number | null {
  if (
    !/(?:^|[;:] |\b(?:until|when|and|but|that|while) |, )(?:[A-Z][\w’'-]*|the|its|his)(?: [\w’'-]+){0,4}, $/.test(
      text.slice(0, at),
    )
  )
    return null;
  const inset =
    /^[^,;.]{8,100}(?=, (?:[a-z]+ed|has|have|had|will|would|made|gave|took|broke|cut|went|sent|drew|told|\w+s) )/.exec(
      text.slice(at),
    );
  return inset === null ? null : at + inset[0].length;
}

/** Meaning: where an effect that begins at `from` ends: at the clause's end or before what was done without. */
function coreTo(text: string, from: number): number {
  const to = clauseTo(text, from);
  const aside = / (?:without any|without a |despite|in spite of|rather than|instead of)\b/.exec(text.slice(from, to));
  return aside === null || wordsIn(text.slice(from, from + aside.index)) < 3 ? to : from + aside.index;
}

/** Meaning: where a cause ends: at the clause's end, or before what papers or pictures "showed that". */
function toldTo(text: string, from: number): number {
  const to = clauseTo(text, from);
  const showed = / (?:showed|revealed|suggested|disclosed) (?:that|how) /.exec(text.slice(from, to));
  return showed === null ? to : from + showed.index;
}

/** Meaning: where a noun phrase that begins at `from` ends: at the clause's end or before a verb. */
function nounTo(text: string, from: number): number {
  const to = clauseTo(text, from);
  const verb = / (?:is|are|was|were|has|have|had|will|would|remains?|and (?=[a-z]+ed ))\b/.exec(text.slice(from, to));
  return verb === null ? to : from + verb.index;
}

/** Meaning: the effect in "the sanctions that it imposed over ...": the noun with its clause; null when the cue stands in no such clause. */
function imposedFrom(text: string, to: number): [number, number] | null {
  const noun =
    /\b(?:the|its|their|his|her) (?:[\w-]+ ){1,3}(?:that|which) (?:it|he|she|they|[A-Z][\w’'-]+)(?: (?:has|have|had))?(?: \w+){1,2}\s*$/.exec(
      text.slice(0, to),
    );
  return noun === null ? null : [noun.index, to];
}

/** Words beyond which an effect is a chain of acts, of which a cause told after the last explains the last. */
const LONG_EFFECT = 20;

function lastVerbFrom(text: string, from: number, to: number): number {
  const inset =
    /^[^,;]{3,60}, (?:who|which|whose|an?|the) [^,;]{5,90}, (?=\w+)|^an? [\w-]+ (?:that|which) [^,;]{5,90}, (?=\w+)/.exec(
      text.slice(from, to),
    );
  if (inset !== null) return from + inset[0].length;
  const effect = text.slice(from, to);
  if (wordsIn(effect) <= LONG_EFFECT) return from;
  const last = [
    ...effect.matchAll(
      /,? and (?=(?:has |have |had )?(?:will|would|may|might|could|can|[a-z]+ed|cut|broke|sent|withdrew|took|shut|quit) )/g,
    ),
  ].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
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
    /^(?:since|if|when|while|although) | (?:who|which|that|being|and)$/i.test(cause.text) ||
    (wordsIn(cause.text) < 2 && !/^(?:[A-Z]|\w{7,}$)/.test(cause.text))
  )
    return null;
  if (
    (wordsIn(effect.text) < 2 && !/^[a-z]{4,}$/.test(effect.text)) ||
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
