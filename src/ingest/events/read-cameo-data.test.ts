import { expect, test } from "vitest";
import { cellsLine, placeAsPublished, readAll, sampleFile } from "./sample-data.ts";

const GDELT_2 = {
  0: 410000001,
  1: 20180416,
  5: "CHNGOV",
  6: "CHINA",
  7: "CHN",
  12: "GOV",
  15: "JPN",
  16: "JAPAN",
  17: "JPN",
  26: "042",
  30: "1.9",
  31: 7,
  52: "Tokyo, Tokyo, Japan",
  53: "JA",
  59: "20180417143000",
  60: "https://example.org/a",
};

test("a row of GDELT 2.0: codes stay text, FIPS places become ISO, the day it was added is when it was known", async () => {
  const { events, faults } = await readAll(sampleFile("20180417.export.CSV", `${cellsLine(61, GDELT_2)}\n`));
  expect(faults).toEqual([]);
  expect(events).toEqual([
    {
      key: "410000001",
      actor: [{ label: "CHINA", code: "CHN", sector: "GOV", name: "CHINA", role: null }],
      recipient: [{ label: "JAPAN", code: "JPN", sector: "UNK", name: "JAPAN", role: null }],
      reciprocal: false,
      event: "CONSULT",
      mode: "visit",
      contexts: [],
      status: "actual",
      first: "2018-04-16",
      last: "2018-04-16",
      known: "2018-04-17",
      score: 4,
      original: { scheme: "cameo", code: "042", scale: 1.9, scaleName: "goldstein-gdelt" },
      place: { text: "Tokyo, Tokyo, Japan", country: "JPN" },
      publisher: null,
      url: "https://example.org/a",
      text: null,
      mentions: 7,
    },
  ]);
});

test("who hosts a visit receives it; a statement has no type; a plan is the act, future", async () => {
  const rows = ["043", "010", "036"].map((code, i) => cellsLine(61, { ...GDELT_2, 0: i + 1, 26: code }));
  const { events } = await readAll(sampleFile("a.csv", rows.join("\n")));
  expect(events.map(({ event, status, score, original }) => [event, status, score, original.code])).toEqual([
    ["CONSULT", "actual", 4, "043"],
    [null, "actual", null, "010"],
    ["CONSULT", "future", 2.5, "036"],
  ]);
  expect(events.map(({ actor }) => actor[0]?.code)).toEqual(["JPN", "CHN", "CHN"]);
});

test("GDELT 1.0 before and after April 2013", async () => {
  const row = {
    0: 1,
    1: 19790101,
    5: "USA",
    7: "USA",
    26: "190",
    30: "-10.0",
    31: 2,
    50: "Cuba",
    51: "CU",
    56: 20130401,
  };
  const old = await readAll(sampleFile("197901.csv", cellsLine(57, row)));
  const newer = await readAll(sampleFile("20130401.csv", cellsLine(58, { ...row, 57: "https://example.org/b" })));
  expect(old.events[0]).toMatchObject({ event: "ASSAULT", url: null, known: "2013-04-01", recipient: [] });
  expect(newer.events[0]).toMatchObject({ url: "https://example.org/b", place: { text: "Cuba", country: "CUB" } });
});

test("mentions of GDELT: event, article, publisher, day and confidence", async () => {
  const cells = {
    0: 41,
    1: "20180416120000",
    2: "20180417143000",
    3: 1,
    4: "example.org",
    5: "https://example.org/a",
    11: 60,
  };
  const { mentions, events } = await readAll(sampleFile("20180417.mentions.CSV", cellsLine(16, cells)));
  expect(events).toEqual([]);
  expect(mentions).toEqual([
    { key: "41", publisher: "example.org", url: "https://example.org/a", day: "2018-04-17", confidence: 0.6 },
  ]);
});

test("rows that cannot be read are told by line and reason, and the others are read", async () => {
  const bad = [
    cellsLine(61, { ...GDELT_2, 1: 20180230 }),
    cellsLine(60, GDELT_2),
    cellsLine(61, { ...GDELT_2, 26: "X" }),
    cellsLine(61, { ...GDELT_2, 0: "" }),
  ];
  const { events, faults } = await readAll(
    sampleFile("a.csv", [cellsLine(61, GDELT_2), ...bad, cellsLine(61, GDELT_2)].join("\r\n")),
  );
  expect(events).toHaveLength(2);
  expect(events[1]?.url).toBe("https://example.org/a");
  expect(faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    "2 not a day: 20180230 (column 2)",
    "3 not a row of GDELT: 60 columns (61, 58 or 57 are read)",
    "4 not a code of CAMEO: X (column 27)",
    '5 no event id: "" (column 1)',
  ]);
});

const ICEWS =
  "32889836\t6/1/2017\tWang Yi\tExecutive,Government\tChina\tMake a visit\t042\t1.9\tJapan\t\tJapan\t47\t2\tKyodo\tTokyo\t\tTokyo\tJapan\t35.6\t139.7";
const RAW_HEADER =
  "event_id\tevent_date\tsource_name\tsource_sectors\tsource_country\tevent_text\tcameo_code\tintensity\ttarget_name\ttarget_sectors\ttarget_country\tstory_id\tsentence_number\tpublisher\tcity\tdistrict\tprovince\tcountry\tlatitude\tlongitude\tyear\tyearmonth";

test("ICEWS as published, with the days of 2017, and in the raw form with a header", async () => {
  const published = await readAll(sampleFile("events.2017.tab", ICEWS));
  const raw = await readAll(sampleFile("raw.tsv", `${RAW_HEADER}\n${ICEWS}\t2017\t201706\n`));
  expect(published.faults).toEqual([]);
  expect(published.events[0]).toMatchObject({
    key: "32889836@2017-06-01",
    actor: [{ label: "Wang Yi", code: "China", sector: "GOV" }],
    recipient: [{ label: "Japan", sector: "UNK" }],
    event: "CONSULT",
    mode: "visit",
    known: null,
    original: { code: "042", scale: 1.9, scaleName: "goldstein-icews" },
    place: { text: "Tokyo, Tokyo, Japan" },
    publisher: "Kyodo",
    text: null,
  });
  expect(raw.events).toEqual(published.events);
});

test("where ICEWS's codes were taken for numbers, the label tells 010 from 10", async () => {
  const row = ICEWS.replace("Make a visit\t042", "Make statement\t10");
  expect((await readAll(sampleFile("a.tab", row))).events[0]).toMatchObject({ event: null, original: { code: "010" } });
});

test("PETRARCH, with and without an address, and Phoenix", async () => {
  const plain = await readAll(sampleFile("evts.txt", "20150805\tCHNGOV\tJPN\t111\t\tAFP1_3\tAFP"));
  const linked = await readAll(sampleFile("evts.txt", "20150805\tCHN\t---\t111\t\tA_3\thttps://example.org/c\tAFP"));
  expect(plain.events[0]).toMatchObject({
    key: "AFP1_3:20150805:CHNGOV:JPN:111".replace("20150805", "2015-08-05"),
    actor: [{ label: "CHNGOV" }],
    event: "ACCUSE",
    publisher: "AFP",
    url: null,
  });
  expect(linked.events[0]).toMatchObject({ recipient: [], url: "https://example.org/c", publisher: "AFP" });
  const cells = {
    0: "77",
    1: 20150805,
    5: "USAGOV",
    6: "USA",
    7: "GOV",
    9: "IRN",
    10: "IRN",
    13: "057",
    16: "8.0",
    20: "Vienna",
    22: "AUT",
    24: "https://example.org/d;https://example.org/e",
    25: "bbc;cnn",
  };
  const phoenix = await readAll(sampleFile("events.full.20150805.txt", cellsLine(26, cells)));
  expect(phoenix.events[0]).toMatchObject({
    key: "77",
    actor: [{ code: "USA", sector: "GOV" }],
    event: "SUPPORT",
    original: { code: "057", scale: 8, scaleName: null },
    place: { text: "Vienna", country: "AUT" },
    url: "https://example.org/d",
    publisher: "bbc",
  });
});

test("a party is placed with what is published of it, and on the event's day", async () => {
  const asked: unknown[] = [];
  const row = cellsLine(61, { ...GDELT_2, 8: "UNO", 17: "", 18: "NAT" });
  await readAll(sampleFile("a.csv", row), {
    place: (party, date) => {
      asked.push([party.code, party.country, party.sectors, date]);
      return placeAsPublished(party, date);
    },
  });
  expect(asked).toEqual([
    ["CHNGOV", "CHN", ["GOV"], "2018-04-16"],
    ["JPN", "NAT", [], "2018-04-16"],
  ]);
});
