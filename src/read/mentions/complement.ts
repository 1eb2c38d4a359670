import { type Head, headAt } from "./head.ts";
import { modifierAt, type Whose } from "./modifier.ts";
import { isCapitalised } from "./normalise.ts";
import { knownPersonAt } from "./person-name.ts";
import { isPossessiveEnding, nameAt, type Scan, uposOf, wordAt, wordOf } from "./scan.ts";

/** What follows a head and says whose it is: "of Greece and Egypt", "of both countries", "in Beijing". */
export interface Complement {
  readonly to: number;
  readonly owners: readonly Whose[];
  /** "of both countries", "on both sides": the two states in play. */
  readonly both: boolean;
  /** Whether the owner is only a place nearby ("officials in Beijing"). */
  readonly nearby: boolean;
}

const DIPLOMATS = new Set(["ambassador", "envoy", "consul"]);
const PLURAL_REFERENCES =
  /^(?:countries|nations|sides|governments|states|neighbou?rs|koreas|capitals|powers|parties|ministries|houses|lands|allies|rivals)$/;
const SPEAKS_FOR =
  /(?:spokes(?:man|woman|person|men)|official|officials|member|members|source|sources|head|chief|leader|leaders|representative|representatives|aide|adviser|director|analyst|commander)$/;
const PLACED = new Set(["GOV", "OPP", "LEG", "JUD"]);

/** Meaning: the complement of a head that ends at `at`, or null. `owned` tells that the state is already known. */
export function complementAt(scan: Scan, head: Head, at: number, owned: boolean): Complement | null {
  const preposition = wordOf(scan, at);
  if (preposition === "for" && head.lexeme.kind === "office" && head.lexeme.role === "secretary of state") {
    const portfolio = portfolioAt(scan, head, at + 1);
    return portfolio === null ? null : { ...portfolio, owners: [{ code: "GBR", sector: null, name: null }] };
  }
  const rank = head.lexeme.kind === "office" && head.lexeme.officeClass === "rank";
  if (/^(?:for|of|at|from|in)$/.test(preposition) && !owned && (rank || SPEAKS_FOR.test(head.noun))) {
    const body = bodyAt(scan, at + 1);
    if (body !== null) return body;
  }
  if (preposition === "of" && !rank) {
    return ofComplement(scan, head, at + 1, owned);
  }
  if (preposition === "from" && head.plural && !owned) return statesAt(scan, at + 1) ?? bothAt(scan, at + 1);
  if (preposition === "on" && !owned) return bothAt(scan, at + 1);
  if (preposition === "to" && isDiplomat(head)) {
    const host = statesAt(scan, at + 1);
    return host === null ? null : { to: host.to, owners: [], both: false, nearby: false };
  }
  if (preposition === "in" && !owned && isPlaced(head)) {
    const place = seatAt(scan, at + 1);
    return place === null ? null : { ...place, nearby: true };
  }
  return null;
}

/** "a spokesman for the Chinese foreign ministry", "a member of the Russian delegation": a state and a body. */
function bodyAt(scan: Scan, at: number): Complement | null {
  const from = /^(?:the|a|an)$/.test(wordOf(scan, at)) ? at + 1 : at;
  const modifier = modifierAt(scan, from);
  if (modifier === null) return null;
  for (let i = modifier.to; i < modifier.to + 2; i++) {
    const match = headAt(scan, i);
    if (match !== null && !match.takenOver)
      return { to: match.head.to, owners: modifier.owners, both: false, nearby: false };
  }
  return null;
}

function isDiplomat(head: Head): boolean {
  return head.lexeme.kind === "office"
    ? DIPLOMATS.has(head.lexeme.officeClass)
    : DIPLOMATS.has(head.lexeme.kind === "agent" ? head.lexeme.noun : "");
}

function isPlaced(head: Head): boolean {
  return PLACED.has(head.sector) && !/mission|diplomat|ambassador|envoy|host|counterpart|delegation/.test(head.noun);
}

function ofComplement(scan: Scan, head: Head, at: number, owned: boolean): Complement | null {
  const both = bothAt(scan, at);
  if (both !== null) return both;
  const skipped = wordOf(scan, at) === "the" ? at + 1 : at;
  const person = /government|administration|regime|cabinet|leadership|supporter/.test(head.noun)
    ? knownPersonAt(scan, skipped)
    : null;
  if (person?.person) {
    return {
      to: person.to,
      owners: [{ code: person.person.code, sector: null, name: null }],
      both: false,
      nearby: false,
    };
  }
  const found = owned ? null : statesAt(scan, at);
  const craft = head.lexeme.kind === "agent" && head.lexeme.group === "vehicle";
  const states = craft && found?.owners.some((owner) => owner.name !== null) ? null : found;
  return states ?? portfolioAt(scan, head, at);
}

/** "minister of transport", "minister for women": the words that name the portfolio. */
function portfolioAt(scan: Scan, head: Head, at: number): Complement | null {
  if (head.lexeme.kind !== "office" || !/^(?:minister|secretary of state)$/.test(head.lexeme.role)) return null;
  let to = at;
  while (to < at + 6 && (/^(?:NOUN|PROPN|ADJ|CCONJ|DET)$/.test(uposOf(scan, to)) || isCapitalised(wordText(scan, to))))
    to++;
  return to === at ? null : { to, owners: [], both: false, nearby: false };
}

const wordText = (scan: Scan, i: number) => scan.tokens[i]?.text ?? "";

/** "both countries", "the two sides", "the two Koreas". */
function bothAt(scan: Scan, at: number): Complement | null {
  const both = wordOf(scan, at) === "both" || /^(?:either|each)$/.test(wordOf(scan, at));
  const two = wordOf(scan, at) === "the" && wordOf(scan, at + 1) === "two";
  const noun = both ? at + 1 : two ? at + 2 : -1;
  const shared = nameAt(scan, noun > 0 ? noun : wordOf(scan, at) === "the" ? at + 1 : at);
  const states = shared?.values.find((value) => value.kind === "states");
  if (shared !== null && states?.kind === "states") {
    const owners = states.codes.map((code) => ({ code, sector: null, name: null }));
    return { to: shared.to, owners, both: false, nearby: false };
  }
  if (noun < 0 || !PLURAL_REFERENCES.test(wordOf(scan, noun))) return null;
  return { to: noun + 1, owners: [], both: true, nearby: false };
}

/** One or more states or organisations in coordination: "Greece and Egypt", "the United States, Japan and India". */
function statesAt(scan: Scan, at: number): Complement | null {
  const owners: Whose[] = [];
  let to = at;
  let next = at;
  for (;;) {
    if (wordOf(scan, next) === "the") next++;
    const one = ownerAt(scan, next);
    if (one === null) break;
    owners.push(one.owner);
    to = one.to;
    next = to;
    if (wordOf(scan, next) === ",") next++;
    if (wordOf(scan, next) === "and") next++;
    if (next === to) break;
  }
  return owners.length === 0 || isPossessiveEnding(scan, to) ? null : { to, owners, both: false, nearby: false };
}

function ownerAt(scan: Scan, at: number): { owner: Whose; to: number } | null {
  const match = nameAt(scan, at);
  if (match === null || (uposOf(scan, match.to) === "NOUN" && wordAt(scan, match.to) !== null)) return null;
  for (const value of match.values) {
    if (value.kind === "state" || value.kind === "seat") {
      return { owner: { code: value.code, sector: null, name: null }, to: match.to };
    }
    if (value.kind === "organisation") {
      return { owner: { code: value.code, sector: value.sector, name: value.name }, to: match.to };
    }
  }
  return null;
}

function seatAt(scan: Scan, at: number): Complement | null {
  const match = nameAt(scan, at);
  for (const value of match?.values ?? []) {
    const code =
      value.kind === "seat" || value.kind === "state" ? value.code : value.kind === "place" ? value.country : null;
    if (code !== null && match !== null) {
      return { to: match.to, owners: [{ code, sector: null, name: null }], both: false, nearby: true };
    }
  }
  return null;
}
