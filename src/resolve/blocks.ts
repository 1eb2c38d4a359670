import { codesOf } from "../model/dyads.ts";
import type { Entry } from "../model/entry.ts";
import type { EventRecord } from "../model/record.ts";
import type { Constraints } from "./constraints.ts";

/**
 * Meaning: entries cut into blocks of events that can be grouped apart from one another, with the same result as together: those of the same states and type; all
 * of the same states where rows of data sets are among them, because these are read by all that their pair did; blocks that a person joined are one.
 * Missing: statements are left out; an event without a known state is a block of its own. Shape: each entry in one block.
 */
export function blocksOf(
  entries: readonly Entry[],
  { together = [] }: Constraints = {},
): readonly (readonly Entry[])[] {
  const parties = new Map<Entry, string>();
  const withRows = new Set<string>();
  for (const entry of entries) {
    if (entry.record.kind !== "event") continue;
    const key = partiesKey(entry.record);
    parties.set(entry, key);
    if (entry.original !== undefined) withRows.add(key);
  }
  const blocks = new Map<string, Entry[]>();
  for (const [entry, key] of parties) {
    const type = entry.record.kind === "event" && !withRows.has(key) ? entry.record.event : "*";
    const name = key === "" ? entry.record.id : `${key} ${type}`;
    const block = blocks.get(name);
    if (block === undefined) blocks.set(name, [entry]);
    else block.push(entry);
  }
  return together.length === 0 ? [...blocks.values()] : joined(blocks, together);
}

function partiesKey({ actor, recipient }: EventRecord): string {
  return codesOf([...actor, ...recipient])
    .toSorted()
    .join();
}

/** Blocks with a pair joined by hand in two of them become one. */
function joined(
  blocks: ReadonlyMap<string, Entry[]>,
  together: readonly (readonly [string, string])[],
): readonly (readonly Entry[])[] {
  const hands = new Set(together.flat());
  const home = new Map<string, Entry[]>();
  for (const block of blocks.values())
    for (const { record } of block) if (hands.has(record.id)) home.set(record.id, block);
  const all = new Set(blocks.values());
  for (const [a, b] of together) {
    const [left, right] = [home.get(a), home.get(b)];
    if (left === undefined || right === undefined || left === right) continue;
    left.push(...right);
    all.delete(right);
    for (const [id, block] of home) if (block === right) home.set(id, left);
  }
  return [...all];
}
