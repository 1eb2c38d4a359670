import type { Draft } from "./draft.ts";

/** Pairs of record ids that a person has put in one incident or kept in two. They win over every feature. */
export interface Constraints {
  readonly together?: readonly (readonly [string, string])[];
  readonly apart?: readonly (readonly [string, string])[];
}

/** Constraints made ready to ask. A record that nothing is said of is a group of its own, named by its id. */
export interface Rulings {
  /** The group of records joined by hand that a record belongs to. */
  groupOf(record: string): string;
  /** The groups that one must stay out of. */
  apartFrom(group: string): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Meaning: constraints with what follows from them: what is joined with a record is joined with all that this is joined with, and what is kept from one
 * is kept from all. A split wins: a join that would bring together what is kept apart, also by way of others, is left out, later ones first.
 * Ids of records that are not there do no harm. Throws when a record is to be apart from itself.
 */
export function rulingsOf({ together = [], apart = [] }: Constraints): Rulings {
  const members = new Map<string, readonly string[]>();
  const groups = new Map<string, string>();
  const foes = foesOf(apart);
  const groupOf = (id: string) => groups.get(id) ?? id;
  const membersOf = (group: string) => members.get(group) ?? [group];
  const kept = (group: string) =>
    new Set(membersOf(group).flatMap((id) => [...(foes.get(id) ?? [])].map((foe) => groupOf(foe))));
  for (const [a, b] of together) {
    const [left, right] = [groupOf(a), groupOf(b)];
    if (left === right || kept(left).has(right)) continue;
    const joined = [...membersOf(left), ...membersOf(right)];
    members.delete(right);
    members.set(left, joined);
    for (const id of joined) groups.set(id, left);
  }
  const keptOf = new Map([...foes.keys()].map((id) => [groupOf(id), kept(groupOf(id))]));
  return { groupOf, apartFrom: (group) => keptOf.get(group) ?? NONE };
}

function foesOf(apart: readonly (readonly [string, string])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const foes = new Map<string, Set<string>>();
  for (const [a, b] of apart) {
    if (a === b) throw new Error(`a record apart from itself: ${a}`);
    foes.set(a, (foes.get(a) ?? new Set()).add(b));
    foes.set(b, (foes.get(b) ?? new Set()).add(a));
  }
  return foes;
}

/** What a person's rulings ask of drafts while they grow. */
export interface Hands {
  /** The draft that a record must go to, because it is joined with one that is there; null when nothing says so. */
  draftOf(record: string): Draft | null;
  /** Whether a record may go to a draft, by features. */
  allows(draft: Draft, record: string): boolean;
  /** Whether a record is to be kept apart from some other. */
  isSplit(record: string): boolean;
  /** Whether a draft holds such a record. */
  holdsSplit(draft: Draft): boolean;
  /** Notes where a record went. */
  keep(draft: Draft, record: string): void;
}

/** Meaning: rulings applied to drafts, which start empty. */
export function handsOf({ groupOf, apartFrom }: Rulings): Hands {
  const homes = new Map<string, Draft>();
  const held = new Map<Draft, Set<string>>();
  return {
    draftOf: (record) => homes.get(groupOf(record)) ?? null,
    allows: (draft, record) => {
      const inside = held.get(draft);
      return inside === undefined || [...apartFrom(groupOf(record))].every((group) => !inside.has(group));
    },
    isSplit: (record) => apartFrom(groupOf(record)).size > 0,
    holdsSplit: (draft) => held.has(draft),
    keep: (draft, record) => {
      const group = groupOf(record);
      homes.set(group, draft);
      if (apartFrom(group).size > 0) held.set(draft, (held.get(draft) ?? new Set()).add(group));
    },
  };
}
