import type { OfficeRow } from "../../model/actor-table.ts";
import type { Sector } from "../../model/ontology.ts";
import { type Draft, type DraftRow, type Fault, fault } from "./draft.ts";
import { type FtmEntity, ftmEntity } from "./ftm-entity.ts";
import { widenDate } from "./widen-date.ts";

/** What the tables say that is needed to read an entity. */
export interface FtmContext {
  readonly offices: readonly OfficeRow[];
  /** Meaning: the code of a state by its two-letter code; null when it has none of ours. */
  readonly stateOf: (alpha2: string) => string | null;
  readonly isStateName: (name: string) => boolean;
}

const PERSON_SCHEMAS: ReadonlySet<string> = new Set(["Person", "LegalEntity"]);
/** Topics of a position as sectors, the most telling first. */
const SECTOR_OF_TOPIC: readonly (readonly [RegExp, Sector])[] = [
  [/^gov\.judicial/, "JUD"],
  [/^gov\.legislative/, "LEG"],
  [/^gov\.(?:security|military)|^mil/, "MIL"],
  [/^gov\.igo/, "IGO"],
  [/^pol/, "PTY"],
];

/**
 * Meaning: the office-holders in followthemoney entities, one JSON object a line: each Occupancy gives the spell of its holder (a Person) in its
 * post (a Position). The state is the position's, else the person's. Dates known to the year or month are widened to their first and last
 * day. Other schemas are passed over and counted.
 */
export function readFtm(text: string, context: FtmContext): Draft {
  const faults: Fault[] = [];
  const entities = new Map<string, FtmEntity>();
  const occupancies: FtmEntity[] = [];
  const others: FtmEntity[] = [];
  for (const [i, content] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (content.trim() === "") continue;
    const entity = ftmEntity(content, i + 1);
    if (typeof entity === "string") faults.push(fault(i + 1, entity));
    else if (entity.schema === "Occupancy") occupancies.push(entity);
    else if (entity.schema === "Position" || PERSON_SCHEMAS.has(entity.schema)) entities.set(entity.id, entity);
    else others.push(entity);
  }
  const rows = occupancies.flatMap((occupancy): DraftRow[] => {
    const row = spellOf(occupancy, entities, context);
    if (typeof row !== "string") return [row];
    faults.push(fault(occupancy.line, row));
    return [];
  });
  faults.push(...unusedPersons(entities, occupancies), ...passedOver(others));
  return { rows, faults: faults.toSorted((a, b) => a.line - b.line) };
}

function spellOf(
  occupancy: FtmEntity,
  entities: ReadonlyMap<string, FtmEntity>,
  context: FtmContext,
): DraftRow | string {
  const holder = entities.get(occupancy.first("holder") ?? "");
  const post = entities.get(occupancy.first("post") ?? "");
  if (holder === undefined)
    return `unknown holder: ${occupancy.first("holder") ?? "(none)"} (add its Person to the file)`;
  if (post === undefined) return `unknown post: ${occupancy.first("post") ?? "(none)"} (add its Position to the file)`;
  const name = holder.first("name");
  const title = post.first("name");
  if (name === null) return `person without a name: ${holder.id}`;
  if (title === null) return `position without a name: ${post.id}`;
  const code = codeOf([post, holder], context);
  if (code === null) return `no country of ours: ${title} and ${name} (give the Position a country, two letters)`;
  const starts = occupancy.first("startDate", "periodStart");
  const ends = occupancy.first("endDate", "periodEnd");
  if (starts === null) return `no startDate: ${name}, ${title}`;
  const since = widenDate(starts, "first");
  const until = ends === null ? "" : widenDate(ends, "last");
  if (since === null || until === null) return `not a date: ${since === null ? starts : ends} (write YYYY-MM-DD)`;
  const { role, sector } = officeOf(title, post, context);
  const variants = [...holder.all("name").slice(1), ...holder.all("alias")].filter((one) => one !== name).join("|");
  const gender = { male: "m", female: "f" }[holder.first("gender") ?? ""] ?? "";
  const row = { code, name, variants, gender, role, sector, top: "", source: "", since, until };
  return { table: "persons", row, line: occupancy.line };
}

/** The state of the first entity that names exactly one of ours. */
function codeOf(entities: readonly FtmEntity[], { stateOf }: FtmContext): string | null {
  for (const entity of entities) {
    const written = [...entity.all("country"), ...entity.all("nationality"), ...entity.all("citizenship")];
    const codes = new Set(written.map(stateOf).filter((code) => code !== null));
    if (codes.size === 1) return [...codes][0] ?? null;
  }
  return null;
}

/** "Minister of Foreign Affairs of Japan": the title without its state, as the office of the tables that bears it, else as it is. */
function officeOf(
  title: string,
  post: FtmEntity,
  { offices, isStateName }: FtmContext,
): { role: string; sector: Sector } {
  const bare = withoutState(title.replace(/\s+/g, " "), isStateName).toLowerCase();
  const office = offices.find((one) => one.title.toLowerCase() === bare);
  if (office !== undefined) return { role: office.role, sector: office.sector };
  const topics = post.all("topics");
  const sector = SECTOR_OF_TOPIC.find(([topic]) => topics.some((one) => topic.test(one)))?.[1] ?? "GOV";
  return { role: bare, sector };
}

function withoutState(title: string, isStateName: (name: string) => boolean): string {
  for (const { index, 0: joint } of title.matchAll(/ (?:of|for|in) (?:the )?|, /g))
    if (isStateName(title.slice(index + joint.length))) return title.slice(0, index);
  return title;
}

function unusedPersons(entities: ReadonlyMap<string, FtmEntity>, occupancies: readonly FtmEntity[]): Fault[] {
  const holders = new Set(occupancies.flatMap((occupancy) => occupancy.all("holder")));
  return [...entities.values()]
    .filter((entity) => entity.schema !== "Position" && !holders.has(entity.id))
    .map(({ line, first, id }) => ({
      line,
      message: `person without an Occupancy: ${first("name") ?? id} (not taken in: no office, no date)`,
      severity: "note",
    }));
}

function passedOver(entities: readonly FtmEntity[]): Fault[] {
  return [...Map.groupBy(entities, (entity) => entity.schema)].map(([schema, rows]) => ({
    line: rows[0]?.line ?? 1,
    message: `schema not read: ${schema}, ${rows.length} of them (Person, Position and Occupancy are)`,
    severity: "note",
  }));
}
