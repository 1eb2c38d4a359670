import type { SlotValue, ToldSlot } from "../../model/told-slot.ts";

/**
 * Meaning: whether two values of one slot cannot both hold. A plan contradicts nothing; nor does a speaker who corrects himself, a count that has
 * grown since, a part beside the whole, a range that holds the other's, another currency, or a country beside a town of it.
 */
export function cannotBothHold(a: ToldSlot, b: ToldSlot): boolean {
  if (a.planned || b.planned) return false;
  if (isCorrection(a, b)) return false;
  const [one, other] = [a.value, b.value];
  if (one.is === "range" && other.is === "range") return countsClash(a, b, one, other);
  if (one.is === "days" && other.is === "days") return one.last < other.first || other.last < one.first;
  if (one.is === "place" && other.is === "place") return placesClash(one, other);
  if (one.is === "party" && other.is === "party") {
    if (one.not && other.not) return false;
    return one.not === other.not ? one.party !== other.party : one.party === other.party;
  }
  return (one.is === "yes" && other.is === "no") || (one.is === "no" && other.is === "yes");
}

function isCorrection(a: ToldSlot, b: ToldSlot): boolean {
  const later = (a.published ?? "") > (b.published ?? "") ? a : b;
  return (a.corrects || b.corrects) && (isSameVoice(a, b) || later.corrects);
}

/** Meaning: whether one voice speaks twice: the same state's, or the same name. */
export function isSameVoice(a: ToldSlot, b: ToldSlot): boolean {
  if (a.speaker.code !== null || b.speaker.code !== null) return a.speaker.code === b.speaker.code;
  return a.speaker.name.toLowerCase() === b.speaker.name.toLowerCase();
}

type Range = Extract<SlotValue, { is: "range" }>;

const RISES: ReadonlySet<string> = new Set([
  "killed",
  "wounded",
  "arrested",
  "displaced",
  "missing",
  "casualties",
  "people",
]);

function countsClash(a: ToldSlot, b: ToldSlot, one: Range, other: Range): boolean {
  if (one.unit !== other.unit && one.unit !== null && other.unit !== null) return false;
  const apart = (one.high !== null && one.high < other.low) || (other.high !== null && other.high < one.low);
  if (!apart) return false;
  const [less, more] = one.low < other.low ? [a, b] : [b, a];
  if (isPart(less, more)) return false;
  if (a.published === b.published || a.published === null || b.published === null)
    return !isSameVoice(a, b) || a.document === b.document;
  const later = a.published > b.published ? a : b;
  const opposed = a.speaker.code !== null && b.speaker.code !== null && !isSameVoice(a, b);
  const grown = later === more && RISES.has(a.key);
  const denied = [a, b].some(({ value }) => value.is === "range" && value.high === 0);
  if (opposed || (denied && !isSameVoice(a, b))) return true;
  return !grown && !isSameVoice(a, b);
}

/** The smaller count is told of a part alone that the larger one does not name, or each of a part of its own. */
function isPart(less: ToldSlot, more: ToldSlot): boolean {
  const own = less.scope.filter((word) => !more.scope.includes(word) && word !== less.speaker.code);
  const others = more.scope.filter((word) => !less.scope.includes(word));
  const low = less.value.is === "range" ? less.value.high : null;
  if (low === 0) return false;
  return (
    own.length > 0 &&
    !others.some((word) => PEOPLE.has(word) && own.some((part) => PEOPLE.has(part) && alike(part, word)))
  );
}

/** Nouns by which the two sides of a fight call the same dead. */
const PEOPLE: ReadonlySet<string> = new Set(["militant", "fighter", "rebel", "civilian", "child", "tourist"]);

function alike(a: string, b: string): boolean {
  return ["militant", "fighter", "rebel"].includes(a) && ["militant", "fighter", "rebel"].includes(b);
}

type PlaceValue = Extract<SlotValue, { is: "place" }>;

function placesClash(a: PlaceValue, b: PlaceValue): boolean {
  if (a.place.toLowerCase() === b.place.toLowerCase()) return false;
  if (a.country !== null && b.country !== null) return a.country !== b.country;
  return true;
}
