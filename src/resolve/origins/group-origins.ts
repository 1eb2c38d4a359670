import { createHash } from "node:crypto";
import type { Origin, OriginText } from "../../model/origin.ts";
import { creditsOf } from "./credits.ts";
import { alikeSentences } from "./features.ts";
import { type Likeness, likenessOf, pairOf } from "./likeness.ts";
import { type OriginProfile, profileOf } from "./profile.ts";
import { sharedCount } from "./words.ts";

/** Two documents with so few names, numbers and word runs in common are not compared. */
const LEAST_SHARED = 3;
/** Two parts of a merged document share at most this much of their names and numbers with one another, and of their sentences in it. */
const MOST_ALIKE = 0.25;

interface Link extends Likeness {
  readonly a: number;
  readonly b: number;
}

/**
 * Meaning: the origins that documents go back to: linked documents are one origin. A document put together from two reports (others tell parts of it that
 * do not meet) joins no two of them and stands in the origin of each. The result does not depend on the order given.
 * Missing: a document like no other is an origin of its own. Shape: by the first document (published, then id).
 * Example: `originsOf(documents)` of a wire report, its copy and an own report gives two origins, of two documents and of one.
 */
export function originsOf(documents: readonly OriginText[]): readonly Origin[] {
  const profiles = documents.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).map(profileOf);
  const links = linksOf(profiles);
  const byDocument = neighboursOf(profiles.length, links);
  const merged = new Set(profiles.flatMap((_, n) => (isMerged(n, byDocument, profiles) ? [n] : [])));
  const groups = groupsOf(profiles.length, links, merged);
  const members = groups.map((group) => new Set(group));
  for (const n of merged) {
    const own = groups.flatMap((group, at) => (group.some((other) => byDocument[n]?.has(other)) ? [at] : []));
    for (const at of own) members[at]?.add(n);
    if (own.length === 0) members.push(new Set([n]));
  }
  return members
    .map((group) => [...group].toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((group) => originOf(group, profiles, links));
}

function placeOf({ published, id }: OriginText): string {
  return `${published ?? "9999-12-31"} ${id}`;
}

/** Compares only what shares some names, numbers or word runs, found by an index of them. */
function linksOf(profiles: readonly OriginProfile[]): readonly Link[] {
  const index = new Map<string | number, number[]>();
  const links: Link[] = [];
  for (const [b, profile] of profiles.entries()) {
    const shared = new Map<number, number>();
    for (const key of [...profile.details, ...profile.shingles]) {
      const list = index.get(key);
      for (const a of list ?? []) shared.set(a, (shared.get(a) ?? 0) + 1);
      if (list === undefined) index.set(key, [b]);
      else list.push(b);
    }
    for (const [a, count] of shared) {
      const other = profiles[a];
      if (count < LEAST_SHARED || other === undefined) continue;
      const likeness = likenessOf(other, profile);
      if (likeness.score > 0) links.push({ a, b, ...likeness });
    }
  }
  return links;
}

function neighboursOf(count: number, links: readonly Link[]): readonly ReadonlySet<number>[] {
  const found = Array.from({ length: count }, () => new Set<number>());
  for (const { a, b } of links) {
    found[a]?.add(b);
    found[b]?.add(a);
  }
  return found;
}

/** Whether two neighbours, not linked and of other matter, each tell sentences of this document that the other does not. */
function isMerged(n: number, neighbours: readonly ReadonlySet<number>[], profiles: readonly OriginProfile[]): boolean {
  const own = profiles[n];
  if (own === undefined) return false;
  const around = [...(neighbours[n] ?? [])];
  const toldBy = new Map(around.map((other) => [other, sentencesToldBy(own, profiles[other])]));
  return around.some((p, i) =>
    around.slice(i + 1).some((q) => {
      if (neighbours[p]?.has(q)) return false;
      const [byP, byQ] = [toldBy.get(p), toldBy.get(q)];
      if (byP === undefined || byQ === undefined || byP.size === 0 || byQ.size === 0) return false;
      const shared = sharedCount(byP, byQ) / Math.min(byP.size, byQ.size);
      return shared <= MOST_ALIKE && detailsAlike(profiles[p], profiles[q]) <= MOST_ALIKE;
    }),
  );
}

/** The sentences of a document, by number, that another tells too. */
function sentencesToldBy(own: OriginProfile, other: OriginProfile | undefined): ReadonlySet<number> {
  return other === undefined ? new Set() : alikeSentences({ ...pairOf(own, other), many: own, few: other });
}

function detailsAlike(p: OriginProfile | undefined, q: OriginProfile | undefined): number {
  if (p === undefined || q === undefined) return 0;
  return sharedCount(p.details, q.details) / Math.max(1, Math.min(p.details.size, q.details.size));
}

function groupsOf(count: number, links: readonly Link[], merged: ReadonlySet<number>): readonly (readonly number[])[] {
  const parent = Array.from({ length: count }, (_, n) => n);
  const root = (n: number): number => {
    let at = n;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  for (const { a, b } of links) if (!merged.has(a) && !merged.has(b)) parent[root(b)] = root(a);
  const whole = parent.flatMap((_, n) => (merged.has(n) ? [] : [n]));
  return [...Map.groupBy(whole, root).values()];
}

function originOf(group: readonly number[], profiles: readonly OriginProfile[], links: readonly Link[]): Origin {
  const inside = new Set(group);
  const own = links.filter(({ a, b }) => inside.has(a) && inside.has(b));
  const strengths = new Map<string, number>();
  for (const { features } of own) for (const name of features) strengths.set(name, (strengths.get(name) ?? 0) + 1);
  const documents = group.flatMap((n) => profiles[n]?.document ?? []);
  return {
    id: createHash("sha256")
      .update(`origin ${documents[0]?.id ?? ""}`)
      .digest("hex")
      .slice(0, 16),
    documents: documents.map(({ id }) => id),
    credit: creditOf(documents),
    features: [...strengths].toSorted((a, b) => b[1] - a[1]).map(([name]) => name),
  };
}

/** The name that most of the documents give as their report's own; of several, the first. */
function creditOf(documents: readonly OriginText[]): string | null {
  const counts = new Map<string, number>();
  for (const document of documents)
    for (const { name, own } of creditsOf(document)) if (own) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
