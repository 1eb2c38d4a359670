import type { Amendment, KeptCorrection } from "../model/correction.ts";

/** What corrections, taken together, say of the ledger. */
export interface Standing {
  /** Records that nobody is to lean on. */
  readonly rejected: ReadonlySet<string>;
  readonly retractedDocuments: ReadonlySet<string>;
  /** Sources and data sets. */
  readonly retractedSources: ReadonlySet<string>;
  /** Records that somebody vouches for, and what they say of them; an empty amendment accepts the record as it is. */
  readonly reviewed: ReadonlyMap<string, { readonly amendment: Amendment; readonly by: KeptCorrection }>;
  /** Pairs of records that do not tell one incident, and pairs that do. */
  readonly apart: readonly (readonly [string, string])[];
  readonly together: readonly (readonly [string, string])[];
}

/** Meaning: what corrections come to, in the order they were made: of two on one target the later holds, amendments of one record add up. */
export function standingOf(corrections: readonly KeptCorrection[]): Standing {
  const standing = {
    rejected: new Set<string>(),
    retractedDocuments: new Set<string>(),
    retractedSources: new Set<string>(),
    reviewed: new Map<string, { amendment: Amendment; by: KeptCorrection }>(),
    pairs: new Map<string, { pair: readonly [string, string]; one: boolean }>(),
  };
  for (const correction of corrections) {
    const { action, target, amendment } = correction;
    if ("document" in target) place(standing.retractedDocuments, target.document, action === "retract");
    else if ("source" in target) place(standing.retractedSources, target.source, action === "retract");
    else if (action === "split" || action === "join")
      for (const pair of action === "split" ? pairsWithFirst(target.records) : allPairs(target.records))
        standing.pairs.set(pair.join(" "), { pair, one: action === "join" });
    else
      for (const id of target.records) {
        place(standing.rejected, id, action === "reject");
        const before = standing.reviewed.get(id)?.amendment ?? {};
        if (action === "reject") standing.reviewed.delete(id);
        else standing.reviewed.set(id, { amendment: { ...before, ...amendment }, by: correction });
      }
  }
  const { pairs, ...rest } = standing;
  const of = (one: boolean) => [...pairs.values()].filter((found) => found.one === one).map(({ pair }) => pair);
  return { ...rest, apart: of(false), together: of(true) };
}

function place(set: Set<string>, value: string, isIn: boolean): void {
  if (isIn) set.add(value);
  else set.delete(value);
}

function pairsWithFirst([first, ...others]: readonly string[]): readonly (readonly [string, string])[] {
  return first === undefined ? [] : others.map((other) => sorted(first, other));
}

function allPairs(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((id, n) => ids.slice(n + 1).map((other) => sorted(id, other)));
}

function sorted(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}
