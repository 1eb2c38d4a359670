import { NOBODY } from "./actor-code.ts";
import type { Party } from "./parties.ts";

/** One coded triple. */
export interface CodedTriple {
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

/**
 * Meaning: every source with every target that is another, each once. A code "A:B" codes A one way and B back, ":B" B back alone. Where a side is nobody, the other
 * side's several actors do it to one another if the code goes both ways, else the side is "---".
 */
export function makeEvents(source: Party | null, target: Party | null, code: string): CodedTriple[] {
  const [there = "", back] = code.split(":");
  let sources = source?.codes ?? [NOBODY];
  let targets = target?.codes ?? [NOBODY];
  if (back !== undefined) {
    if (target === null) targets = sources;
    else if (source === null) sources = targets;
  }
  const triples = pairs(sources, targets, there);
  return unique(back === undefined ? triples : [...triples, ...pairs(targets, sources, back)]);
}

function pairs(sources: readonly string[], targets: readonly string[], code: string): CodedTriple[] {
  if (code === "") return [];
  return sources.flatMap((source) =>
    targets.flatMap((target) => (source === target ? [] : [{ source, target, code }])),
  );
}

function unique(triples: readonly CodedTriple[]): CodedTriple[] {
  return [...new Map(triples.map((one) => [`${one.source} ${one.target} ${one.code}`, one])).values()];
}
