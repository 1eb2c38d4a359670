import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { EventDataError } from "../../model/event-data-error.ts";
import { readEventData } from "./read-event-data.ts";
import { cellsLine, placeAsPublished, readAll, sampleFile, sampleFolder, zipOf } from "./sample-data.ts";

const ROW = cellsLine(61, { 0: 1, 1: 20180416, 5: "CHN", 7: "CHN", 26: "042", 31: 1, 59: "20180417000000" });
const TABLES = {
  "entity2id.txt": "China\t0\nCitizen_(Japan)\t1\n",
  "relation2id.txt": "Make a visit\t0\nHost_a_visit\t1\n",
};

function quadrupleFolder(name: string, parts: Readonly<Record<string, string>>): string {
  const folder = join(sampleFolder(), name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries({ ...TABLES, ...parts }))
    writeFileSync(join(folder, file), file.endsWith(".gz") ? gzipSync(content) : content);
  return folder;
}

test("plain, gz and zip hold the same", async () => {
  const plain = await readAll(sampleFile("a.csv", ROW));
  expect(plain.events).toHaveLength(1);
  expect(await readAll(sampleFile("a.csv.gz", gzipSync(ROW)))).toEqual(plain);
  const zipped = await readAll(sampleFile("a.export.CSV.zip", zipOf({ "a.export.CSV": ROW, "b.export.CSV": ROW })));
  expect(zipped.events).toEqual([...plain.events, ...plain.events]);
});

test("files that are in are passed over, also a single one", async () => {
  const archive = sampleFile("a.zip", zipOf({ "a.csv": ROW, "b.csv": ROW }));
  const asked: string[] = [];
  const isIn = async (file: string, format: string) => {
    asked.push(`${format} ${file.slice(archive.length)}`);
    return !file.endsWith("b.csv");
  };
  expect((await readAll(archive, { isIn })).events).toHaveLength(1);
  expect(asked).toEqual(["gdelt2 /a.csv", "gdelt2 /b.csv"]);
  expect(await readAll(sampleFile("a.csv", ROW), { isIn })).toMatchObject({ events: [], faults: [] });
});

test("a zip that unpacks to far more than it says or than data do is refused", async () => {
  const bomb = sampleFile("bomb.zip", zipOf({ "a.csv": "\n".repeat(4_000_000) }));
  await expect(readAll(bomb)).rejects.toThrow(/refused: .*times its size/);
  const liar = sampleFile("liar.zip", zipOf({ "a.csv": `${ROW}\n`.repeat(1000) }, ROW.length));
  await expect(readAll(liar)).rejects.toThrow(EventDataError);
  await expect(readAll(sampleFile("no.zip", "nothing"))).rejects.toThrow(/not a readable zip archive/);
});

test("a broken gz, a missing file, an empty one and one of no known format are told as such", async () => {
  await expect(readAll(sampleFile("a.csv.gz", gzipSync(ROW).subarray(0, 40)))).rejects.toThrow(/not readable/);
  await expect(readAll("/no/such/file.csv")).rejects.toThrow(/file not found/);
  await expect(readAll(sampleFile("a.csv", ""))).rejects.toThrow(/empty file/);
  await expect(readAll(sampleFile("a.csv", "a,b,c\n1,2,3\n"))).rejects.toThrow(
    /format not known: .*its first 2 lines have 1 tab-separated columns; it begins with "a,b,c".*--as: gdelt2/,
  );
});

test("of a folder every file is read by its own format, and what is none is told and passed over", async () => {
  const folder = sampleFolder();
  writeFileSync(join(folder, "1.csv"), ROW);
  writeFileSync(join(folder, "2.tsv"), "China\tConsult\tJapan\t2018-01-01\n");
  writeFileSync(join(folder, "3.txt"), "no data\n");
  writeFileSync(join(folder, "4.pdf"), "x");
  writeFileSync(join(folder, "README.md"), "x");
  const { events, faults } = await readAll(folder);
  expect(events.map(({ key }) => key)).toEqual(["1", "2:1"]);
  expect(faults.map(({ reason }) => reason.replace(folder, ""))).toEqual([
    expect.stringMatching(/^format not known: \/3\.txt/),
    "format not read (passed over)",
  ]);
});

test("a file comes in batches with the last line read and the bytes", async () => {
  const path = sampleFile("a.csv", `${ROW}\n`.repeat(45_000));
  const told: number[][] = [];
  for await (const batch of readEventData(path, { place: placeAsPublished }))
    told.push([batch.events.length, batch.line, batch.bytesRead, batch.bytesTotal]);
  const bytes = (ROW.length + 1) * 45_000;
  expect(told.map(([events, line]) => [events, line])).toEqual([
    [20_000, 20_000],
    [20_000, 40_000],
    [5_000, 45_000],
  ]);
  expect(told.at(-1)?.slice(2)).toEqual([bytes, bytes]);
});

test("lines over the borders of chunks and letters that are not ASCII come out whole", async () => {
  const rows = Array.from({ length: 6_000 }, (_, i) =>
    cellsLine(61, {
      0: i,
      1: 20180416,
      5: "BRA",
      6: `BRASÍLIA ${i}`,
      26: "042",
      60: `https://example.org/ação/${"x".repeat(i % 400)}/${i}`,
    }),
  );
  const { events, faults } = await readAll(sampleFile("a.csv", rows.join("\n")));
  expect(faults).toEqual([]);
  expect(
    events.every(
      ({ key, url, actor }, i) =>
        key === `${i}` &&
        url?.startsWith("https://example.org/ação/") &&
        url.endsWith(`/${i}`) &&
        actor[0]?.name === `BRASÍLIA ${i}`,
    ),
  ).toBe(true);
});

test("quadruples in hours from 0: names from the tables, days from the folder's year, scores by the relation", async () => {
  const folder = quadrupleFolder("icews18", {
    "train.txt.gz": "0\t0\t1\t0\n0\t1\t1\t24\n",
    "test.txt": "0\t0\t1\t8736\n0\t0\t9\t8736\n0\t0\t1\t7\n",
  });
  const { events, faults } = await readAll(folder, { as: "quadruples" });
  expect(
    events.map(({ key, first, actor, recipient, original }) => [
      key,
      first,
      actor[0]?.label,
      recipient[0]?.label,
      original.scale,
    ]),
  ).toEqual([
    ["train:1", "2018-01-01", "China", "Citizen (Japan)", 1.9],
    ["train:2", "2018-01-02", "Citizen (Japan)", "China", 2.8],
    ["test:1", "2018-12-31", "China", "Citizen (Japan)", 1.9],
  ]);
  expect(faults.map(({ reason }) => reason)).toEqual(["no such entity: 9", "not a day: 7"]);
});

test("quadruples in days from 1, and a single part with its tables beside it", async () => {
  const folder = quadrupleFolder("icews14", { "train.txt": "0\t0\t1\t1\n0\t0\t1\t365\n" });
  const days = (await readAll(join(folder, "train.txt"))).events.map(({ first }) => first);
  expect(days).toEqual(["2014-01-01", "2014-12-31"]);
});

test("quadruples whose year or beginning is not known are refused, not guessed", async () => {
  const parts = { "train.txt": "0\t0\t1\t0\n" };
  await expect(readAll(quadrupleFolder("set", parts))).rejects.toThrow(/first day unknown/);
  expect((await readAll(quadrupleFolder("set", parts), { firstDay: "2001-02-03" })).events[0]?.first).toBe(
    "2001-02-03",
  );
  await expect(readAll(quadrupleFolder("icews18", { "valid.txt": "0\t0\t1\t5760\n" }))).rejects.toThrow(
    /beginning missing/,
  );
});

test("quadruples in clear, with a header or without", async () => {
  const header =
    "date\tsrc_country\ttgt_country\tsource\trelation\ttarget\tcameo\tgoldstein\n2018-01-03\tChina\tJapan\tChina\tHost a visit\tShinzo Abe\t043\t2.8\n";
  const named = await readAll(sampleFile("japan-china-2018.tsv", header));
  expect(named.events[0]).toMatchObject({
    key: "japan-china-2018:2",
    actor: [{ label: "Shinzo Abe", code: "Japan" }],
    recipient: [{ label: "China", code: "China" }],
    mode: "visit",
    original: { code: "043", scale: 2.8, scaleName: "goldstein-icews" },
  });
  const plain = await readAll(
    sampleFile("test.txt", "Colombia\tInvestigate\tGuerrilla (Colombia)\t2008-07-25\nA\tDance\tB\t2008-07-25\n"),
  );
  expect(plain.events[0]).toMatchObject({ key: "test:1", first: "2008-07-25", event: "ACCUSE" });
  expect(plain.faults).toEqual([{ line: 2, reason: "not a relation of CAMEO: Dance" }]);
});
