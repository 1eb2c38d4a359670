import type { DatabaseSync } from "node:sqlite";
import { dayOfEpoch, epochDayOf } from "../../lib/epoch-day.ts";
import { remembered } from "../../lib/remembered.ts";
import type { ActorCode, Dyad } from "../../model/codes.ts";
import type { DataFormat } from "../../model/imported-event.ts";
import type { Heading, WeekOfActs } from "../../model/level.ts";
import type { EventType } from "../../model/ontology.ts";
import type { DyadWeeks, LastTime, Mover, Totals, WeekTotals } from "../../model/rollup.ts";
import type { MoversQuery, RollUpRange } from "../port.ts";
import { CONFIDENCE } from "./sqlite-imported.ts";
import { COUNTED } from "./sqlite-rollup.ts";

const HEADINGS: readonly Heading[] = ["forth", "back", "both"];
const WITHOUT = `data_set NOT IN (SELECT key FROM data_sets WHERE name IN (SELECT value FROM json_each(:without)))`;

/** Where the weeks stand: kept as sums of acts, worked out where each report counts. */
const WEEKS = {
  acts: "weeks",
  reports: `(SELECT a, b, day - (day + 3 + 7000000) % 7 AS week, direction, data_set, reports AS n, score * reports AS sum, score * score * reports AS squares
    FROM day_acts)`,
} as const;

/** Meaning: see `LedgerStore.weeks`. */
export function weeksOf(
  database: DatabaseSync,
  [a, b]: Dyad,
  { from, to, withoutSources, by = "acts" }: RollUpRange & { readonly by?: "acts" | "reports" },
): WeekTotals[] {
  const rows = database
    .prepare(
      `SELECT week, direction, sum(n) AS n, sum(sum) AS sum, sum(squares) AS squares FROM ${WEEKS[by]}
        WHERE a = :a AND b = :b AND week >= :first AND week < :last AND ${WITHOUT}
        GROUP BY week, direction HAVING sum(n) > 0 ORDER BY week, direction`,
    )
    .all({
      a,
      b,
      first: from === undefined ? -1e6 : epochDayOf(from),
      last: to === undefined ? 1e6 : epochDayOf(to),
      without: JSON.stringify(withoutSources ?? []),
    });
  return rows.map((row) => ({
    week: dayOfEpoch(Number(row["week"])),
    heading: HEADINGS[Number(row["direction"])] ?? "both",
    ...totalsOf(row, ""),
  }));
}

/** Meaning: see `LedgerStore.homeWeeks`. */
export function homeWeeksOf(
  database: DatabaseSync,
  code: ActorCode,
  { from, to, withoutSources }: RollUpRange,
): Omit<WeekTotals, "heading">[] {
  const week = (day: string) => `${day} - ((((${day} + 3) % 7) + 7) % 7)`;
  const done = [...COUNTED].map((status) => `'${status}'`).join(", ");
  const rows = database
    .prepare(
      `SELECT week, count(*) AS n, sum(score) AS sum, sum(score * score) AS squares FROM (
        SELECT ${week("i.first_day")} AS week, json_extract(c.body, '$[4]') AS score
          FROM imported_dyads y JOIN imported i ON i.sequence = y.sequence JOIN codings c ON c.key = i.coding
            JOIN parties pa ON pa.key = i.actor JOIN parties pr ON pr.key = i.recipient
            JOIN import_batches ib ON ib.key = i.batch JOIN import_files f ON f.key = ib.file JOIN data_sets s ON s.key = f.data_set
          WHERE y.a = :code AND y.b = :code AND pa.code = :code AND pr.code = :code AND c.type IS NOT NULL AND c.status IN (${done})
            AND s.name NOT IN (SELECT value FROM json_each(:without))
        UNION ALL
        SELECT ${week("CAST(julianday(e.first_day) - 2440587.5 AS INTEGER)")}, json_extract(e.body, '$.score')
          FROM entry_actors p JOIN entries e ON e.sequence = p.entry JOIN runs r ON r.sequence = e.run JOIN documents d ON d.key = r.document
          WHERE p.code = :code AND e.kind = 'event' AND e.status IN (${done}) AND e.first_day IS NOT NULL
            AND json_extract(e.body, '$.actor[0].code') = :code AND json_extract(e.body, '$.recipient[0].code') = :code
            AND NOT EXISTS (SELECT 1 FROM entry_dyads y WHERE y.entry = e.sequence)
            AND NOT EXISTS (SELECT 1 FROM runs later WHERE later.document_id = r.document_id AND later.sequence > r.sequence)
            AND coalesce(d.source, '') NOT IN (SELECT value FROM json_each(:without))
      ) WHERE week >= :first AND week < :last GROUP BY week ORDER BY week`,
    )
    .all({
      code,
      first: from === undefined ? -1e6 : epochDayOf(from),
      last: to === undefined ? 1e6 : epochDayOf(to),
      without: JSON.stringify(withoutSources ?? []),
    });
  return rows.map((row) => ({ week: dayOfEpoch(Number(row["week"])), ...totalsOf(row, "") }));
}

/** What an act read here weighs in sums that keep no confidence of their own: the mean over the 554 acts of `data/lexicon/confidence.tsv`. */
const READ_HERE = 0.65;
/** Days from the first Monday before 1970-01-01 to that day. */
const FIRST_MONDAY = 3;
const DAYS_PER_WEEK = 7;

/** Meaning: see `LedgerStore.worldWeeks`. Read as arrays, which takes half the time of records. */
export function worldWeeksOf(database: DatabaseSync, { from, to, withoutSources }: RollUpRange): DyadWeeks[] {
  const statement = database.prepare(
    `SELECT a, b, week, sum(n), sum(n * w), sum(sum * w), sum(squares * w)
      FROM (SELECT *, ${weightOf(database)} AS w FROM weeks WHERE n > 0 AND week >= :first AND week < :last AND ${WITHOUT})
      GROUP BY a, b, week`,
  );
  statement.setReturnArrays(true);
  const rows = statement.all({
    first: from === undefined ? -1e6 : epochDayOf(from),
    last: to === undefined ? 1e6 : epochDayOf(to),
    without: JSON.stringify(withoutSources ?? []),
  }) as unknown as readonly WeekRow[];
  const found: DyadWeeks[] = [];
  let dyad: Dyad = ["", ""];
  let weeks: WeekOfActs[] = [];
  for (const [a, b, day, n, weight, sum, squares] of rows) {
    if (a !== dyad[0] || b !== dyad[1]) {
      dyad = [a, b];
      weeks = [];
      found.push({ dyad, weeks });
    }
    weeks.push({ week: (day + FIRST_MONDAY) / DAYS_PER_WEEK, n, weight, sum, squares });
  }
  return found;
}

type WeekRow = readonly [a: string, b: string, day: number, n: number, weight: number, sum: number, squares: number];

/** An expression for what an act of a data set weighs. */
function weightOf(database: DatabaseSync): string {
  const sets = database.prepare("SELECT key, format FROM data_sets").all();
  const cases = sets.map((set) => `WHEN ${Number(set["key"])} THEN ${CONFIDENCE[String(set["format"]) as DataFormat]}`);
  return cases.length === 0 ? String(READ_HERE) : `CASE data_set ${cases.join(" ")} ELSE ${READ_HERE} END`;
}

/** Meaning: see `LedgerStore.movers`. */
export function moversOf(database: DatabaseSync, query: MoversQuery): Mover[] {
  const { before, after, least, limit, withoutSources } = query;
  const span = (name: string) => `SELECT a, b, sum(n) AS n, sum(sum) AS sum, sum(squares) AS squares FROM months
    WHERE month BETWEEN :${name}First AND :${name}Last AND ${WITHOUT} GROUP BY a, b HAVING sum(n) >= :least`;
  const rows = database
    .prepare(
      `WITH earlier AS (${span("before")}), later AS (${span("after")})
        SELECT a, b, earlier.n AS n0, earlier.sum AS sum0, earlier.squares AS squares0, later.n AS n1, later.sum AS sum1, later.squares AS squares1,
          later.sum / later.n - earlier.sum / earlier.n AS change
        FROM later JOIN earlier USING (a, b) ORDER BY abs(change) DESC, a, b LIMIT :limit`,
    )
    .all({
      beforeFirst: monthNumber(before[0]),
      beforeLast: monthNumber(before[1]),
      afterFirst: monthNumber(after[0]),
      afterLast: monthNumber(after[1]),
      least,
      limit,
      without: JSON.stringify(withoutSources ?? []),
    });
  return rows.map((row) => ({
    dyad: [String(row["a"]), String(row["b"])],
    before: totalsOf(row, "0"),
    after: totalsOf(row, "1"),
    change: Number(row["change"]),
  }));
}

/** Meaning: see `LedgerStore.lastTimes`. */
export function lastTimesOf(
  database: DatabaseSync,
  { between, withoutSources }: { readonly between?: Dyad; readonly withoutSources?: readonly string[] },
): LastTime[] {
  const [a, b] = between ?? [null, null];
  const rows = database
    .prepare(
      `SELECT l.a, l.b, l.type, max(l.day) AS day, l.sequence FROM last_days l
        WHERE ${between === undefined ? "" : "l.a = :a AND l.b = :b AND "}${WITHOUT} GROUP BY l.a, l.b, l.type`,
    )
    .all({ ...(between === undefined ? {} : { a, b }), without: JSON.stringify(withoutSources ?? []) });
  // a world's answer has few days and very many rows
  const dayNamed = remembered(dayOfEpoch);
  return rows.map((row) => ({
    dyad: [String(row["a"]), String(row["b"])],
    type: String(row["type"]) as EventType,
    day: dayNamed(Number(row["day"])),
    sequence: Number(row["sequence"]),
  }));
}

function totalsOf(row: Record<string, unknown>, suffix: string): Totals {
  return {
    n: Number(row[`n${suffix}`]),
    sum: Number(row[`sum${suffix}`]),
    squares: Number(row[`squares${suffix}`]),
  };
}

function monthNumber(month: string): number {
  const found = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month);
  if (found === null) throw new Error(`not a month: ${month} (write YYYY-MM)`);
  return Number(found[1]) * 12 + Number(found[2]) - 1;
}
