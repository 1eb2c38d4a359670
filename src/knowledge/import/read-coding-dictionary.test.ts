import { expect, test } from "vitest";
import { readCodingDictionary } from "./read-coding-dictionary.ts";

const actors = [
  "ATLANTIS_ [ATL] # a state",
  "+ATLANTEAN",
  "KING_OF LEMURIA [---] ; comment",
  "\t[LEMELI <790606]",
  "\t[LEMGOV 790607 - 20010131]",
  "\t[LEMCIV >20010201]",
].join("\n");

test("actors have their names and dated codes", () => {
  const { dictionary, faults } = readCodingDictionary({ actors });
  expect(faults).toEqual([]);
  const [atlantis, king] = dictionary.actors;
  expect(atlantis?.phrases.map((phrase) => phrase.map((word) => word.text).join(" "))).toEqual([
    "ATLANTIS",
    "ATLANTEAN",
  ]);
  expect(king?.phrases[0]).toEqual([
    { text: "KING", joined: false },
    { text: "OF", joined: true },
    { text: "LEMURIA", joined: false },
  ]);
  expect(king?.codes).toEqual([
    { code: "---", since: null, until: null },
    { code: "LEMELI", since: null, until: "1979-06-06" },
    { code: "LEMGOV", since: "1979-06-07", until: "2001-01-31" },
    { code: "LEMCIV", since: "2001-02-01", until: null },
  ]);
});

test("agents have plurals by rule or as told, sets and a side", () => {
  const { dictionary } = readCodingDictionary({
    agents:
      "!MAN! = MAN, MEN\nENVOY [~GOV]\nDEPUTY [~LEG]\nPOLICE {} [ ~COP]\nGOOSE {GEESE} [~GGS]\nFISHER!MAN! [~LAB]\nRELIEF_BODY [NGO~]",
  });
  expect(
    dictionary.agents.map(({ phrase, code, before }) => [phrase.map((word) => word.text).join(" "), code, before]),
  ).toEqual([
    ["ENVOY", "GOV", false],
    ["ENVOYS", "GOV", false],
    ["DEPUTY", "LEG", false],
    ["DEPUTIES", "LEG", false],
    ["POLICE", "COP", false],
    ["GOOSE", "GGS", false],
    ["GEESE", "GGS", false],
    ["FISHERMAN", "LAB", false],
    ["FISHERMEN", "LAB", false],
    ["RELIEF BODY", "NGO", true],
    ["RELIEF BODIES", "NGO", true],
  ]);
});

test("discards tell stories from sentences and stems from words", () => {
  expect(readCodingDictionary({ discards: "CRICKET # sport\n+WORLD CUP\nRUN_" }).dictionary.discards).toEqual([
    { text: "CRICKET", whole: false, story: false },
    { text: "WORLD CUP", whole: false, story: true },
    { text: "RUN", whole: true, story: false },
  ]);
});

test("every fault names its file and line", () => {
  const { faults } = readCodingDictionary({
    actors: "+LATE\nATLANTIS\nMU [MUU 991301]\nLEMURIA [LEM 20010101-20000101]\n[LEM",
    agents: "ENVOY\nBARON [GOV]\nFISHER!MEN! [~LAB]\nGOOSE {GEESE [~GGS]",
  });
  expect(faults.map(({ file, line, message }) => `${file} ${line} ${message.split(":")[0]}`)).toEqual([
    "actors 1 no entry to belong to",
    "actors 2 no code",
    "actors 3 not a code with dates",
    "actors 3 no code",
    "actors 4 ends before it begins",
    "actors 4 no code",
    'actors 5 code without "]"',
    "agents 1 no code",
    "agents 2 not the code of an agent",
    "agents 3 unknown set",
    'agents 4 plural without "}"',
  ]);
});
