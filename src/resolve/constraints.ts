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
 * is kept from all. Throws when two records are to be both together and apart. Ids of records that are not there do no harm.
 */
export function rulingsOf({ together = [], apart = [] }: Constraints): Rulings {
  const parents = new Map<string, string>();
  const groupOf = (id: string): string => {
    const parent = parents.get(id) ?? id;
    if (parent === id) return id;
    const root = groupOf(parent);
    parents.set(id, root);
    return root;
  };
  for (const [a, b] of together) {
    const [left, right] = [groupOf(a), groupOf(b)].sort();
    if (left !== undefined && right !== undefined && left !== right) parents.set(right, left);
  }
  const kept = new Map<string, Set<string>>();
  for (const [a, b] of apart) {
    const [left, right] = [groupOf(a), groupOf(b)];
    if (left === right) throw new Error(`records both together and apart: ${a} and ${b}`);
    kept.set(left, (kept.get(left) ?? new Set()).add(right));
    kept.set(right, (kept.get(right) ?? new Set()).add(left));
  }
  return { groupOf, apartFrom: (group) => kept.get(group) ?? NONE };
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
