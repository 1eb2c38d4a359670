import { readFileSync } from "node:fs";
import { readCodingDictionary } from "../knowledge/import/index.ts";
import {
  type CodingOptions,
  codeSentence,
  compileDictionary,
  DEFAULT_OPTIONS,
  type DictionaryCoding,
  type TaggedWord,
} from "../read/dictionary/index.ts";
import { type PetrarchTest, petrarchTests, settingsOf } from "./petrarch-tests.ts";

/** Codes a sentence on a day. */
export type SentenceCoder = (text: string, date: string, options: CodingOptions) => DictionaryCoding;

/** How one test went. */
export interface PetrarchOutcome {
  readonly test: PetrarchTest;
  /** What was coded with the defaults, and whether it is gold's. */
  readonly coded: readonly string[];
  readonly exact: boolean;
  /** Whether it is gold's with the settings of PETRARCH's file. */
  readonly exactAsSet: boolean;
}

/** Meaning: a coder by the dictionaries that stand beside the tests in a folder; `tag` gives the words of a sentence. */
export function dictionaryCoder(folder: string, tag: (text: string) => readonly TaggedWord[]): SentenceCoder {
  const files = (["actors", "agents", "verbs", "discards"] as const).map((kind) => {
    const name = `PETR.Validate.${kind}.txt`;
    return { kind, name, text: readFileSync(`${folder}/${name}`, "utf8") };
  });
  const { dictionary } = readCodingDictionary(files);
  const compiled = compileDictionary(dictionary);
  return (text, date, options) => codeSentence(tag(text), compiled, date, options);
}

/**
 * Meaning: every test coded. It is exact when the set of source, target and code is gold's; one that must fail when the sentence is reported as
 * unusable for that reason.
 */
export function scorePetrarch(folder: string, code: SentenceCoder): readonly PetrarchOutcome[] {
  return petrarchTests(`${folder}/petrarch-unit-tests.jsonl`).map((test) => {
    const { id, text, date } = test;
    const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const plain = code(text, day, DEFAULT_OPTIONS);
    const set = code(text, day, { ...DEFAULT_OPTIONS, ...settingsOf(id) });
    return { test, coded: triplesOf(plain), exact: isExact(test, plain), exactAsSet: isExact(test, set) };
  });
}

function isExact(test: PetrarchTest, coding: DictionaryCoding): boolean {
  if (test.error !== null) return coding.unusable === test.error;
  const gold = new Set(test.events.map(({ source, target, code }) => `${source}>${target}:${code}`));
  const coded = new Set(triplesOf(coding));
  return coding.unusable === null && gold.size === coded.size && [...coded].every((triple) => gold.has(triple));
}

/** What was coded, noun phrases under their own words as gold has them: without the words. */
function triplesOf({ events }: DictionaryCoding): string[] {
  const side = (code: string) => (code.startsWith('"') ? null : code);
  return events.map(({ source, target, code }) => `${side(source)}>${side(target)}:${code}`);
}

/** Meaning: the figures as text: all tests, those of each category, and, when asked, each test that is not exact. */
export function renderPetrarch(title: string, outcomes: readonly PetrarchOutcome[], details: boolean): string {
  const share = (of: readonly PetrarchOutcome[], key: "exact" | "exactAsSet") => {
    const exact = of.filter((outcome) => outcome[key]).length;
    return `${exact} of ${of.length}, ${((100 * exact) / Math.max(1, of.length)).toFixed(1)} %`;
  };
  const categories = Map.groupBy(outcomes, ({ test }) => test.category);
  const misses = outcomes.filter(({ exact }) => !exact);
  return [
    title,
    `  exact: ${share(outcomes, "exact")}`,
    `  with the settings that PETRARCH's file makes between tests: ${share(outcomes, "exactAsSet")}`,
    ...[...categories].map(([category, of]) => `  ${category}: ${share(of, "exact")}`),
    ...(details ? misses.map(missOf) : [`  ${misses.length} misses (listed with --details)`]),
    "",
  ].join("\n");
}

function missOf({ test, coded, exactAsSet }: PetrarchOutcome): string {
  const gold =
    test.error ?? (test.events.map(({ source, target, code }) => `${source}>${target}:${code}`).join(" ") || "nothing");
  return `    ${test.id}${exactAsSet ? " (exact as set)" : ""}: ${test.text}\n      gold ${gold}; coded ${coded.join(" ") || "nothing"}`;
}
