import { cameoActor } from "../../model/cameo-actor.ts";
import { codedType } from "../../model/cameo-event.ts";
import type { Span } from "../../model/codes.ts";
import type { EventRow } from "../../model/lexicon.ts";
import type { Entity } from "../../model/record.ts";
import type { SpannedEvent } from "../dictionary/index.ts";
import type { Token } from "../sentence.ts";
import { isVerb, type Tree } from "../tree.ts";
import type { SidedMatch } from "./find-matches.ts";
import { distinct } from "./parties.ts";

/** One direction of an act: who does it to whom. */
interface Pair {
  readonly actor: Entity | null;
  readonly recipient: Entity | null;
}

/** All that one verb was coded as of one type. */
interface Act {
  readonly predicate: Token;
  readonly row: EventRow;
  readonly words: string;
  readonly pairs: Pair[];
}

/**
 * Meaning: the events of a user's dictionary as matches with their sides, in reading order. What its codes say of a verb and type is one
 * match; codes that are no event here, and acts of nobody with a code that is known, are left out.
 */
export function findByDictionary(
  tree: Tree,
  events: readonly SpannedEvent[],
  isKnown: (code: string) => boolean,
): SidedMatch[] {
  const acts = new Map<string, Act>();
  for (const event of events) {
    const type = codedType(event.code);
    const predicate = tree.tokens.find((token) => token.start <= event.verb.start && token.end > event.verb.start);
    if (type === null || predicate === undefined) continue;
    const key = `${predicate.index} ${type.event} ${type.mode}`;
    const row = rowOf(event.code, type, predicate);
    const act = acts.get(key) ?? { predicate, row, words: event.verb.text, pairs: [] };
    acts.set(key, act);
    const source = entityOf(tree, event.source, event.sourceSpan, isKnown);
    const target = entityOf(tree, event.target, event.targetSpan, isKnown);
    act.pairs.push(type.hosted ? { actor: target, recipient: source } : { actor: source, recipient: target });
  }
  return [...acts.values()].flatMap(matchOf).toSorted((a, b) => a.match.predicate.index - b.match.predicate.index);
}

function matchOf({ predicate, row, words, pairs }: Act): SidedMatch[] {
  const actors = distinct(pairs.flatMap(({ actor }) => actor ?? []));
  const recipients = distinct(pairs.flatMap(({ recipient }) => recipient ?? []));
  if (![...actors, ...recipients].some(({ code }) => code !== null)) return [];
  const mutual =
    pairs.length > 1 &&
    pairs.every(({ actor, recipient }) => pairs.some((other) => isReverse(other, actor, recipient)));
  const basis = actors.length > 0 && (mutual || recipients.length > 0) ? "tree" : "one-side";
  return [
    {
      match: { predicate, row: { ...row, reciprocal: mutual }, runnerUp: null, object: null, words },
      sides: { actor: actors, recipient: mutual ? [] : recipients, reciprocal: mutual, basis },
    },
  ];
}

function isReverse({ actor, recipient }: Pair, before: Entity | null, after: Entity | null): boolean {
  return before !== null && after !== null && isSame(actor, after) && isSame(recipient, before);
}

function isSame(a: Entity | null, b: Entity): boolean {
  return a !== null && a.code === b.code && a.sector === b.sector && (a.code !== null || a.text === b.text);
}

function rowOf(
  code: string,
  { event, mode }: { readonly event: EventRow["event"]; readonly mode: EventRow["mode"] },
  predicate: Token,
): EventRow {
  const pos = isVerb(predicate) ? "verb" : "noun";
  const slots = { object: [], actor: [], recipient: [], contexts: [], yes: "", no: "" };
  return { id: `dictionary.${code}`, pos, word: predicate.lemma, event, mode, reciprocal: false, ...slots };
}

/**
 * Whom a code stands for: the one whom the reader names there too, with the sector that the code tells; else the code's state or body.
 * Null for nobody. A code that our tables lack gives an entity without one.
 */
function entityOf(tree: Tree, code: string, span: Span | null, isKnown: (code: string) => boolean): Entity | null {
  if (span === null || /^-+$/.test(code)) return null;
  const read = cameoActor(code, isKnown);
  if (typeof read === "string")
    return { ...span, code: null, sector: "UNK", name: code.startsWith('"') ? null : code, role: null };
  const within = tree.tokens.filter(({ start, end }) => start < span.end && end > span.start);
  const known = within
    .flatMap(({ mention }) => mention?.entities ?? [])
    .find(
      (entity) =>
        entity.code === read.code && (read.sector === null || entity.sector === read.sector || entity.role === null),
    );
  if (known !== undefined) return { ...known, sector: read.sector ?? known.sector };
  return { ...span, code: read.code, sector: read.sector ?? "GOV", name: null, role: null };
}

/**
 * Meaning: the matches of a user's dictionary with those of the reader's own that they leave room for, in reading order. The reader's give way
 * on the same word, and where the dictionary tells the same type of act between the same.
 */
export function dictionaryFirst(own: readonly SidedMatch[], shipped: readonly SidedMatch[]): SidedMatch[] {
  const rest = shipped.filter(
    (other) => !own.some((one) => one.match.predicate.index === other.match.predicate.index || tellsSame(one, other)),
  );
  return [...own, ...rest].toSorted((a, b) => a.match.predicate.index - b.match.predicate.index);
}

function tellsSame(a: SidedMatch, b: SidedMatch): boolean {
  const codes = ({ sides }: SidedMatch) =>
    [...sides.actor, ...sides.recipient]
      .map(({ code, text }) => code ?? text)
      .sort()
      .join(" ");
  return a.match.row.event === b.match.row.event && codes(a) === codes(b);
}
