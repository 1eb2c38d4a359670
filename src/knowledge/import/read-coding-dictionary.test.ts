import { expect, test } from "vitest";
import { type DictionaryKind, dictionaryKindOf, readCodingDictionary } from "./read-coding-dictionary.ts";

function readAll(texts: Partial<Record<DictionaryKind, string>>) {
  return readCodingDictionary(
    Object.entries(texts).map(([kind, text]) => ({ kind: kind as DictionaryKind, name: kind, text })),
  );
}

const actors = [
  "ATLANTIS_ [ATL] # a state",
  "+ATLANTEAN",
  "KING_OF LEMURIA [---] ; comment",
  "\t[LEMELI <790606]",
  "\t[LEMGOV 790607 - 20010131]",
  "\t[LEMCIV >20010201]",
].join("\n");

test("actors have their names and dated codes", () => {
  const { dictionary, faults } = readAll({ actors });
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
  const { dictionary } = readAll({
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
  expect(readAll({ discards: "CRICKET # sport\n+WORLD CUP\nRUN_" }).dictionary.discards).toEqual([
    { text: "CRICKET", whole: false, story: false },
    { text: "WORLD CUP", whole: false, story: true },
    { text: "RUN", whole: true, story: false },
  ]);
});

test("every fault names its file and line", () => {
  const { faults } = readAll({
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

test.each([
  ["Phoenix.agents.txt", "", "agents"],
  ["my.discards.txt", "", "discards"],
  ["CAMEO.verbpatterns.txt", "", "verbs"],
  ["CAMEO.2.0.txt", "--- TOW [030] ---\nTOW\n- * SHIP [031]", "verbs"],
  ["people.txt", "ENVOY [~GOV]", "agents"],
  ["names.txt", "ATLANTIS [ATL]", "actors"],
  ["notes.txt", "nothing of the kind", null],
])("tells what %s is", (name, text, kind) => {
  expect(dictionaryKindOf(name, text)).toBe(kind);
});

test("several files make one dictionary, each fault with its file", () => {
  const { dictionary, faults } = readCodingDictionary([
    { kind: "actors", name: "a.txt", text: "ATLANTIS [ATL]" },
    { kind: "actors", name: "b.txt", text: "\nLEMURIA\nMU [MUU]" },
  ]);
  expect(dictionary.actors.length).toBe(2);
  expect(faults.map(({ file, line }) => `${file}:${line}`)).toEqual(["b.txt:2"]);
});
