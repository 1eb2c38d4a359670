import type { IsoDate } from "../../model/codes.ts";
import type { PlaceParty, PublishedParty } from "../../model/published-party.ts";
import { presentNumber, presentText } from "./absent.ts";
import type { CameoCode } from "./cameo-codes.ts";
import { codedAct } from "./coded.ts";
import { columnAt, headerColumns } from "./columns.ts";
import { anyDay } from "./days.ts";
import { memory } from "./memory.ts";
import { decoded, type Row, rawCell } from "./row.ts";
import { addFault, type ReaderOptions, type ReadRow } from "./row-reader.ts";

/** How the numbers of a set of quadruples are read. */
export interface QuadrupleIds {
  readonly entity: ReadonlyMap<string, string>;
  readonly relation: ReadonlyMap<string, string>;
  readonly day: (time: string) => IsoDate | null;
}

interface Columns {
  readonly subject: number;
  readonly relation: number;
  readonly object: number;
  readonly date: number;
  readonly scale: number;
  readonly subjectState: number;
  readonly objectState: number;
}

const AS_PUBLISHED: Columns = {
  subject: 0,
  relation: 1,
  object: 2,
  date: 3,
  scale: -1,
  subjectState: -1,
  objectState: -1,
};
const CELLS = 4;

/**
 * Meaning: a reader of quadruples `subject relation object date`, further columns left aside: with `ids` numbers throughout, else names and a day in clear, in this
 * order or as a header says. They carry no ids: the key is file and line. A relation is one of CAMEO's labels; its score is ICEWS's.
 */
export function quadrupleReader({ place, cameo, stem }: ReaderOptions, ids: QuadrupleIds | null): ReadRow {
  const dayOf = memory(ids?.day ?? anyDay);
  const relationOf = memory((raw) => cameo.byName(nameOf(raw, ids?.relation)));
  const partyOf = memory((raw) => publishedParty(raw, ids?.entity));
  let columns = AS_PUBLISHED;
  return (row, findings) => {
    if (row.line === 1 && ids === null) {
      const named = columnsNamed(row);
      if (named !== null) {
        columns = named;
        return;
      }
    }
    if (row.cells < CELLS) return addFault(row, findings, `not a quadruple: ${row.cells} columns`);
    const day = dayOf(rawCell(row, columns.date));
    const relation = relationOf(rawCell(row, columns.relation));
    const sides = [columns.subject, columns.object].map((at) => partyOf(rawCell(row, at)));
    const [doer, other] = sides;
    const fault = faultOf(row, columns, day, relation, sides);
    if (fault !== null || day === null || relation === null || doer == null || other == null) {
      addFault(row, findings, fault ?? "");
      return;
    }
    const act = codedAct(
      relation,
      [placed(place, doer, rawCell(row, columns.subjectState), day)],
      [placed(place, other, rawCell(row, columns.objectState), day)],
    );
    findings.events.push({
      key: `${stem}:${row.line}`,
      actor: act.actor,
      recipient: act.recipient,
      reciprocal: false,
      event: act.event,
      mode: act.mode,
      contexts: act.contexts,
      status: act.status,
      first: day,
      last: day,
      known: null,
      score: act.score,
      original: {
        scheme: "cameo",
        code: relation.code,
        scale: presentNumber(rawCell(row, columns.scale)) ?? relation.goldstein,
        scaleName: "goldstein-icews",
      },
      place: null,
      publisher: null,
      url: null,
      text: null,
      mentions: null,
    });
  };
}

function placed(place: PlaceParty, party: PublishedParty, state: string, day: IsoDate) {
  const country = presentText(state);
  return place(country === null ? party : { ...party, country }, day);
}

function faultOf(
  row: Row,
  columns: Columns,
  day: IsoDate | null,
  relation: CameoCode | null,
  sides: readonly (PublishedParty | null)[],
): string | null {
  if (day === null) return `not a day: ${rawCell(row, columns.date)}`;
  if (relation === null) return `not a relation of CAMEO: ${rawCell(row, columns.relation)}`;
  const lost = sides.indexOf(null);
  return lost < 0 ? null : `no such entity: ${rawCell(row, lost === 0 ? columns.subject : columns.object)}`;
}

function nameOf(raw: string, ids: ReadonlyMap<string, string> | undefined): string {
  return ids === undefined ? decoded(raw) : (ids.get(raw) ?? "");
}

function publishedParty(raw: string, ids: ReadonlyMap<string, string> | undefined): PublishedParty | null {
  const name = nameOf(raw, ids).replaceAll("_", " ").trim();
  return name === "" ? null : { name, text: null, code: null, country: null, sectors: [], role: null };
}

function columnsNamed(row: Row): Columns | null {
  const header = headerColumns(row);
  const relation = columnAt(header, "relation", "predicate");
  const date = columnAt(header, "date", "time");
  if (relation < 0 || date < 0) return null;
  return {
    subject: columnAt(header, "source", "subject", "head"),
    relation,
    object: columnAt(header, "target", "object", "tail"),
    date,
    scale: columnAt(header, "goldstein"),
    subjectState: columnAt(header, "src_country"),
    objectState: columnAt(header, "tgt_country"),
  };
}
