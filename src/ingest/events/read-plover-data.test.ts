import { expect, test } from "vitest";
import { readAll, sampleFile } from "./sample-data.ts";

const HEADER =
  "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tActor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\tStory Organizations\tStory Locations\tLanguage\tVersion";
const ROW =
  "EV_1\t2023-05-04\tACCUSE\tallege\t-3.5\t3\tmilitary; legal\tXi Jinping\tCHN\t710\tGOV\tGOV; ELI\tPresident\tXi\tXi_Jinping\tNone\tJPN\t740\tMIL\tMIL\tNone\tJapanese troops\tNone\tNone\tNone\tNone\tNone\tJPN\tNone\tNone\tNone\tOkinawa\tNone\tKyodo\t2023-05-05\tNone\tNone\tNone\tEnglish\tv1";

test("a row of POLECAT", async () => {
  const { events, faults } = await readAll(sampleFile("ngecEvents.2023.txt", `${HEADER}\n${ROW}\t\t\n`));
  expect(faults).toEqual([]);
  expect(events).toEqual([
    {
      key: "EV_1",
      actor: [{ label: "Xi Jinping", code: "CHN", sector: "GOV", name: "Xi Jinping", role: "President" }],
      recipient: [{ label: "Japanese troops", code: "JPN", sector: "MIL", name: null, role: null }],
      reciprocal: false,
      event: "ACCUSE",
      mode: "allege",
      contexts: ["military", "legal"],
      status: "actual",
      first: "2023-05-04",
      last: "2023-05-04",
      known: "2023-05-05",
      score: -3.5,
      original: { scheme: "plover", code: "ACCUSE-allege", scale: -3.5, scaleName: "plover" },
      place: { text: "Okinawa", country: "JPN" },
      publisher: "Kyodo",
      url: null,
      text: null,
      mentions: null,
    },
  ]);
});

test("POLECAT's tolerances: another name for the intensity, none at all, a headline, bytes of ISO-8859-1, an auxiliary mode among the contexts", async () => {
  const renamed = await readAll(sampleFile("a.txt", `${HEADER.replace("Intensity", "Event Intensity")}\n${ROW}\n`));
  expect(renamed.events[0]?.original.scale).toBe(-3.5);
  const without = (line: string) => line.split("\t").toSpliced(4, 1).join("\t");
  const lacking = await readAll(sampleFile("b.txt", `${without(HEADER)}\n${without(ROW)}\n`));
  expect(lacking.events[0]).toMatchObject({ score: -3.5, original: { scale: null }, contexts: ["military", "legal"] });
  const latin = Buffer.from(
    `${HEADER}\tHeadline\n${ROW.replace("Okinawa", "Bogotá").replace("legal", "hypothetical")}\tSaid so\n`,
    "latin1",
  );
  const [event] = (await readAll(sampleFile("c.txt", latin))).events;
  expect(event).toMatchObject({
    place: { text: "Bogotá" },
    text: "Said so",
    status: "hypothetical",
    contexts: ["military"],
  });
});

test("several actors in one cell are several parties, and a meeting without a recipient is reciprocal", async () => {
  const meeting = ROW.split("\t");
  meeting.splice(2, 2, "CONSULT", "visit");
  meeting.splice(7, 2, "Xi Jinping; None", "CHN; JPN");
  meeting.splice(11, 3, "GOV; MIL", "None", "None");
  for (let at = 15; at < 23; at += 1) meeting[at] = "None";
  const [event] = (await readAll(sampleFile("a.txt", `${HEADER}\n${meeting.join("\t")}\n`))).events;
  expect(event?.reciprocal).toBe(true);
  expect(event?.actor.map(({ code, sector, name }) => [code, sector, name])).toEqual([
    ["CHN", "GOV", "Xi Jinping"],
    ["JPN", "MIL", null],
  ]);
});

const OF_2021 = {
  id: "P-1",
  date: "2018-04-15",
  enddate: "2018-04-17",
  actor: [{ code: "CHN", sector: "GOV", entity_text: "Wang", identifier_text: "Wang Yi", office: "foreign minister" }],
  recipient: [{ code: "JPN" }],
  event: ["CONSULT"],
  mode: ["visit"],
  context: ["diplomatic", "no-such"],
  event_scale: 4,
  event_loc: { text: "Tokyo", country: "JPN" },
  text: "Wang Yi visited Tokyo.",
  cite_info: { publication: "Kyodo", url: "https://example.org/f", date: "2018-04-18" },
};

test("PLOVER as it is written since 2021", async () => {
  const { events } = await readAll(sampleFile("a.jsonl", `${JSON.stringify(OF_2021)}\n`));
  expect(events).toEqual([
    {
      key: "P-1",
      actor: [{ label: "Wang Yi", code: "CHN", sector: "GOV", name: "Wang Yi", role: "foreign minister" }],
      recipient: [{ label: "JPN", code: "JPN", sector: "UNK", name: null, role: null }],
      reciprocal: false,
      event: "CONSULT",
      mode: "visit",
      contexts: ["diplomatic"],
      status: "actual",
      first: "2018-04-15",
      last: "2018-04-17",
      known: "2018-04-18",
      score: 4,
      original: { scheme: "plover", code: "CONSULT-visit", scale: 4, scaleName: "plover" },
      place: { text: "Tokyo", country: "JPN" },
      publisher: "Kyodo",
      url: "https://example.org/f",
      text: "Wang Yi visited Tokyo.",
      mentions: null,
    },
  ]);
});

test("the spelling of 2016: over several lines, with commas too many and names of that time", async () => {
  const gold = `{
    "id": "G-1",
    "date": "2000-01-01",
    "source": [{"actorText": "Atlantis", "code": "ATL", "sector": "GOVMIL"}],
    "target": "",
    "event": "DISAPPROVE",
    "context": "military, legal",
    "mode": "",
    "textInfo": {"markup": "x"},
    "publication": "Gazette",
},
{
    "id": "G-2",
    "date": "2000-01-02",
    "source": [{"actorText": "Lemuria", "code": "LEM"}],
    "target": [{"actorText": "Atlantis", "code": "ATL"}],
    "event": "CONSULT",
    "mode": "host"
},
`;
  const { events, faults } = await readAll(sampleFile("gold.json", gold));
  expect(faults).toEqual([]);
  expect(events[0]).toMatchObject({
    event: "ACCUSE",
    mode: "disapprove",
    contexts: ["military", "legal"],
    actor: [{ label: "Atlantis", code: "ATL", sector: "MIL" }],
    recipient: [],
    publisher: "Gazette",
    original: { code: "DISAPPROVE", scale: null, scaleName: null },
  });
  expect(events[1]).toMatchObject({ mode: "visit", actor: [{ code: "ATL" }], recipient: [{ code: "LEM" }] });
});

test("a record with two types gives two events; a broken one is told by its line", async () => {
  const lines = [
    JSON.stringify({ ...OF_2021, event: ["CONSULT", "AGREE"] }),
    '{"id": "P-2",',
    JSON.stringify({ ...OF_2021, event: ["DANCE"] }),
  ];
  const { events, faults } = await readAll(sampleFile("a.jsonl", lines.join("\n")));
  expect(events.map(({ key, event, mode }) => [key, event, mode])).toEqual([
    ["P-1", "CONSULT", "visit"],
    ["P-1#2", "AGREE", null],
  ]);
  expect(faults).toEqual([
    { line: 2, reason: 'not JSON: {"id": "P-2",' },
    { line: 3, reason: "not an event type of PLOVER: DANCE" },
  ]);
});
