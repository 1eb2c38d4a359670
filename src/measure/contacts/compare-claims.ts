import { addDays } from "../../lib/iso-date.ts";
import type { ActorNames } from "../../model/actor-name.ts";
import type { Dyad, IsoDate } from "../../model/codes.ts";
import type { ClaimCheck, Contact, ContactKind } from "../../model/contact.ts";
import type { Milestone } from "../../model/record.ts";
import { claimedKind } from "./claim-kind.ts";
import { kindKey, monthsBetween } from "./gaps.ts";

/** A milestone as the ledger holds it, with the day of its article. */
export interface Claim {
  readonly record: Milestone;
  readonly published: IsoDate | null;
}

export interface CompareOptions {
  readonly dyad: Dyad;
  readonly names: ActorNames;
  /** The first day that the ledger has reports of; null when it has none. */
  readonly coveredFrom: IsoDate | null;
}

/** The contact that a claim is about lies within so many days of the article: articles announce and look back. */
const NEAR_DAYS = 45;
/** Newspapers round to years, and to decades beyond ten. */
const ROUNDED_MONTHS = 6;
const ROUNDED_DECADES_MONTHS = 18;

/**
 * Meaning: what articles say of firsts and gaps, held against the contacts in the ledger, the same kind against the same kind. A claim that says no length
 * ("the first ever") is only answered when the ledger knows better. Missing: an undated article cannot be placed and gives `other`. Shape: a check a claim.
 */
export function compareClaims(
  claims: readonly Claim[],
  contacts: readonly Contact[],
  options: CompareOptions,
): readonly ClaimCheck[] {
  return claims.map((claim) => checkOf(claim, contacts, options));
}

function checkOf({ record, published }: Claim, contacts: readonly Contact[], options: CompareOptions): ClaimCheck {
  const { id, what, years, since } = record;
  const base = { record: id, what, years, since, kind: null, months: null };
  if (published === null) return { ...base, verdict: "other", reason: "its article has no date" };
  const claimed = claimedKind(record, options.dyad, options.names);
  if ("reason" in claimed) return { ...base, verdict: "other", reason: claimed.reason };
  const { kind } = claimed;
  const found = contactsOf(kind, contacts).filter(({ date }) => date.start <= addDays(published, NEAR_DAYS));
  const own = found.findLast(({ date }) => date.start >= addDays(published, -NEAR_DAYS)) ?? null;
  const before = found.findLast(({ date }) => date.start < (own?.date.start ?? addDays(published, -NEAR_DAYS))) ?? null;
  if (before === null) {
    const from = options.coveredFrom === null ? "holds no report" : `has reports from ${options.coveredFrom} on only`;
    return { ...base, kind, verdict: "silent", reason: `the ledger ${from} and knows no earlier one` };
  }
  const months = monthsBetween(before.date.start, own?.date.start ?? published);
  const told = `the one before began ${before.date.start}, ${months} months earlier`;
  return { ...base, kind, months, verdict: agrees(record, before, months) ? "agrees" : "differs", reason: told };
}

/** "More than seven years" are seven to eight, "nearly seven" six to seven; a plain seven is the nearest. */
function agrees({ years, since, why }: Milestone, before: Contact, months: number): boolean {
  if (since !== null) return since.slice(0, 4) === before.date.start.slice(0, 4);
  if (years === null) return false;
  const rounded = years >= 10 ? ROUNDED_DECADES_MONTHS : ROUNDED_MONTHS;
  const over = 12 * years;
  if (/\b(?:more than|over|at least)\b/i.test(why.words)) return months >= over && months <= over + 2 * rounded;
  if (/\b(?:nearly|almost|less than|close to|under)\b/i.test(why.words))
    return months >= over - 2 * rounded && months <= over;
  return Math.abs(months - over) <= rounded;
}

function contactsOf(kind: ContactKind, contacts: readonly Contact[]): readonly Contact[] {
  const key = kindKey(kind);
  return contacts.filter(
    (contact) => contact.occasion !== "sidelines" && contact.kinds.some((one) => kindKey(one) === key),
  );
}
