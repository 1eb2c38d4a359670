import type { IsoDate } from "../../model/codes.ts";
import type { Contact, ContactKind, Gap } from "../../model/contact.ts";

/**
 * Meaning: for each kind of contact that the ledger holds, the last one, the one before it and how long lay between, contacts beside larger meetings
 * aside. Months are counted from the calendar month of the one to that of the other, first day to first day, as ministries do. Missing: a kind that was
 * only ever met beside larger meetings has no row. Shape: the newest last contact first. Throws when a contact begins after `asOf`.
 * Example: `gapsOf(findContacts(incidents, dyad), "2018-04-25")`
 */
export function gapsOf(contacts: readonly Contact[], asOf: IsoDate): readonly Gap[] {
  const late = contacts.find(({ date }) => date.start > asOf);
  if (late !== undefined) throw new Error(`a contact after the day asked for: ${late.date.start}`);
  const byKind = new Map<string, { readonly kind: ContactKind; readonly contacts: Contact[] }>();
  for (const contact of contacts) {
    for (const kind of contact.kinds) {
      const key = kindKey(kind);
      const found = byKind.get(key) ?? { kind, contacts: [] };
      found.contacts.push(contact);
      byKind.set(key, found);
    }
  }
  const gaps = [...byKind.values()].flatMap(({ kind, contacts: all }) => gapOf(kind, all, asOf) ?? []);
  return gaps.toSorted((a, b) =>
    a.last.date.start < b.last.date.start ? 1 : a.last.date.start > b.last.date.start ? -1 : 0,
  );
}

/** Meaning: calendar months from one day's month to another's. Example: `monthsBetween("2009-11-19", "2018-04-15")` is 101. */
export function monthsBetween(first: IsoDate, second: IsoDate): number {
  return (
    (Number(second.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(second.slice(5, 7)) -
    Number(first.slice(5, 7))
  );
}

/** Meaning: a text that tells a kind from every other. */
export function kindKey({ form, side, office, name }: ContactKind): string {
  return [form, side ?? "both", office ?? "any", name ?? ""].join("|");
}

function gapOf(kind: ContactKind, all: readonly Contact[], asOf: IsoDate): Gap | null {
  const counted = all.filter(({ occasion }) => occasion !== "sidelines");
  const last = counted.at(-1);
  if (last === undefined) return null;
  const before = counted.at(-2) ?? null;
  const years = Map.groupBy(counted, ({ date }) => Number(date.start.slice(0, 4)));
  return {
    kind,
    last,
    before,
    months: before === null ? null : monthsBetween(before.date.start, last.date.start),
    monthsSince: monthsBetween(last.date.start, asOf),
    perYear: [...years].map(([year, ofYear]) => ({ year, n: ofYear.length })),
    sidelines: all.filter(({ occasion }) => occasion === "sidelines"),
  };
}
