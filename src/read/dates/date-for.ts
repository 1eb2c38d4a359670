import { type EventDate, UNDATED } from "../../model/record.ts";
import type { Token } from "../sentence.ts";
import type { FoundDate, TimeDirection } from "./found-date.ts";
import { hostOf } from "./host.ts";
import { opensWhenClause, reachOf } from "./reach.ts";

/**
 * Meaning: the date of the act that the token at `predicate` names, among the dates of its sentence: the nearest in the tree
 * within its clause. A date of another clause does not carry over, but for one that opens the sentence or is shared by
 * clauses joined without a subject of their own. `direction` says which of two readings "on Tuesday" takes.
 * Missing values: `UNDATED` without a date; words without bounds when the words fix no day ("since 2021", "until May").
 * Throws when there is no token at `predicate`.
 */
export function dateFor(
  found: readonly FoundDate[],
  tokens: readonly Token[],
  predicate: number,
  direction: TimeDirection,
): EventDate {
  if (tokens[predicate] === undefined) throw new Error(`no token at ${predicate} of ${tokens.length}`);
  let best: { readonly date: FoundDate; readonly cost: number } | null = null;
  for (const date of found) {
    const attachment = hostOf(date, tokens);
    if (attachment === null) continue;
    const reach = reachOf(date, attachment, tokens, predicate);
    if (reach === null) continue;
    const cost = reach + (date.date.start === null ? VAGUE_COST : 0);
    if (best === null || cost < best.cost) best = { date, cost };
  }
  return best === null ? UNDATED : readingOf(best.date, tokens, { predicate, direction });
}

/** A vague expression gives way to any date that reaches the act. */
const VAGUE_COST = 10;

interface Act {
  readonly predicate: number;
  readonly direction: TimeDirection;
}

function readingOf(date: FoundDate, tokens: readonly Token[], act: Act): EventDate {
  const reading = act.direction === "past" ? date.date : date.ahead;
  if (date.role === "at" || governedByDate(date, tokens, act.predicate)) return reading;
  if (date.role === "by") return reading;
  const began =
    date.role === "since" && tokens.some((token) => token.head === act.predicate && token.text.toLowerCase() === "had");
  return began ? reading : { start: null, end: null, precision: "unknown", text: date.text };
}

/** "since January 1996, when both landed commandos": the act hangs on the date itself. */
function governedByDate(date: FoundDate, tokens: readonly Token[], predicate: number): boolean {
  const head = tokens[tokens[predicate]?.head ?? -1];
  if (head !== undefined && head.start >= date.start && head.end <= date.end) return true;
  const at = hostOf(date, tokens);
  return at !== null && opensWhenClause(at, tokens, predicate);
}
