import { type Contact, type ContactKind, type Gap, OFFICE_HOLDERS } from "../../model/contact.ts";
import type { Incident } from "../../model/incident.ts";
import { type Draft, type Evidence, nameOf } from "../evidence.ts";
import { tellMonth } from "../tell-date.ts";

/** A shorter wait is not worth a sentence. */
const LEAST_MONTHS = 6;

/**
 * Meaning: how long the last contact of its kind had been waited for, by the ledger's own count, beside the incident that tells it. Missing: none when the
 * ledger holds no earlier one, when it was shorter than half a year, or when no office and no name says what kind it is.
 */
export function tellGap(incident: Incident, evidence: Evidence): readonly Draft[] {
  const own = evidence.gaps.filter(({ last }) => last.incidents.includes(incident.id));
  const [gap] = own.filter(isWorthTelling).toSorted((a, b) => rank(a) - rank(b));
  if (gap === undefined || gap.before === null || gap.months === null) return [];
  const { months, before, last, kind } = gap;
  const parts = partsOf(months);
  const length = parts.map(({ n, noun }) => `${n} ${noun}${n === 1 ? "" : "s"}`).join(" and ");
  const beside = gap.sidelines.length > 0 ? ", attendance at larger meetings aside" : "";
  const covered = evidence.coverage.published;
  const ledger = covered === null ? "In the ledger" : `In the ledger (reports since ${tellMonth(covered.first, null)})`;
  const are = kind.form === "talks" ? "these are" : "it is";
  const text = `${ledger} ${are} the first ${kindWords(kind, evidence)} since ${tellMonth(before.date.start, null)}, ${length} before${beside}.`;
  const references = [...new Set([basis(last), basis(before)].flatMap((id) => (id === undefined ? [] : [id])))];
  return [{ text, references, counts: parts.map(({ n }) => ({ value: n, of: "ledger" as const })) }];
}

/** Meaning: the figures of all gaps that a sentence may state: years, and months beyond them. */
export function gapFigures({ gaps }: Pick<Evidence, "gaps">): readonly number[] {
  return gaps.flatMap(({ months }) => (months === null ? [] : partsOf(months).map(({ n }) => n)));
}

function basis({ records }: Contact): string | undefined {
  return records[0];
}

function isWorthTelling({ kind, months }: Gap): boolean {
  return (kind.office !== null || kind.name !== null) && months !== null && months >= LEAST_MONTHS;
}

/** A dialogue by its name before an office, an office before leaders in general. */
function rank({ kind }: Gap): number {
  return kind.name !== null ? 0 : kind.office === "leader" ? 2 : 1;
}

function kindWords({ form, side, office, name }: ContactKind, { names }: Evidence): string {
  if (name !== null) return name;
  if (office === null) return form;
  return side === null ? `${form} of ${OFFICE_HOLDERS[office]}` : `${form} by a ${office} of ${nameOf(names, side)}`;
}

function partsOf(months: number): readonly { readonly n: number; readonly noun: string }[] {
  const parts = [
    { n: Math.floor(months / 12), noun: "year" },
    { n: months % 12, noun: "month" },
  ];
  return parts.filter(({ n }) => n > 0);
}
