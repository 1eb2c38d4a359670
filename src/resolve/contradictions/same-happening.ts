import { dayApart } from "../../lib/day-apart.ts";
import { epochDayOf } from "../../lib/epoch-day.ts";
import type { ToldSlot } from "../../model/told-slot.ts";

/** Reports published further apart than this are not compared, unless both name the same day. */
const APART_DAYS = 120;
/** "On Tuesday" and "early on Wednesday" may be one night. */
const NIGHT_DAYS = 1;

/**
 * Meaning: whether two sentences may tell of one happening: their days meet (or lie a night apart), they name no different towns, and neither tells of
 * another or a second one. What is not told does not speak against it.
 */
export function maybeSame(a: ToldSlot, b: ToldSlot): boolean {
  if (a.another !== b.another) return false;
  if (a.days !== null && b.days !== null) {
    const gap = Math.max(
      epochDayOf(a.days.first) - epochDayOf(b.days.last),
      epochDayOf(b.days.first) - epochDayOf(a.days.last),
    );
    const few = a.kind === "date" ? 2 : NIGHT_DAYS;
    if (gap > few && !isUpdate(a, b)) return false;
  } else if (a.published !== null && b.published !== null) {
    if (dayApart(a.published, b.published) > APART_DAYS) return false;
  }
  if (a.kind === "place") return true;
  return (
    a.places.length === 0 ||
    b.places.length === 0 ||
    a.places.some((place) => b.places.some((other) => overlaps(place, other)))
  );
}

/** Counts that grow while the same event is told again name days of the counting too. */
function isUpdate(a: ToldSlot, b: ToldSlot): boolean {
  return a.kind === "count" && a.places.some((place) => b.places.includes(place)) && a.days?.first === b.days?.last;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
