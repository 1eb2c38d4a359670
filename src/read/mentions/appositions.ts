import type { Entity } from "../../model/record.ts";
import { mentionOver, type SpottedMention } from "./build-mention.ts";
import { type Cue, type CuedMention, NO_CUE } from "./cue.ts";
import { headAt } from "./head.ts";
import { bearerOf, capitalisedRun, textOf } from "./person-name.ts";
import { personEntity } from "./persons.ts";
import { nameAt, type Scan, uposOf, wordOf } from "./scan.ts";

/**
 * Meaning: the mentions of a sentence with those in apposition sharing what they know: "Cuba's foreign minister, Bruno Rodriguez"
 * and "Vijay Gokhale, the Indian foreign secretary". A name that no table holds becomes a mention of its own here.
 */
export function linkAppositions(scan: Scan, found: readonly SpottedMention[]): readonly SpottedMention[] {
  const linked: SpottedMention[] = [];
  for (const spotted of found) {
    const before = linked.at(-1);
    const introduced =
      before === undefined || before.to < spotted.from - 1 ? nameBefore(scan, spotted, before?.to ?? 0) : null;
    if (introduced !== null) linked.push(...pairUp(scan, introduced, spotted));
    else if (before !== undefined && adjoins(scan, before, spotted))
      linked.splice(-1, 1, ...pairUp(scan, before, spotted));
    else linked.push(spotted);
    const last = linked.at(-1);
    const following = last === undefined ? null : nameAfter(scan, last, found);
    if (last !== undefined && following !== null) linked.splice(-1, 1, ...pairUp(scan, last, following));
  }
  return linked;
}

function adjoins(scan: Scan, a: SpottedMention, b: SpottedMention): boolean {
  if (b.from !== a.to + 1 || wordOf(scan, a.to) !== ",") return false;
  return canBeSame(a.mention, b.mention) || canBeSame(b.mention, a.mention);
}

/** One names a person or body, the other describes one; their states do not clash. */
function canBeSame(name: CuedMention, role: CuedMention): boolean {
  const person = name.cue.form === "person";
  const body = name.kind === "organisation";
  if (
    !(person && role.cue.human && !role.plural) &&
    !(body && (role.cue.form === "org" || (role.cue.form === "role" && role.kind === "nominal")))
  )
    return false;
  if (role.kind !== "role" && role.kind !== "nominal" && !(role.kind === "person" && role !== name)) return false;
  const a = name.entities[0]?.code ?? null;
  const b = role.entities[0]?.code ?? null;
  return a === null || b === null || a === b;
}

/** Two mentions of one person: the one that knows more lends to the other. */
function pairUp(scan: Scan, a: SpottedMention, b: SpottedMention): SpottedMention[] {
  const [name, role] = a.mention.cue.form === "person" || a.mention.kind === "organisation" ? [a, b] : [b, a];
  const merged = mergedEntity(scan, name.mention, role.mention);
  if (merged === null) return [a, b];
  const give = (spotted: SpottedMention): SpottedMention => {
    const { text, start, end } = spotted.mention;
    const entities = [{ ...merged, text, start, end }];
    const confidence = Math.max(a.mention.confidence, b.mention.confidence);
    return {
      ...spotted,
      mention: {
        ...spotted.mention,
        entities,
        confidence,
        cue: { ...spotted.mention.cue, personName: name.mention.cue.personName },
      },
    };
  };
  return [give(a), give(b)];
}

function mergedEntity(scan: Scan, name: CuedMention, role: CuedMention): Entity | null {
  const own = name.entities[0];
  const other = role.entities[0];
  if (own !== undefined && own.code !== null) {
    const lent = other?.role && own.role === null && !role.cue.former;
    return lent ? { ...own, role: other.role, sector: other.sector } : own;
  }
  const text = name.cue.personName;
  if (text === null) return other ?? null;
  const codes = other?.code ? [other.code] : [];
  const known = bearerOf(scan, text, { codes, officeClass: role.cue.officeClass });
  const place = { text: "", start: 0, end: 0 };
  if (known !== null) return personEntity(known, scan.date, place);
  const sector = other?.sector ?? role.cue.sector;
  const office = role.cue.former ? null : (other?.role ?? role.cue.role);
  return { code: other?.code ?? null, sector, name: text, role: office, ...place };
}

/** An unknown name of two words or more that ends with the comma before a role. */
function nameBefore(scan: Scan, role: SpottedMention, floor: number): SpottedMention | null {
  if (!role.mention.cue.human || role.mention.cue.form === "person" || wordOf(scan, role.from - 1) !== ",") return null;
  const end = role.from - 1;
  let from = end;
  while (from > floor && from > end - 4 && isNameToken(scan, from - 1)) from--;
  return end - from < 2 || role.mention.plural ? null : unknownPerson(scan, from, end);
}

/** An unknown name of two words or more after a role and a comma. */
function nameAfter(scan: Scan, role: SpottedMention, found: readonly SpottedMention[]): SpottedMention | null {
  const { cue } = role.mention;
  if (!cue.human || cue.form === "person" || role.mention.plural || wordOf(scan, role.to) !== ",") return null;
  const from = role.to + 1;
  if (found.some((other) => other.from === from) || nameAt(scan, from) !== null || headAt(scan, from) !== null)
    return null;
  const to = capitalisedRun(scan, from);
  if (to - from < 2 || !/^(?:PUNCT|VERB|AUX|SCONJ|PRON|ADP|)$/.test(uposOf(scan, to))) return null;
  return unknownPerson(scan, from, to);
}

function isNameToken(scan: Scan, i: number): boolean {
  return (
    uposOf(scan, i) === "PROPN" &&
    /^(?:al-|el-|as-|ash-)?\p{Lu}/u.test(scan.tokens[i]?.text ?? "") &&
    isNoActor(scan, i)
  );
}

/** No name of the tables, or a state's that is also a given name ("Chad Wolf"). */
function isNoActor(scan: Scan, i: number): boolean {
  const values = nameAt(scan, i)?.values ?? [];
  return values.every((value) => value.kind === "state" && value.ambiguous);
}

function unknownPerson(scan: Scan, from: number, to: number): SpottedMention {
  const cue: Cue = { ...NO_CUE, form: "person", personName: textOf(scan, from, to), human: true };
  return mentionOver(scan, from, to, {
    kind: "person",
    entities: [],
    plural: false,
    confidence: 0.6,
    why: "name in apposition",
    cue,
  });
}
