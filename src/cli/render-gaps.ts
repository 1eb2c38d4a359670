import type { ContactsReport } from "../contacts.ts";
import type { ActorNames } from "../model/actor-name.ts";
import { type ClaimCheck, type Contact, type ContactKind, type Gap, OFFICE_HOLDERS } from "../model/contact.ts";
import { renderDate } from "./render-reading.ts";

const MOST_SIDELINES = 3;

/** Meaning: each kind of contact with its last, the gap before it and the records; then what articles claim, held against it; then the coverage. */
export function renderGaps({ between, asOf, coverage, gaps, claims }: ContactsReport, names: ActorNames): string {
  const shown = gaps.filter((gap) => isTold(gap, gaps));
  const published = coverage.published;
  const covered = published === null ? "nothing dated" : `${published.first} to ${published.last}`;
  return [
    `${between.map((code) => names.get(code)?.name ?? code).join(" and ")}, as of ${asOf}`,
    `The ledger covers reports of ${covered}; visits beside larger meetings are not counted.`,
    "",
    ...shown.flatMap((gap) => gapLines(gap, names)),
    ...(claims.length === 0 ? [] : ["What articles claim", ...claims.map((claim) => claimLine(claim, names))]),
    "",
  ].join("\n");
}

/** Contacts by whomever are listed where no office is known of them; those of leaders where they are not the same as those of one office. */
function isTold({ kind, last, before }: Gap, gaps: readonly Gap[]): boolean {
  const { form, side, office, name } = kind;
  const beside = gaps.filter((gap) => gap.kind.form === form && gap.kind.side === side);
  if (office === null) return name !== null || !beside.some((gap) => gap.kind.office !== null);
  const isRepeated = beside.some(
    (gap) => gap.kind.office !== "leader" && gap.kind.office !== null && gap.last === last && gap.before === before,
  );
  return office !== "leader" || !isRepeated;
}

/** Meaning: a kind of contact in words. Example: "visit to China, foreign minister of Japan". */
export function kindWords({ form, side, office, name }: ContactKind, names: ActorNames): string {
  const held =
    office === null ? "" : `, ${side === null ? OFFICE_HOLDERS[office] : `${office} of ${nameOf(side, names)}`}`;
  if (form === "dialogue") return name ?? form;
  if (form !== "visit" || side === null) return `${form}${held}`;
  return office === null ? `visit from ${nameOf(side, names)}` : `visit${held}`;
}

/** Meaning: calendar months as years and months. Example: `monthWords(101)` is "8 years and 5 months". */
export function monthWords(months: number): string {
  const parts = [
    [Math.floor(months / 12), "year"],
    [months % 12, "month"],
  ] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, noun]) => `${n} ${noun}${n === 1 ? "" : "s"}`);
  return told.length === 0 ? "less than a month" : told.join(" and ");
}

function gapLines(gap: Gap, names: ActorNames): readonly string[] {
  const { kind, last, before, months, monthsSince, perYear, sidelines } = gap;
  const first =
    before === null || months === null
      ? "none earlier in the ledger"
      : `first since ${renderDate(before.date)} (${monthWords(months)})`;
  const ago = monthsSince === null || monthsSince === 0 ? "" : `, ${monthWords(monthsSince)} ago`;
  return [
    kindWords(kind, names),
    `  last ${contactWords(last)}${ago}; ${first}`,
    ...(before === null ? [] : [`  before ${contactWords(before)}`]),
    `  ${perYear.map(({ year, n }) => `${year}: ${n}`).join(" · ")}`,
    ...(sidelines.length === 0
      ? []
      : [
          `  not counted, beside larger meetings: ${sidelines.slice(-MOST_SIDELINES).map(contactWords).join("; ")}${sidelines.length > MOST_SIDELINES ? `; ${sidelines.length - MOST_SIDELINES} more` : ""}`,
        ]),
    "",
  ];
}

function contactWords({ date, people, occasion, records }: Contact): string {
  const who = people.length === 0 ? "" : ` ${people.join(", ")}`;
  const said = occasion === "unsaid" ? ", occasion not said" : "";
  return `${renderDate(date)}${who}${said} [${records[0]}]`;
}

function claimLine({ record, what, years, since, verdict, kind, reason }: ClaimCheck, names: ActorNames): string {
  const length = since !== null ? `since ${since.slice(0, 4)}` : years === null ? "" : `in ${years} years`;
  const meant = kind === null ? "" : ` (${kindWords(kind, names)})`;
  const words = { agrees: "agrees", differs: "differs", other: "not comparable", silent: "cannot be checked" }[verdict];
  return `  ${words}: “${what}” ${length}${meant}: ${reason} [${record}]`;
}

function nameOf(code: string, names: ActorNames): string {
  const found = names.get(code);
  return found === undefined ? code : `${found.article ? "the " : ""}${found.name}`;
}
