import type { Entity } from "../model/record.ts";
import { VERSION } from "../model/version.ts";
import { ploverAct } from "./plover-act.ts";
import type { ToldEvent } from "./told-event.ts";

const SIDE = "Name|Country|COW|Primary Sector|Sectors|Title|Name Raw|Wikipedia ID";
const AFTER =
  "Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version";

/** Meaning: the header line of POLECAT's 40 columns. */
export function polecatHeader(): string {
  const before = ["Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"];
  return `${[...before, ...sideNames("Actor"), ...sideNames("Recipient"), ...AFTER.split("|")].join("\t")}\n`;
}

function sideNames(side: string): readonly string[] {
  return SIDE.split("|").map((name) =>
    name === "Primary Sector"
      ? `Primary ${side} Sector`
      : name === "Wikipedia ID"
        ? `Wikipedia ${side} ID`
        : `${side} ${name}`,
  );
}

/** Meaning: an event as a line of POLECAT. It has no field for the sentence, the address, the last day, who says it, nor for what is under way; those are left out. */
export function polecatLine({ record, document }: ToldEvent, day: string): string {
  const act = ploverAct(record);
  const contexts = [...record.contexts, ...(act.auxiliary === null ? [] : [act.auxiliary])];
  const { place } = record;
  return `${[
    record.id,
    day,
    act.event,
    act.mode,
    act.score,
    act.quad,
    contexts.join("; "),
    ...sideCells(record.actor),
    ...sideCells(record.recipient),
    null,
    null,
    null,
    null,
    place?.country,
    null,
    null,
    null,
    place?.text,
    null,
    document?.source,
    document?.published,
    null,
    null,
    null,
    document?.language,
    VERSION,
  ]
    .map(cellOf)
    .join("\t")}\n`;
}

function sideCells(side: readonly Entity[]): readonly (string | null)[] {
  const listed = (field: (entity: Entity) => string | null) => {
    const values = side.map((entity) => field(entity)?.replaceAll(";", ",") ?? null);
    return values.every((value) => value === null) && side.length < 2
      ? null
      : values.map((value) => value ?? "None").join("; ");
  };
  const sectors = listed(({ sector }) => (sector === "NGO" || sector === "IGO" ? "SOC" : sector));
  return [
    listed(({ name }) => name),
    listed(({ code }) => code),
    null,
    sectors?.split("; ")[0] ?? null,
    sectors,
    listed(({ role }) => role),
    listed(({ text }) => text),
    null,
  ];
}

/** A cell holds no tab and no newline; what is absent is "None". */
function cellOf(value: string | number | null | undefined): string {
  const text = String(value ?? "").replace(/[\t\r\n]+/g, " ");
  return text === "" ? "None" : text;
}
