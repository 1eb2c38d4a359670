import { expect, test } from "vitest";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import type { Gold, GoldEvent } from "./gold.ts";
import { f1Of, shareOf } from "./outcome.ts";
import { scoreEvents } from "./score-events.ts";

const SENTENCE = "Peru accused Chile of moving a marker on the beach at night.";

function goldEvent(differences: Partial<GoldEvent> = {}): GoldEvent {
  return {
    sentence: SENTENCE,
    event: "ACCUSE",
    actor: [{ code: "PER", sector: "GOV" }],
    recipient: [{ code: "CHL", sector: "GOV" }],
    status: "actual",
    date: { start: null, end: null, precision: "unknown", text: null },
    attribution: null,
    ...differences,
  };
}

function goldOf(events: readonly GoldEvent[]): Gold {
  const none = {
    assessments: [],
    disputes: [],
    milestones: [],
    conditions: [],
    causes: [],
    indicators: [],
    factors: [],
  };
  return { published: "2011-01-20", events: [...events], boilerplate: [], ...none };
}

const accused = sampleEvent("r1", {
  sentence: sampleSentence(SENTENCE),
  actor: [sampleEntity("PER")],
  recipient: [sampleEntity("CHL")],
});

test("one right, one extra, one missed: F1 is 2 / (2 + 1 + 1)", () => {
  const extra = sampleEvent("r2", { sentence: sampleSentence("Bolivia protested."), event: "PROTEST" });
  const missed = goldEvent({ event: "REQUEST", actor: [{ code: "CHL" }], recipient: [{ code: "PER" }] });
  expect(f1Of(scoreEvents(goldOf([goldEvent(), missed]), [accused, extra]), "events")).toBe(0.5);
});

test("an optional row is neither asked for nor held against the reader that finds it", () => {
  const optional = goldOf([goldEvent({ optional: true })]);
  expect(f1Of(scoreEvents(optional, []), "events")).toBeNull();
  expect(f1Of(scoreEvents(optional, [accused]), "events")).toBeNull();
});

test("direction counts, except in a reciprocal event", () => {
  const turned = { ...accused, actor: accused.recipient, recipient: accused.actor };
  expect(f1Of(scoreEvents(goldOf([goldEvent()]), [turned]), "events")).toBe(0);
  const both = goldEvent({ reciprocal: true, actor: [{ code: "PER" }, { code: "CHL" }], recipient: [] });
  const rows = scoreEvents(goldOf([both]), [turned]);
  expect(f1Of(rows, "events")).toBe(1);
  expect(f1Of(rows, "exact")).toBe(0);
});

test("half of the states of a side is enough for a match and too little for an exact one", () => {
  const two = goldEvent({ recipient: [{ code: "CHL" }, { code: "ARG" }] });
  const rows = scoreEvents(goldOf([two]), [accused]);
  expect([f1Of(rows, "events"), f1Of(rows, "exact")]).toEqual([1, 0]);
});

test("a wrong status is a match that is not exact; a second reading of the status that gold allows is right", () => {
  const future = { ...accused, status: "future" as const };
  const rows = scoreEvents(goldOf([goldEvent()]), [future]);
  expect([f1Of(rows, "events"), f1Of(rows, "exact"), shareOf(rows, "status")]).toEqual([1, 0, 0]);
  expect(shareOf(scoreEvents(goldOf([goldEvent({ altStatus: ["future"] })]), [future]), "status")).toBe(1);
});

test("a date may be up to twice as long as gold's, a day must be that day, the undated must stay undated", () => {
  const dateShare = (gold: GoldEvent["date"], start: string | null, end = start) =>
    shareOf(
      scoreEvents(goldOf([goldEvent({ date: gold })]), [
        { ...accused, date: { start, end, precision: start === null ? "unknown" : "day", text: null } },
      ]),
      "date",
    );
  const week = { start: "2011-01-10", end: "2011-01-16", precision: "week", text: "last week" };
  expect(dateShare(week, "2011-01-05", "2011-01-18")).toBe(1);
  expect(dateShare(week, "2011-01-04", "2011-01-18")).toBe(0);
  expect(dateShare({ start: "2011-01-19", end: "2011-01-19", precision: "day" }, "2011-01-18", "2011-01-19")).toBe(0);
  expect(dateShare({ start: null, end: null }, "2011-01-20")).toBe(0);
  expect(dateShare({ start: null, end: null, text: "some day" }, null)).toBeNull();
});

test("attribution is asked of matched events only; saying none where gold names a speaker is a miss", () => {
  const said = goldEvent({ attribution: { text: "the foreign ministry" } });
  const ministry = { text: "the Foreign Ministry in Lima", kind: "official" as const, code: "PER" };
  expect(f1Of(scoreEvents(goldOf([said]), [{ ...accused, attribution: ministry }]), "attribution")).toBe(1);
  expect(f1Of(scoreEvents(goldOf([said]), [accused]), "attribution")).toBe(0);
  expect(f1Of(scoreEvents(goldOf([said]), []), "attribution")).toBeNull();
});
