import type { Movement, Slot, SlotKind, ToldSlot } from "../../model/told-slot.ts";
import { cannotBothHold, isSameVoice } from "./cannot-both-hold.ts";
import { maybeSame } from "./same-happening.ts";

/** Kinds of which a happening has one slot, whatever the words. */
const COMPARED_BY_KIND: ReadonlySet<SlotKind> = new Set(["first", "agreed", "responsible"]);

/** Whether two values come from reports that may be compared. */
type Linked = (a: ToldSlot, b: ToldSlot) => boolean;

/**
 * Meaning: the slots that the values of some reports fill, each with its values by time, which pairs of them cannot both hold, and who moved towards
 * whom. Values are compared when their reports are linked and they may tell of one happening. Missing: a slot that only one report fills is kept, it contradicts nothing.
 * Shape: in the order of the kinds' first values.
 */
export function findSlots(told: readonly ToldSlot[], isLinked: Linked = () => true): readonly Slot[] {
  const byTime = told.toSorted((a, b) => (a.published ?? "9999").localeCompare(b.published ?? "9999"));
  const groups = Map.groupBy(byTime, ({ kind, key }) =>
    COMPARED_BY_KIND.has(kind) ? kind : `${kind} ${kind === "topic" ? "" : key}`,
  );
  return [...groups.values()]
    .flatMap((group) => (group[0]?.kind === "topic" ? byTopic(group) : [group]))
    .map((group) => slotOf(group, isLinked));
}

/** Topics that share a word are one. */
function byTopic(group: readonly ToldSlot[]): readonly (readonly ToldSlot[])[] {
  const topics: { words: Set<string>; told: ToldSlot[] }[] = [];
  for (const one of group) {
    const words = one.key.split(" ");
    const known = topics.find((topic) => words.some((word) => topic.words.has(word)));
    if (known === undefined) topics.push({ words: new Set(words), told: [one] });
    else {
      known.told.push(one);
      for (const word of words) known.words.add(word);
    }
  }
  return topics.map((topic) => topic.told);
}

function slotOf(told: readonly ToldSlot[], isLinked: Linked): Slot {
  const against: (readonly [number, number])[] = [];
  for (const [i, a] of told.entries())
    for (const [j, b] of told.entries())
      if (
        i < j &&
        isLinked(a, b) &&
        isCompared(a, b) &&
        !isOneOfSeveral(a, told) &&
        !isOneOfSeveral(b, told) &&
        maybeSame(a, b) &&
        cannotBothHold(a, b)
      )
        against.push([i, j]);
  const [first] = told;
  return {
    kind: first?.kind ?? "happened",
    key: first?.key ?? "",
    contradicted: against.length > 0,
    told,
    against,
    moved: movementsIn(told),
  };
}

/** Two sentences of one document in one voice go on with one another. */
function isCompared(a: ToldSlot, b: ToldSlot): boolean {
  if (a.document === b.document && (a.sentence.start === b.sentence.start || isSameVoice(a, b))) return false;
  if (a.kind === "count") return !DEEDS.has(a.key) || (namesNoOther(a, b) && namesNoOther(b, a));
  if (a.kind === "topic" || a.kind === "place" || a.kind === "who") return true;
  if (!sharesState(a, b)) return false;
  return a.kind !== "happened" || TRAVEL.has(a.key) === false || (namesNoOther(a, b) && namesNoOther(b, a));
}

/** What is counted is one side's deed, and another side has its own. */
const DEEDS: ReadonlySet<string> = new Set(["expelled", "released"]);
const TRAVEL: ReadonlySet<string> = new Set(["visit", "meet", "violate"]);

function sharesState(a: ToldSlot, b: ToldSlot): boolean {
  if (a.states.length === 0 || b.states.length === 0) return true;
  return a.states.some((code) => b.states.includes(code)) || a.places.some((place) => b.places.includes(place));
}

/** Whether all states of a sentence but the speaker's are named in the other's document too. */
function namesNoOther(a: ToldSlot, b: ToldSlot): boolean {
  return a.actors.every((code) => code === a.speaker.code || b.states.includes(code));
}

/** Several counts of one thing in one sentence are parts ("290 of one type and ten of another"), and none of them is the whole. */
function isOneOfSeveral(one: ToldSlot, told: readonly ToldSlot[]): boolean {
  return (
    one.kind === "count" &&
    told.some(
      (other) => other !== one && other.document === one.document && other.sentence.start === one.sentence.start,
    )
  );
}

/** Meaning: speakers whose later value equals, or lies nearer to, another's earlier one than their own earlier value did. */
function movementsIn(told: readonly ToldSlot[]): readonly Movement[] {
  return told.flatMap((later, to) =>
    told.slice(0, to).flatMap((earlier, from): Movement[] => {
      if (!isSameVoice(earlier, later) || (earlier.published ?? "") >= (later.published ?? "")) return [];
      const other = told.find((one) => !isSameVoice(one, later) && distance(one, later) < distance(one, earlier));
      return other === undefined ? [] : [{ who: later.speaker.name, towards: other.speaker.name, from, to }];
    }),
  );
}

/** How far two values lie apart: counts by the gap of their ranges, all others 0 when they can both hold and 1 when not. */
function distance(a: ToldSlot, b: ToldSlot): number {
  if (a.value.is === "range" && b.value.is === "range")
    return Math.max(0, a.value.low - (b.value.high ?? a.value.low), b.value.low - (a.value.high ?? b.value.low));
  return cannotBothHold(a, b) ? 1 : 0;
}
