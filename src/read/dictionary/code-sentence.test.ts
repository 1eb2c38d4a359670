import { expect, test } from "vitest";
import { type DictionaryFile, readCodingDictionary } from "../../knowledge/import/index.ts";
import { codeSentence, compileDictionary, DEFAULT_OPTIONS } from "./index.ts";

const { dictionary, faults } = readCodingDictionary(
  filesOf({
    actors: [
      "ATLANTIS [ATL]",
      "+ATLANTEAN",
      "LEMURIA [LEM]",
      "+LEMURIAN",
      "MU [MUU]",
      "DUKE_OF HYPERBOREA [HYP/THU]",
      "VACLAV_HORAK [ATLELI]",
      "\t[ATLGOV 20100101-20141231]",
    ].join("\n"),
    agents: "ENVOY [~GOV]\nSAILOR [~MIL]\nRELIEF_BODY [NGO~]\nPRESS {} [~MED]\nMINISTER [~GOV]",
    verbs: [
      "&CARGO",
      "+GRAIN",
      "+DRIED FISH",
      "--- RAM [190] ---",
      "RAM {RAMMED}",
      "- NOT * [015]",
      "- NEVER_* [016]",
      "- * &CARGO SHIP [191]",
      "- $ WAS * AT_SEA BY + [192]",
      "- * BUOY [---]",
      "- * ^ ABOUT + [193]",
      "--- CONFER [031:031] ---",
      "CONFER {CONFERRED}",
      "- % * [040:040]",
      "--- SAIL [032:033] ---",
      "SAIL",
      "--- PULL [---] ---",
      "+PULL_OUT {+PULLED_OUT} [087]",
    ].join("\n"),
    discards: "REGATTA\n+CHESS_",
  }),
);
const compiled = compileDictionary(dictionary);

/** Words written "word/TAG". */
function tagged(text: string) {
  return text
    .split(" ")
    .map((pair) => ({ text: pair.slice(0, pair.lastIndexOf("/")), xpos: pair.slice(pair.lastIndexOf("/") + 1) }));
}

function coded(text: string, date = "2012-05-01", options = DEFAULT_OPTIONS): string {
  const { events } = codeSentence(tagged(text), compiled, date, options);
  return events.map(({ source, target, code }) => `${source}>${target}:${code}`).join(" ");
}

function filesOf(texts: Partial<Record<DictionaryFile["kind"], string>>): DictionaryFile[] {
  return Object.entries(texts).map(([kind, text]) => ({ kind: kind as DictionaryFile["kind"], name: kind, text }));
}

test("the dictionary of these tests is sound", () => {
  expect(faults).toEqual([]);
});

test.each([
  ["a verb alone", "Atlantis/NNP rammed/VBD Lemuria/NNP ./.", "ATL>LEM:190"],
  ["an unknown verb", "Atlantis/NNP praised/VBD Lemuria/NNP", ""],
  ["one side alone", "Atlantis/NNP rammed/VBD a/DT pier/NN", ""],
  ["agents", "The/DT Atlantean/JJ envoy/NN rammed/VBD Lemuria/NNP 's/POS sailors/NNS", "ATLGOV>LEMMIL:190"],
  ["agents before", "A/DT relief/NN body/NN of/IN Mu/NNP rammed/VBD Lemuria/NNP", "NGOMUU>LEM:190"],
  ["agents formerly", "Former/JJ sailors/NNS from/IN Mu/NNP rammed/VBD Lemuria/NNP", "MUUELI>LEM:190"],
  [
    "a name over a preposition, for two",
    "The/DT Duke/NNP of/IN Hyperborea/NNP rammed/VBD Mu/NNP",
    "HYP>MUU:190 THU>MUU:190",
  ],
  ["a coordination", "Atlantis/NNP ,/, Mu/NNP and/CC others/NNS rammed/VBD Lemuria/NNP", "ATL>LEM:190 MUU>LEM:190"],
  [
    "all with all",
    "Envoys/NNS and/CC sailors/NNS of/IN Mu/NNP rammed/VBD Lemuria/NNP",
    "MUUGOV>LEM:190 MUUMIL>LEM:190",
  ],
  ["a code both ways", "Atlantis/NNP sailed/VBD to/IN Mu/NNP", "ATL>MUU:032 MUU>ATL:033"],
  ["'%'", "Atlantis/NNP and/CC Mu/NNP conferred/VBD", "ATL>MUU:040 MUU>ATL:040"],
  ["the passive", "Lemuria/NNP was/VBD rammed/VBN again/RB by/IN Atlantis/NNP", "ATL>LEM:190"],
  [
    "a participle with its doer",
    "Sailors/NNS of/IN Lemuria/NNP rammed/VBN by/IN Atlantis/NNP sank/VBD",
    "ATL>LEMMIL:190",
  ],
  ["a verb of two words", "Mu/NNP pulled/VBD out/RP of/IN Lemuria/NNP", "MUU>LEM:087"],
  ["a verb that a tagger takes for a noun", "Mu/NNP will/MD sail/NN to/IN Lemuria/NNP", "MUU>LEM:032 LEM>MUU:033"],
  ["a noun that is a verb elsewhere", "The/DT sail/NN of/IN Mu/NNP hit/VBD Lemuria/NNP", ""],
  ["no noun after 'to' without a pattern", "Mu/NNP objects/VBZ to/IN ram/NN of/IN Lemuria/NNP", ""],
  ["a noun after 'to' by a pattern", "Mu/NNP is/VBZ not/RB near/RB to/IN ram/NN of/IN Lemuria/NNP", "MUU>LEM:015"],
  [
    "two clauses",
    "Mu/NNP sailed/VBD to/TO Lemuria/NNP for/IN talks/NNS and/CC Atlantis/NNP rammed/VBD a/DT pier/NN of/IN Mu/NNP",
    "MUU>LEM:032 LEM>MUU:033 ATL>MUU:190",
  ],
  [
    "the subject of two verbs",
    "Mu/NNP rammed/VBD Lemuria/NNP and/CC sailed/VBD to/IN Atlantis/NNP",
    "MUU>LEM:190 MUU>ATL:032 ATL>MUU:033",
  ],
  ["no remark at the end", "Mu/NNP sank/VBD a/DT ship/NN of/IN Lemuria/NNP ,/, Atlantis/NNP conferred/VBD", ""],
  ["a clause at the end", "Mu/NNP sank/VBD a/DT ship/NN ,/, and/CC Atlantis/NNP rammed/VBD Lemuria/NNP", "ATL>LEM:190"],
  ["a short aside", "Mu/NNP ,/, tired/JJ of/IN Atlantis/NNP ,/, rammed/VBD Lemuria/NNP", "MUU>LEM:190"],
])("codes %s", (_, text, events) => {
  expect(coded(text)).toBe(events);
});

test.each([
  ["a word anywhere", "Atlantis/NNP did/VBD not/RB yet/RB ram/VB Lemuria/NNP", "ATL>LEM:015"],
  ["a joined word at its place only", "Atlantis/NNP never/RB rammed/VBD Lemuria/NNP", "ATL>LEM:016"],
  ["no joined word elsewhere", "Atlantis/NNP never/RB quite/RB rammed/VBD Lemuria/NNP", "ATL>LEM:190"],
  ["a synset of two words", "Mu/NNP rammed/VBD a/DT dried/JJ fish/NN ship/NN of/IN Atlantis/NNP", "MUU>ATL:191"],
  ["sides where it says", "Mu/NNP was/VBD rammed/VBN at/IN sea/NN by/IN Lemuria/NNP", "MUU>LEM:192"],
  ["that nothing is coded", "Mu/NNP rammed/VBD a/DT buoy/NN of/IN Lemuria/NNP", ""],
  ["a phrase passed over", "Mu/NNP rammed/VBD Atlantis/NNP about/IN Lemuria/NNP", "MUU>LEM:193"],
])("a pattern asks for %s", (_, text, events) => {
  expect(coded(text)).toBe(events);
});

test("dated codes hold on their days, limits included", () => {
  const text = "Vaclav/NNP Horak/NNP rammed/VBD Lemuria/NNP";
  expect(coded(text, "2009-12-31")).toBe("ATLELI>LEM:190");
  expect(coded(text, "2010-01-01")).toBe("ATLGOV>LEM:190");
  expect(coded(text, "2015-01-01")).toBe("ATLELI>LEM:190");
});

test("options let nobody act, and phrases that no dictionary knows", () => {
  const text = "Atlantis/NNP rammed/VBD a/DT lonely/JJ pier/NN";
  expect(coded(text, "2012-05-01", { ...DEFAULT_OPTIONS, requireDyad: false })).toBe("ATL>---:190");
  expect(coded(text, "2012-05-01", { ...DEFAULT_OPTIONS, newActorLength: 3 })).toBe('ATL>"A LONELY PIER":190');
  expect(coded(text, "2012-05-01", { ...DEFAULT_OPTIONS, newActorLength: 2 })).toBe("");
});

test("discards and datelines make a sentence unusable", () => {
  const why = (text: string) => codeSentence(tagged(text), compiled, "2012-05-01").unusable;
  expect(why("Atlantis/NNP rammed/VBD Lemuria/NNP in/IN a/DT regatta/NN")).toBe("sentencediscard");
  expect(why("Atlantis/NNP beat/VBD Lemuria/NNP at/IN chess/NN")).toBe("storydiscard");
  expect(why("Atlantis/NNP rammed/VBD Lemuria/NNP with/IN chessmen/NNS")).toBeNull();
  expect(why("PORT/NNP MU/NNP :/: --/: Atlantis/NNP rammed/VBD Lemuria/NNP")).toBe("dateline");
});

test("an event says which words it rests on", () => {
  const words = tagged("Yesterday/NN Atlantis/NNP rammed/VBD (/-LRB- again/RB )/-RRB- sailors/NNS of/IN Mu/NNP");
  expect(codeSentence(words, compiled, "2012-05-01").events).toEqual([
    {
      source: "ATL",
      target: "MUUMIL",
      code: "190",
      verb: { from: 2, to: 3 },
      sourceWords: { from: 1, to: 2 },
      targetWords: { from: 6, to: 9 },
    },
  ]);
});
