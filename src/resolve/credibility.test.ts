import { describe, expect, it } from "vitest";
import type { Incident } from "../model/incident.ts";
import type { EventRecord } from "../model/record.ts";
import { sampleEvent } from "../model/sample-records.ts";
import type { IncidentOrigin } from "../model/whose-word.ts";
import { credibilityOf } from "./credibility.ts";

interface Told {
  readonly party?: string;
  readonly unnamed?: true;
  readonly denies?: true;
}

function gradeOf(told: readonly Told[], texts = true): number {
  const records = told.map(({ unnamed, denies }, n) =>
    sampleEvent(`r${n}`, {
      status: denies ? "negated" : "actual",
      ...(unnamed ? { attribution: { text: "officials", kind: "anonymous", code: null } } : {}),
    } satisfies Partial<EventRecord>),
  );
  const reports = records.map((record) => ({
    record,
    source: "Daily",
    published: null,
    entered: "2018-04-26T08:00:00.000Z",
  }));
  const incident = { id: "i", status: "actual", reports } as unknown as Incident;
  const origins = told.map(({ party }, n): IncidentOrigin => {
    const reports = [`r${n}`];
    return {
      id: `o${n}`,
      documents: [`d${n}`],
      credit: null,
      features: [],
      sources: ["Daily"],
      party: party ?? null,
      reports,
    };
  });
  return credibilityOf(incident, origins, texts).grade;
}

describe("credibility of information", () => {
  it.each<readonly [string, readonly Told[], number]>([
    ["two origins that are no party", [{}, {}], 1],
    ["the same, denied by a party", [{}, {}, { party: "CHN", denies: true }], 2],
    ["one and a party", [{}, { party: "CHN" }], 2],
    ["both sides", [{ party: "CHN" }, { party: "JPN" }], 2],
    ["one origin", [{}], 3],
    ["a party alone", [{ party: "CHN" }], 3],
    ["a party alone in two releases", [{ party: "CHN" }, { party: "CHN" }], 3],
    ["a party, denied by the other", [{ party: "CHN" }, { party: "JPN", denies: true }], 4],
    ["unnamed voices", [{ unnamed: true }, { unnamed: true }], 4],
    ["a party, denied by an outsider", [{ party: "CHN" }, { denies: true }], 5],
  ])("%s", (_, told, grade) => {
    expect(gradeOf(told)).toBe(grade);
  });

  it("cannot be judged without a text", () => {
    expect(gradeOf([{}], false)).toBe(6);
  });
});
