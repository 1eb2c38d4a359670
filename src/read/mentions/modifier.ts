import type { ActorCode } from "../../model/codes.ts";
import type { Sector } from "../../model/ontology.ts";
import type { NameLexeme } from "./lexeme.ts";
import { isCapitalised } from "./normalise.ts";
import { isPossessiveEnding, nameAt, type Scan, uposOf, wordOf } from "./scan.ts";
import { matchesAt } from "./trie.ts";

/** Whom a modifier names: a state, or an organisation with its own sector and name. */
export interface Whose {
  readonly code: ActorCode | null;
  readonly sector: Sector | null;
  readonly name: string | null;
}

/** One or more states before a head: "Turkish", "U.S.", "Indian and Pakistani", "a Greek and a Turkish", "China's". */
export interface Modifier {
  readonly from: number;
  readonly to: number;
  readonly owners: readonly Whose[];
  /** Whether all of it are adjectives (or names used as such): then a plain noun may follow. */
  readonly adjective: boolean;
  readonly possessive: boolean;
  readonly kind: "adjective" | "state" | "seat" | "organisation";
}

const PREFIXES: Readonly<Record<string, ActorCode>> = {
  sino: "CHN",
  russo: "RUS",
  anglo: "GBR",
  franco: "FRA",
  indo: "IND",
  greco: "GRC",
  turko: "TUR",
  turco: "TUR",
  afghan: "AFG",
};
const GOVERNED = new Set([
  "led",
  "owned",
  "flagged",
  "registered",
  "run",
  "operated",
  "made",
  "built",
  "held",
  "controlled",
  "administered",
  "occupied",
  "ruled",
]);
const ORGANISATIONAL = new Set(["igo", "body", "armed", "party", "territory", "company", "people"]);

/** Meaning: the state named by one piece of a compound ("U.S." of "U.S.-China"), or null. */
function codeOfPiece(scan: Scan, piece: string): ActorCode | null {
  const prefix = PREFIXES[piece.toLowerCase()];
  if (prefix !== undefined) return prefix;
  const values = matchesAt(scan.actors.names, [[piece]], 0).at(-1)?.values ?? [];
  return values.map(stateCode).find((code) => code !== null) ?? null;
}

function stateCode(lexeme: NameLexeme): ActorCode | null {
  if (lexeme.kind === "state" || lexeme.kind === "adjective" || lexeme.kind === "seat") return lexeme.code;
  return lexeme.kind === "organisation" && lexeme.group === "igo" ? lexeme.code : null;
}

/** Meaning: the states of a hyphenated token: "U.S.-China" and "Sino-Indian" give two, "Saudi-led" one; empty when it names none. */
export function compoundAt(scan: Scan, i: number): readonly ActorCode[] {
  const keys = scan.keys[i] ?? [];
  if (keys.length < 2 || keys.length > 4 || matchesAt(scan.actors.names, [keys], 0).length > 0) return [];
  if (GOVERNED.has(keys.at(-1) ?? "")) {
    const joined = matchesAt(scan.actors.names, [keys.slice(0, -1)], 0).at(-1)?.values ?? [];
    const code = joined.map(stateCode).find((found) => found !== null) ?? null;
    return code === null ? [] : [code];
  }
  const codes = keys.map((piece) => codeOfPiece(scan, piece));
  return codes.every((code) => code !== null) ? [...new Set(codes)] : [];
}

/** Meaning: one state or organisation at `i` that can stand before a head, or null. */
function singleAt(scan: Scan, i: number): Modifier | null {
  const compound = compoundAt(scan, i);
  if (compound.length > 0) {
    const owners = compound.map((code) => ({ code, sector: null, name: null }));
    return { from: i, to: i + 1, owners, adjective: true, possessive: false, kind: "adjective" };
  }
  const match = nameAt(scan, i);
  if (match === null) return null;
  const lexeme = preferred(match.values);
  if (lexeme === null || (lexeme.kind === "place" && lexeme.country === null && !lexeme.region)) return null;
  const possessive = isPossessiveEnding(scan, match.to);
  const to = possessive ? match.to + 1 : match.to;
  if (lexeme.kind === "place") {
    return {
      from: i,
      to,
      owners: [{ code: lexeme.country, sector: null, name: null }],
      adjective: false,
      possessive,
      kind: lexeme.region ? "adjective" : "seat",
    };
  }
  if (lexeme.kind === "organisation") {
    const owners = [{ code: lexeme.code, sector: lexeme.sector, name: lexeme.name }];
    return { from: i, to, owners, adjective: false, possessive, kind: "organisation" };
  }
  const adjective = match.values.some((value) => value.kind === "adjective") && !possessive;
  const kind = adjective ? "adjective" : lexeme.kind === "seat" ? "seat" : "state";
  return { from: i, to, owners: [{ code: lexeme.code, sector: null, name: null }], adjective, possessive, kind };
}

type Owner = Extract<NameLexeme, { readonly kind: "adjective" | "state" | "seat" | "organisation" | "place" }>;

/** The name that can own a head; a town or region stands for its state. */
function preferred(values: readonly NameLexeme[]): Owner | null {
  for (const lexeme of values) {
    if (lexeme.kind === "adjective" || lexeme.kind === "state" || lexeme.kind === "seat") return lexeme;
    if (lexeme.kind === "organisation" && ORGANISATIONAL.has(lexeme.group)) return lexeme;
  }
  return values.find((value) => value.kind === "place") ?? null;
}

/** Meaning: the modifier at `i` with what is coordinated with it, or null. A coordinated part must be of the same kind. */
export function modifierAt(scan: Scan, i: number): Modifier | null {
  const first = singleAt(scan, i);
  if (first === null) return null;
  let { to } = first;
  const owners = [...first.owners];
  let adjective = first.adjective;
  let { possessive } = first;
  while (first.adjective || first.possessive) {
    let next = to;
    if (wordOf(scan, next) === ",") next++;
    if (wordOf(scan, next) === "and" || wordOf(scan, next) === "or") next++;
    if (next === to) break;
    if (uposOf(scan, next) === "DET" && !isCapitalised(scan.tokens[next]?.text ?? "")) next++;
    const other = singleAt(scan, next);
    if (other === null || other.adjective !== first.adjective || other.kind !== first.kind) break;
    owners.push(...other.owners);
    to = other.to;
    adjective = adjective && other.adjective;
    possessive = other.possessive;
  }
  return { ...first, to, owners, adjective, possessive };
}
