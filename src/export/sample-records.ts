import { CERTAINTIES, CONTEXTS, EVENT_TYPES, SCORES, SECTORS, STATUSES, scoreOf } from "../model/ontology.ts";
import { type CodedRecord, DIRECTIONS, type Entity, type EventRecord, PRECISIONS } from "../model/record.ts";

type Random = () => number;

/** Words that formats trip over: quotes, separators, line ends of every kind, letters of two and four bytes, what looks like nothing or like a formula. */
const ODD = [
  '"',
  "'",
  ",",
  ";",
  "\t",
  "\n",
  "\r\n",
  "\u2028",
  " ",
  "é",
  "日本",
  "🕊",
  "None",
  "NULL",
  "=1+1",
  "{}",
  "\\",
  "|",
];
const PLAIN = ["Wang Yi", "Île-de-France", "日本", "the minister's office", 'the "old" treaty', "🕊 accord", "A, B"];
const CODES = ["CHN", "JPN", "USA", "EUR", "UNO", "XKX"] as const;

function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)] as T;
}

function some<T>(make: () => T, most: number, random: Random): T[] {
  return Array.from({ length: Math.floor(random() * (most + 1)) }, make);
}

/** Meaning: a record of any kind, with every field as it may come, the same for the same numbers. For tests. */
export function randomRecord(n: number, random: Random): CodedRecord {
  const text = () => some(() => pick([...ODD, ...PLAIN], random), 4, random).join("");
  const maybe = <T>(make: () => T) => (random() < 0.4 ? null : make());
  const span = () => ({ start: Math.floor(random() * 900), end: 900 + n, text: text() });
  const dyad = () => [pick(CODES, random), pick(CODES, random)] as const;
  const base = { ...randomEvent(n, random, text), id: `${n}` };
  const { document, sentence, attribution, certainty, confidence, why } = base;
  const shared = { id: base.id, document, sentence, attribution, certainty, confidence, why };
  const kinds: readonly (() => CodedRecord)[] = [
    () => base,
    () => ({
      kind: "assessment",
      ...shared,
      dyad: dyad(),
      direction: pick(DIRECTIONS, random),
      issues: some(() => pick(CONTEXTS, random), 3, random),
    }),
    () => ({
      kind: "dispute",
      ...shared,
      parties: some(() => pick(CODES, random), 3, random),
      name: span(),
      context: pick(CONTEXTS, random),
    }),
    () => ({
      kind: "milestone",
      ...shared,
      what: text(),
      years: maybe(() => random() * 9),
      since: maybe(() => "2009-11-01"),
      dyad: maybe(dyad),
    }),
    () => ({
      kind: "condition",
      ...shared,
      if: span(),
      then: span(),
      dyad: maybe(dyad),
      polarity: pick(["if", "unless", "not-a-condition"], random),
      state: pick(["demanded", "offered", "dropped", "speculated", "met"], random),
    }),
    () => ({ kind: "cause", ...shared, cause: span(), effect: span(), dyad: maybe(dyad) }),
    () => ({
      kind: "factor",
      ...shared,
      what: span(),
      bears_on: dyad(),
      effect: pick(["together", "apart", "unclear"], random),
      event: maybe(text),
    }),
    () => ({ kind: "indicator", ...shared, what: span(), watchers: some(() => pick(CODES, random), 3, random) }),
  ];
  return pick(kinds, random)();
}

/** Meaning: an event with every field as it may come. `text` makes its words; without it they hold nothing that a tab-separated cell could not. */
export function randomEvent(n: number, random: Random, text: () => string = () => pick(PLAIN, random)): EventRecord {
  const maybe = <T>(make: () => T) => (random() < 0.4 ? null : make());
  const event = pick(EVENT_TYPES, random);
  const mode = maybe(() => pick([...Object.keys(SCORES[event].modes), null], random));
  const entity = (): Entity => ({
    code: maybe(() => pick(CODES, random)),
    sector: pick(SECTORS, random),
    name: maybe(text),
    role: maybe(text),
    start: 3,
    end: 9,
    text: text(),
  });
  const start = maybe(() => `2018-0${1 + Math.floor(random() * 9)}-11`);
  return {
    kind: "event",
    id: `e${n}`,
    document: pick(["d1", "d2"], random),
    sentence: { index: n % 7, start: n, end: n + 40, text: text() },
    attribution: maybe(() => ({
      text: text(),
      kind: pick(["official", "expert", "media", "anonymous"], random),
      code: maybe(() => pick(CODES, random)),
    })),
    certainty: pick(CERTAINTIES, random),
    confidence: random(),
    why: { words: text(), rule: text(), runnerUp: maybe(text), ...(random() < 0.5 ? {} : { margin: maybe(random) }) },
    event,
    mode,
    contexts: [...new Set(some(() => pick(CONTEXTS, random), 3, random))],
    actor: some(entity, 3, random),
    recipient: some(entity, 2, random),
    reciprocal: random() < 0.3,
    status: pick(STATUSES, random),
    date: { start, end: start, precision: pick(PRECISIONS, random), text: maybe(text) },
    place: maybe(() => ({ country: maybe(() => pick(CODES, random)), start: 1, end: 4, text: text() })),
    quantities: some(() => ({ what: text(), value: random() * 1e9, unit: maybe(text), text: text() }), 2, random),
    score: scoreOf(event, mode),
  };
}
