/**
 * A ledger of 100,000 records: how long it takes to list what leans on a source, and whether the account that is written after its retraction holds anything of it.
 *
 *   node bench/impact.ts [RECORDS]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { actorNamesOf } from "../src/cli/country-names.ts";
import { saveAccount } from "../src/editions.ts";
import { impactOf } from "../src/impact.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { correct, editionById } from "../src/ledger/index.ts";
import { addDays } from "../src/lib/iso-date.ts";
import { randomFrom } from "../src/lib/random.ts";
import type { ActorNames } from "../src/model/actor-name.ts";
import type { Dyad } from "../src/model/codes.ts";
import { EVENT_TYPES, scoreOf } from "../src/model/ontology.ts";
import { sampleDocument, sampleEntity, sampleEvent, sampleSentence } from "../src/model/sample-records.ts";
import { accountOf } from "../src/pipeline.ts";
import { openSqliteLedger } from "../src/store/drivers/index.ts";
import type { LedgerStore, Submission } from "../src/store/index.ts";

const RECORDS_A_DOCUMENT = 4;
const SOURCES = 200;
const DAYS = 1095;
const FIRST_DAY = "2016-01-01";
const LAST_DAY = "2018-12-30";
/** The busiest relation and the states by how much is reported of them; the first take part most. */
const STATES =
  "CHN JPN USA RUS KOR PRK IND GBR FRA DEU AUS VNM PHL IDN TWN IRN TUR SAU ISR SYR UKR POL ITA ESP CAN MEX BRA ARG ZAF NGA EGY PAK BGD THA MYS SGP MNG KAZ NZL SWE".split(
    " ",
  );
/** Sources by rank: the largest, one in the middle, a small one. */
const RANKS = [0, 20, 150] as const;
const TRIES = 5;

export interface ImpactFigure {
  readonly source: string;
  readonly records: number;
  readonly incidents: number;
  readonly relations: number;
  readonly editions: number;
  readonly medianSeconds: number;
  readonly heldAfter: number;
  readonly editionKept: boolean;
}

/** Meaning: the figures for sources of three sizes, each retracted in turn in one ledger. */
export async function measureImpact(records: number): Promise<readonly ImpactFigure[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-impact-"));
  try {
    const path = join(folder, "ledger.db");
    const store = await openSqliteLedger(path);
    const random = randomFrom(20180425);
    const submissions = Array.from({ length: records / RECORDS_A_DOCUMENT }, (_, n) => submissionOf(n, random));
    for (let n = 0; n < submissions.length; n += 1000) await store.append(submissions.slice(n, n + 1000));
    const names = actorNamesOf(loadKnowledge(fileURLToPath(new URL("..", import.meta.url))).actors);
    const figures: ImpactFigure[] = [];
    for (const rank of RANKS.toReversed()) figures.push(await retractSource(store, sourceOf(rank), names));
    await store.close();
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function retractSource(store: LedgerStore, source: string, names: ActorNames): Promise<ImpactFigure> {
  const dyad: Dyad = ["CHN", "JPN"];
  const asked = { dyad, asOf: LAST_DAY, since: "2018-11-30", names };
  const edition = await saveAccount(store, { ...asked, user: "bench", now: momentAfter() });
  const correction = {
    at: momentAfter(),
    user: "bench",
    action: "retract",
    reason: "made up its reports",
    target: { source },
    amendment: null,
  } as const;
  const times: number[] = [];
  let impact = null as Awaited<ReturnType<typeof impactOf>> | null;
  for (let n = 0; n < TRIES; n += 1) {
    const begun = performance.now();
    impact = await impactOf(store, correction, { asOf: LAST_DAY, names, accounts: "few" });
    times.push((performance.now() - begun) / 1000);
  }
  const ids = new Set((await store.entries({ source, view: "all" })).map(({ record }) => record.id));
  await correct(store, correction);
  const again = await accountOf(store, asked);
  const cited = again.references.filter((one) => one.source === source || one.records.some((id) => ids.has(id)));
  const told = again.sections.flatMap(({ sentences }) => sentences).filter(({ text }) => text.includes(source));
  const kept = await editionById(store, edition.id);
  return {
    source,
    records: impact?.records.length ?? 0,
    incidents: impact?.incidents.length ?? 0,
    relations: impact?.relations.length ?? 0,
    editions: impact?.editions.length ?? 0,
    medianSeconds: times.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? Number.NaN,
    heldAfter: cited.length + told.length,
    editionKept: JSON.stringify(kept) === JSON.stringify(edition),
  };
}

/** The next second of a clock that begins after the last report. */
const clock = { seconds: 0 };
function momentAfter(): string {
  clock.seconds += 1;
  return new Date(Date.UTC(2019, 0, 1, 0, 0, clock.seconds)).toISOString();
}

function sourceOf(rank: number): string {
  return `Courier ${String(rank + 1).padStart(3, "0")}`;
}

/** A number below `n`, the small ones likelier by Zipf's law. */
function zipf(random: () => number, n: number): number {
  return Math.min(n - 1, Math.floor((n + 1) ** random()) - 1);
}

function submissionOf(n: number, random: () => number): Submission {
  const id = `d${n}`;
  const published = addDays(FIRST_DAY, Math.floor(random() * (DAYS - 1)));
  const records = Array.from({ length: RECORDS_A_DOCUMENT }, (_, i) => {
    const a = zipf(random, STATES.length);
    const b = (a + 1 + zipf(random, STATES.length - 1)) % STATES.length;
    const event = EVENT_TYPES[zipf(random, EVENT_TYPES.length)] ?? "CONSULT";
    const day = addDays(published, -Math.floor(random() * 3));
    const words = `Delegates discussed matter${zipf(random, 500)} and matter${zipf(random, 500)} on the ${Math.floor(random() * 90)}th floor.`;
    return sampleEvent(`${id}-${i}`, {
      document: id,
      event,
      score: scoreOf(event, null),
      sentence: { ...sampleSentence(words, i * 120), index: i },
      actor: [sampleEntity(STATES[a] ?? "")],
      recipient: [sampleEntity(STATES[b] ?? "")],
      date: { start: day, end: day, precision: "day", text: null },
    });
  });
  return {
    document: sampleDocument(id, { published, source: sourceOf(zipf(random, SOURCES)), text: "" }),
    sentences: records.map(({ sentence }) => sentence),
    records,
    coder: "bench",
    entered: `${published}T12:00:00.000Z`,
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await measureImpact(Number(process.argv[2] ?? 100_000)));
