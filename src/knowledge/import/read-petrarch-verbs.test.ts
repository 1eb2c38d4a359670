import { expect, test } from "vitest";
import { readPetrarchVerbs } from "./read-petrarch-verbs.ts";

const block = (...lines: readonly string[]) => ["--- TOW [030] ---", ...lines].join("\n");
const words = (text: string) => readPetrarchVerbs(text).verbs.map((verb) => verb.words.join(" "));

test("regular forms are made, irregular ones are those told", () => {
  expect(words(block("TOW", "CARRY", "SLICE"))).toEqual(
    "TOW TOWS TOWED TOWING CARRY CARRIES CARRIED CARRYING SLICE SLICES SLICED SLICING".split(" "),
  );
  expect(words(block("SWIM {SWAM SWUM}"))).toEqual(["SWIM", "SWAM", "SWUM"]);
});

test("a verb has the code of its block or its own, '---' being none", () => {
  const { verbs } = readPetrarchVerbs(
    `${block("TOW {}", "HAUL {} [031]", "DRAG {} [---]")}\n--- IDLE [---] ---\nIDLE {}`,
  );
  expect(verbs.map(({ meaning, code }) => [meaning, code])).toEqual([
    ["TOW", "030"],
    ["TOW", "031"],
    ["TOW", null],
    ["IDLE", null],
  ]);
});

test("in a verb of several words the one after '+' is the verb", () => {
  const { verbs, faults } = readPetrarchVerbs(
    block("+FENCE_IN", "HAND_+CUFF {HAND_+CUFFED}", "WEAR OUT {}", "TO_AND_FRO"),
  );
  expect(verbs.map((verb) => `${verb.words.join(" ")} ${verb.head}`)).toEqual([
    "FENCE IN 0",
    "FENCES IN 0",
    "FENCED IN 0",
    "FENCING IN 0",
    "HAND CUFF 1",
    "HAND CUFFED 1",
    "WEAR OUT 0",
  ]);
  expect(faults).toEqual([
    { line: 5, severity: "error", message: 'verb of several words without "+" before the verb: TO_AND_FRO' },
  ]);
});

test("a pattern is read from the verb outwards, a low line joining what it stands between", () => {
  const { patterns } = readPetrarchVerbs(block("TOW", "- $ WILL NOT_* + OUT_OF ^ % [112] # comment"));
  expect(patterns[0]).toEqual({
    meaning: "TOW",
    code: "112",
    line: 3,
    before: [
      { kind: "word", text: "NOT", joined: true },
      { kind: "word", text: "WILL", joined: false },
      { kind: "source", joined: false },
    ],
    after: [
      { kind: "target", joined: false },
      { kind: "word", text: "OUT", joined: false },
      { kind: "word", text: "OF", joined: true },
      { kind: "skip", joined: false },
      { kind: "compound", joined: false },
    ],
  });
});

test("brackets that group words are blanks, two stars are one", () => {
  const { patterns } = readPetrarchVerbs(block("TOW", "- ** {BROKEN SHIP} (TO PORT) [033]"));
  expect(patterns[0]?.after.map((item) => (item.kind === "word" ? item.text : item.kind))).toEqual(
    "BROKEN SHIP TO PORT".split(" "),
  );
});

test("a synset holds phrases, their plurals unless a low line forbids them, and other synsets", () => {
  const { synsets, faults } = readPetrarchVerbs(
    "&BOAT\n+FERRY\n+TUG BOAT\n+CRAFT_\n&PREP_\n+BESIDE\n&ANY\n+&BOAT\n+&NOWHERE\n+A $\n",
  );
  const told = (name: string) => synsets.get(name)?.map((phrase) => phrase.join(" "));
  expect(told("BOAT")).toEqual(["FERRY", "FERRIES", "TUG BOAT", "TUG BOATS", "CRAFT"]);
  expect(told("PREP")).toEqual(["BESIDE"]);
  expect(told("ANY")).toEqual(told("BOAT"));
  expect(faults.map(({ line, message }) => `${line} ${message}`)).toEqual([
    "9 unknown synset: &NOWHERE",
    "10 not words: A $ (a synset holds phrases, or another synset alone)",
  ]);
});

test("what cannot be read is told by line and left out", () => {
  const { faults, verbs, patterns } = readPetrarchVerbs(
    [
      "TOW",
      "--- TOW [030] [031] ---",
      "- * EARLY [010]",
      "TOW {",
      "TOW",
      "- NO STAR [010]",
      "- * NO CODE",
      "- * &NOSUCH [010]",
      "- * [+++]",
      "- * A | B [010]",
      "~ a (a b TOW) SAY = a b 015",
      "<!-- a comment",
      "over two lines -->",
      "HAUL",
    ].join("\n"),
  );
  expect(faults.map(({ line, message }) => `${line} ${message.split(":")[0]}`)).toEqual([
    "1 verb before any block",
    "2 two codes",
    "3 pattern before any verb",
    '4 forms without "}"',
    '6 pattern without one "*" for the verb',
    "7 pattern without a code",
    "8 unknown synset",
    "9 not a code of an event",
    "10 alternatives",
    "11 transformation not read",
  ]);
  expect([verbs.length, patterns.length]).toEqual([8, 0]);
});
