import type { ActorCode, IsoDate } from "../../model/codes.ts";
import type { Entity } from "../../model/record.ts";
import type { Mention, ParsedSentence, Token } from "../sentence.ts";
import type { CompiledActors } from "./compile-actors.ts";
import { isGround } from "./places.ts";

/** A mention that has been placed, with what later mentions need to know of it. */
export interface Seen {
  readonly entities: readonly Entity[];
  readonly sentence: number;
  readonly paragraph: number;
  readonly token: number;
  readonly head: number;
  readonly deprel: string;
  readonly subject: boolean;
  /** Subject of the main clause. */
  readonly main?: boolean;
  readonly human: boolean;
  readonly plural: boolean;
  readonly kind: Mention["kind"];
  readonly noun: string | null;
  readonly officeClass: string | null;
  readonly number?: string | null;
  /** A town or region: where something happens rather than who acts. */
  readonly ground?: boolean;
}

/** What has been said so far, and how often each state is named in the whole document. Grows while a document is resolved. */
export interface Discourse {
  readonly actors: CompiledActors;
  readonly date: IsoDate | null;
  readonly seen: Seen[];
  /** Mentions of each state in the whole document. */
  readonly totals: ReadonlyMap<ActorCode, number>;
  /** State of the places named in each sentence, by sentence. */
  readonly places: ReadonlyMap<number, readonly ActorCode[]>;
  /** The state that the text speaks for; null when it speaks for none. */
  readonly home: ActorCode | null;
  /** The sentences that begin within a quotation. */
  readonly quoting: ReadonlySet<number>;
}

const SUBJECTS = /^(?:nsubj|csubj)/;

/** Meaning: whether a token is a subject, or coordinated with one. */
export function isSubject(tokens: readonly Token[], token: Token): boolean {
  let at: Token | undefined = token;
  for (let step = 0; step < 3 && at !== undefined; step++) {
    if (SUBJECTS.test(at.deprel)) return true;
    if (at.deprel !== "conj" && at.deprel !== "appos" && at.deprel !== "flat") return false;
    at = tokens[at.head];
  }
  return false;
}

/** Meaning: how present each state is at a sentence: its mentions weighed by distance and grammatical role, with a small part for the whole document. */
export function salience(discourse: Discourse, sentence: number, paragraph: number): Map<ActorCode, number> {
  const weights = new Map<ActorCode, number>();
  for (let i = discourse.seen.length - 1; i >= 0; i--) {
    const seen = discourse.seen[i];
    if (seen === undefined) break;
    const distance = sentence - seen.sentence;
    if (distance > 8) break;
    const base =
      (seen.subject ? 1.4 : 1) *
      (seen.kind === "pronoun" ? 0.6 : seen.ground ? 0.4 : 1) *
      (seen.paragraph === paragraph ? 1.3 : 1);
    const weight = base * 0.65 ** distance;
    for (const code of new Set(seen.entities.map((entity) => entity.code))) {
      if (code !== null) weights.set(code, (weights.get(code) ?? 0) + weight);
    }
  }
  for (const [code, count] of discourse.totals)
    weights.set(code, (weights.get(code) ?? 0) + Math.min(count, 12) * 0.08);
  return weights;
}

/** Meaning: the states by presence, most present first. Organisations are left out, the European Union kept. */
export function statesByPresence(
  discourse: Discourse,
  sentence: number,
  paragraph: number,
  scope: "passage" | "document" = "passage",
): ActorCode[] {
  const weights = salience(discourse, sentence, paragraph);
  if (scope === "document") {
    const most = Math.max(
      1,
      ...[...discourse.totals].filter(([code]) => isParty(discourse, code)).map(([, count]) => count),
    );
    for (const [code, count] of discourse.totals) weights.set(code, (weights.get(code) ?? 0) + (2.5 * count) / most);
  }
  return [...weights]
    .filter(([code]) => isParty(discourse, code))
    .sort((a, b) => b[1] - a[1])
    .map(([code]) => code);
}

/** A state, or the European Union. */
function isParty(discourse: Discourse, code: ActorCode): boolean {
  return discourse.actors.stateNames.has(code) || code === "EUR";
}

/** Meaning: mentions of each state in a document, each sentence counting a state once. */
export function countStates(sentences: readonly ParsedSentence[]): Map<ActorCode, number> {
  const totals = new Map<ActorCode, number>();
  for (const sentence of sentences) {
    const codes = new Set(
      sentence.tokens.flatMap((token) =>
        isGround(token) ? [] : (token.mention?.entities.flatMap((entity) => entity.code ?? []) ?? []),
      ),
    );
    for (const code of codes) totals.set(code, (totals.get(code) ?? 0) + 1);
  }
  return totals;
}

/**
 * Meaning: the states in play that are called so ("island", "kingdom", "north"), most present first; when none is, the other half of a divided land
 * whose one half is in play ("the South" in an article about North Korea).
 */
export function statesCalled(discourse: Discourse, flag: string, present: readonly ActorCode[]): ActorCode[] {
  const { flags, stateNames } = discourse.actors;
  const called = present.filter((code) => flags.get(code)?.includes(flag));
  if (called.length > 0 || (flag !== "north" && flag !== "south")) return called;
  const land = (code: ActorCode) => (stateNames.get(code) ?? "").replace(/^(?:North|South) /, "");
  const halves = [...flags].filter(([, own]) => own.includes(flag)).map(([code]) => code);
  return present.flatMap((code) => halves.filter((half) => land(half) === land(code)));
}
