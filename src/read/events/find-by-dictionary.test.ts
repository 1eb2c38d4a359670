import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type DictionaryFile, readCodingDictionary } from "../../knowledge/import/index.ts";
import { loadKnowledge } from "../../knowledge/index.ts";
import { sampleDocument } from "../../model/sample-records.ts";
import { compileDictionary, tagText, tellByDictionary } from "../dictionary/index.ts";
import { createReader } from "../index.ts";
import { createSyntax } from "../syntax/index.ts";
import { tokenize } from "../text/index.ts";
import { treeOf } from "../tree.ts";
import { dictionaryFirst, findByDictionary } from "./find-by-dictionary.ts";
import { findMatches } from "./find-matches.ts";
import { indexLexicon } from "./lexicon-index.ts";

const knowledge = loadKnowledge(fileURLToPath(new URL("../../..", import.meta.url)));
const reader = createReader(knowledge);
const syntax = createSyntax(knowledge.parser);
const lexicon = indexLexicon(knowledge.lexicon);
const known = new Set<string>(knowledge.actors.states.map(({ code }) => code));
const dictionary = compileDictionary(
  readCodingDictionary(
    filesOf({
      actors: "JAPAN [JPN]\n+TOKYO\nCHINA [CHN]\n+BEIJING\nOMAN [OMN]\nATLANTIS [ATL]",
      agents: "ENVOY [~GOV]\nFRIGATE [~MIL]",
      verbs: [
        "--- SAIL [154] ---",
        "SAIL",
        "--- CALL_AT [042:043] ---",
        "+CALL_AT {+CALLED_AT}",
        "--- MEET [040:040] ---",
        "MEET {MET}",
        "--- WINK [010] ---",
        "WINK",
        "--- CRITICIZE [PROTEST-boycott] ---",
        "CRITICIZE",
      ].join("\n"),
    }),
  ).dictionary,
);

function filesOf(texts: Partial<Record<DictionaryFile["kind"], string>>): DictionaryFile[] {
  return Object.entries(texts).map(([kind, text]) => ({ kind: kind as DictionaryFile["kind"], name: kind, text }));
}

async function matched(text: string) {
  const [sentence] = await reader.sentences(sampleDocument("test", { text, published: "2021-06-16" }));
  if (sentence === undefined) throw new Error(`no sentence: ${text}`);
  const tree = treeOf(sentence);
  const offsets = tokenize(text, 0, text.length);
  const words = tagText(text, syntax).map((word, i) => ({ start: 0, end: 0, ...offsets[i], ...word }));
  const { events } = tellByDictionary(words, dictionary, { text, published: "2021-06-16" });
  const own = findByDictionary(tree, events, (code) => known.has(code));
  return { own, all: dictionaryFirst(own, findMatches(tree, lexicon, { inPlay: [], dateline: null })) };
}

async function told(text: string) {
  const sides = (
    list: readonly { readonly code: string | null; readonly sector: string; readonly name: string | null }[],
  ) => list.map(({ code, sector, name }) => `${code ?? name}/${sector}`).join("+");
  return (await matched(text)).own.map(({ match, sides: { actor, recipient, reciprocal } }) =>
    [match.row.event, match.row.mode, sides(actor), reciprocal ? "<>" : ">", sides(recipient)].join(" "),
  );
}

test("codes become types, and codes of actors states with sectors", async () => {
  expect(await told("A Japanese frigate from Japan sailed to Oman.")).toEqual(["MOBILIZE troops JPN/MIL > OMN/GOV"]);
});

test("a visit told both ways is one act of the visitor", async () => {
  expect(await told("An envoy of China called at Oman.")).toEqual(["CONSULT visit CHN/GOV > OMN/GOV"]);
});

test("what all do to one another is one act with all as its actors", async () => {
  expect(await told("Japan met China.")).toEqual(["CONSULT  JPN/GOV+CHN/GOV <> "]);
});

test("codes that are no event here are left out, and actors unknown to our tables kept by their code", async () => {
  expect(await told("Japan winked at China.")).toEqual([]);
  expect(await told("Atlantis sailed to Oman.")).toEqual(["MOBILIZE troops ATL/UNK > OMN/GOV"]);
});

test("the dictionary wins over the lexicon on its word and leaves the rest of the sentence to it", async () => {
  const { all } = await matched("Japan criticized China, and Oman praised Japan.");
  expect(all.map(({ match }) => `${match.predicate.text} ${match.row.event}`)).toEqual([
    "criticized PROTEST",
    "praised SUPPORT",
  ]);
});
