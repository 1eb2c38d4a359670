import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadStateCodes } from "../knowledge/index.ts";
import { tagText } from "../read/dictionary/index.ts";
import { createSyntax } from "../read/syntax/index.ts";
import type { Check } from "./check.ts";
import { renderCauses, renderFacts, scoreCauses, scoreFacts } from "./check-corpora.ts";
import { compareAgents, compareDictionary, dictionaryPersons } from "./check-dictionary.ts";
import { renderReplay, replaySequences } from "./check-editions.ts";
import { checkExports } from "./check-exports.ts";
import { checkLevel } from "./check-level.ts";
import { checkPacks } from "./check-packs.ts";
import { dictionaryCoder, renderPetrarch, scorePetrarch } from "./check-petrarch.ts";
import { reignSpells, renderReign, scoreReign } from "./check-reign.ts";
import { compareSpells, renderTables } from "./check-tables.ts";
import { loadContradictionCases } from "./contradiction-cases.ts";
import { loadIncidentCases } from "./incident-cases.ts";
import { currentSpells, wikidataSpells } from "./leader-tables.ts";
import { readRelationRows } from "./relation-rows.ts";
import { renderActors, scoreActors } from "./score-actors.ts";
import { checkChangePoints } from "./score-change-points.ts";
import { renderContradictions, scoreContradictions } from "./score-contradictions.ts";
import { renderCost } from "./score-cost.ts";
import { renderDriverScores } from "./score-drivers.ts";
import { icews18Events, listedEvents, renderDyad, scoreDyad } from "./score-dyad.ts";
import { renderGapScore, scoreGaps } from "./score-gaps.ts";
import { renderIncidents, scoreFromText, scoreIncidents } from "./score-incidents.ts";
import { icewsNames, renderNames, scoreNames } from "./score-names.ts";
import { scoreOrigins } from "./score-origins.ts";
import { renderRelation, scoreRelation } from "./score-relation.ts";
import { checkFalseAlarms, checkTurns } from "./score-turns.ts";
import { checkVisits } from "./score-visits.ts";
import { compareWritings, renderWritings } from "./second-writing.ts";

/** Every measurement that is not an article's, in the order printed. */
export const CHECKS: readonly Check[] = [
  {
    name: "political relations (development half)",
    path: "../shared/data/plv/plv-train.tsv",
    run: async (path, { reader, details }) =>
      renderRelation(
        "political relations (development half)",
        await scoreRelation(readRelationRows(path).rows, reader),
        details,
      ),
  },
  {
    name: "factuality (UDS-IH2 test)",
    path: "../shared/data/factuality/uds-ih2-test.jsonl.gz",
    run: async (path, { annotate }) => renderFacts("factuality (UDS-IH2 test)", await scoreFacts(path, annotate)),
  },
  {
    name: "causes (Causal News Corpus, dev)",
    path: "../shared/data/causal-news/dev_subtask1.csv.gz",
    run: async (path, { annotate }) =>
      renderCauses("causes (Causal News Corpus, dev)", await scoreCauses(path, annotate)),
  },
  {
    name: "names of ICEWS, June 2018",
    path: "../shared/data/icews-raw/icews-2018-06-01_03.tsv.gz",
    run: (path, { actors }) => renderNames("names of ICEWS, June 2018", scoreNames(icewsNames(path), actors)),
  },
  {
    name: "leaders of REIGN, 1990 to March 2021",
    path: "../shared/data/actors/reign-leaders-2021-03.csv.gz",
    run: (path, { table, details }) =>
      renderReign("leaders of REIGN, 1990 to March 2021", scoreReign(reignSpells(path), table), details),
  },
  {
    name: "tables of leaders and of actors",
    path: "../shared/data/actors",
    run: (path, { table, actors, details }) => {
      const alpha2 = loadStateCodes(fileURLToPath(new URL("../../data/names-cldr", import.meta.url)));
      const file = { wikidata: "world-leaders-2021-wikidata", current: "world-leaders-2026-08" } as const;
      const dictionary = "phoenix-countries-actors-2014";
      const persons = dictionaryPersons(`${path}/${dictionary}.txt.gz`, table);
      const scores = [
        compareSpells(file.wikidata, wikidataSpells(`${path}/${file.wikidata}.csv`, actors), table, "2021-12-31"),
        compareSpells(file.current, currentSpells(`${path}/${file.current}.csv`, alpha2), table, "2026-08-01"),
        compareDictionary(dictionary, persons, table),
        compareAgents("phoenix-agents", readFileSync(`${path}/phoenix-agents.txt`, "utf8"), table),
      ];
      return renderTables("tables of leaders and of actors", scores, details);
    },
  },
  {
    name: "actors of ICEWS18, Japan and China in 2018",
    path: "../shared/data/icews18",
    run: (path, { actors, details }) => {
      const score = scoreDyad(
        icews18Events(path),
        listedEvents(`${path}/japan-china-2018.tsv`),
        ["JPN", "CHN"],
        actors,
      );
      return renderDyad("actors of ICEWS18, Japan and China in 2018", score, details);
    },
  },
  {
    name: "own cases of actors",
    path: "cases/actors",
    run: async (path, tools) => renderActors("own cases of actors", await scoreActors(path, tools), tools.details),
  },
  {
    name: "cost of resolving names",
    path: "cases/actors",
    run: () => renderCost("cost of resolving names"),
  },
  {
    name: "rows written twice",
    path: "cases/actors/second-writing.tsv",
    run: (path, { table, details }) => renderWritings("rows written twice", compareWritings(path, table), details),
  },
  {
    name: "incidents and their status",
    path: "cases/incidents",
    run: incidentsOfOneHand("incidents and their status"),
  },
  {
    name: "incidents by a second hand",
    path: "cases/incidents/second",
    run: incidentsOfOneHand("incidents by a second hand"),
  },
  {
    name: "origins of articles",
    path: "cases/origins",
    run: (path, { details, held }) => scoreOrigins(path, { details, held }),
  },
  {
    name: "visits of 2018 in ICEWS18",
    path: "../shared/data/icews18",
    run: (path, { actors }) => checkVisits("visits of 2018 in ICEWS18", path, actors),
  },
  {
    name: "level of relations, ICEWS18",
    path: "../shared/data/icews18",
    run: (path, { actors }) => checkLevel("level of relations, ICEWS18", path, actors),
  },
  {
    name: "PETRARCH's unit tests",
    path: "../shared/data/conformance",
    run: (path, { parser, details }) => {
      const syntax = createSyntax(parser);
      const coder = dictionaryCoder(path, (text) => tagText(text, syntax));
      return renderPetrarch(
        "PETRARCH's unit tests, coded by its own dictionaries",
        scorePetrarch(path, coder),
        details,
      );
    },
  },
  {
    name: "gaps as the ministries state them",
    path: "cases/contacts",
    run: async (path, { reader }) => renderGapScore("gaps as the ministries state them", await scoreGaps(path, reader)),
  },
  {
    name: "drivers, simulated",
    path: "src/measure/drivers",
    run: () => renderDriverScores("drivers, simulated"),
  },
  {
    name: "turns: change points of TCPD",
    path: "../shared/data/tcpd",
    run: (path, { details }) => checkChangePoints("turns: change points of TCPD", path, details),
  },
  {
    name: "turns of relations",
    path: "cases/turns",
    run: (path, { actors }) => checkTurns("turns of relations", path, actors),
  },
  {
    name: "turns of relations that never change",
    path: "cases/turns",
    run: () => checkFalseAlarms("turns of relations that never change"),
  },
  { name: "exports", path: "data/samples", run: () => checkExports("exports") },
  { name: "packs", path: "data/samples", run: () => checkPacks("packs") },
  {
    name: "contradictions",
    path: "cases/contradictions",
    run: async (path, { reader, table, details, held }) => {
      const told: string[] = [];
      for (const part of held ? (["dev", "held"] as const) : (["dev"] as const)) {
        const score = await scoreContradictions(loadContradictionCases(`${path}/${part}.txt`), reader, table);
        const title = `contradictions, ${part === "held" ? "held-back" : "development"} part`;
        told.push(renderContradictions(title, score, details && part === "dev"));
      }
      return told.join("\n");
    },
  },
  {
    name: "corrections and editions",
    path: "src/eval/check-editions.ts",
    run: async () => renderReplay("corrections and editions", await replaySequences(1000)),
  },
];

/** Meaning: the score of both parts of a corpus of incidents; of the held-back part totals only, and only when asked for. */
function incidentsOfOneHand(title: string): Check["run"] {
  return async (path, { reader, details, held }) => {
    const told: string[] = [];
    for (const part of held ? (["dev", "held"] as const) : (["dev"] as const)) {
      const cases = loadIncidentCases(`${path}/${part}`);
      const fromText = await scoreFromText(cases, reader);
      const name = `${title}, ${part === "held" ? "held-back" : "development"} part`;
      told.push(renderIncidents(name, scoreIncidents(cases), fromText, details && part === "dev"));
    }
    return told.join("\n");
  };
}
