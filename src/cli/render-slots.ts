import type { Slot, SlotValue, ToldSlot } from "../model/told-slot.ts";
import { wrapped } from "./terminal.ts";

/** Meaning: slots whose values cannot all hold, each with the values side by side, by time and speaker, and who moved towards whom. */
export function renderContradicted(slots: readonly Slot[], width: number): string {
  return slots
    .filter(({ contradicted }) => contradicted)
    .map((slot) => {
      const places = [...new Set(slot.against.flat())].toSorted((a, b) => a - b);
      const lines = places.flatMap((place) => {
        const one = slot.told[place];
        return one === undefined ? [] : [valueLine(one, width)];
      });
      const moved = slot.moved
        .filter(({ from, to }) => places.includes(from) || places.includes(to))
        .map(({ who, towards }) => `  ${who} moved towards ${towards}`);
      return [headOf(slot), ...lines, ...new Set(moved), ""].join("\n");
    })
    .join("\n");
}

/** Meaning: two readouts point by point: what both make, what only one makes ("not mentioned" by the other), what they contradict. */
export function renderCompared(slots: readonly Slot[], [a, b]: readonly [string, string], width: number): string {
  const by = (slot: Slot, document: string) => slot.told.some((one) => one.document === document);
  const groups: readonly (readonly [string, readonly Slot[]])[] = [
    ["Contradicted", slots.filter(({ contradicted }) => contradicted)],
    ["In both", slots.filter((slot) => !slot.contradicted && by(slot, a) && by(slot, b))],
    [`Only in ${a} (not mentioned in the other)`, slots.filter((slot) => by(slot, a) && !by(slot, b))],
    [`Only in ${b} (not mentioned in the other)`, slots.filter((slot) => by(slot, b) && !by(slot, a))],
  ];
  return groups
    .map(([head, own]) => {
      const lines = own.flatMap((slot) => [`  ${headOf(slot)}`, ...slot.told.map((one) => valueLine(one, width))]);
      return [head, ...(lines.length === 0 ? ["  none"] : lines), ""].join("\n");
    })
    .join("\n");
}

const HEADS: Readonly<Record<Slot["kind"], string>> = {
  count: "how many",
  first: "who acted first",
  agreed: "was it agreed",
  happened: "did it happen",
  topic: "was it talked of",
  place: "where",
  date: "when",
  who: "did they take part",
  responsible: "who is responsible",
};

function headOf({ kind, key }: Slot): string {
  return key === "" ? HEADS[kind] : `${HEADS[kind]}: ${key}`;
}

function valueLine(
  { published, speaker, source, value, sentence, records, document }: ToldSlot,
  width: number,
): string {
  const who = speaker.narrator
    ? speaker.name
    : `${speaker.name}${speaker.code === null ? "" : ` [${speaker.code}]`} (${source ?? "source not stated"})`;
  const cited = records.length > 0 ? records.join(", ") : `document ${document}, sentence ${sentence.index}`;
  return wrapped(
    `${published ?? "undated"}  ${who}: ${valueWords(value)}: “${sentence.text.replace(/\s+/g, " ")}” · ${cited}`,
    "    ",
    width,
  );
}

function valueWords(value: SlotValue): string {
  switch (value.is) {
    case "range":
      return rangeWords(value.low, value.high, value.unit);
    case "party":
      return `${value.not ? "not " : ""}${value.party}`;
    case "place":
      return value.country === null ? value.place : `${value.place} (${value.country})`;
    case "days":
      return value.first === value.last ? value.first : `${value.first} to ${value.last}`;
    case "yes":
    case "no":
      return value.is;
    default:
      return value satisfies never;
  }
}

function rangeWords(low: number, high: number | null, unit: string | null): string {
  const number = high === null ? `${low} or more` : low === high ? String(low) : `${low} to ${high}`;
  return unit === null ? number : `${number} ${unit}`;
}
