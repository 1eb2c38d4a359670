import { describe, expect, it } from "vitest";
import type { Correction, KeptCorrection } from "../model/correction.ts";
import type { Entry } from "../model/entry.ts";
import { sampleEvent } from "../model/sample-records.ts";
import { recordHistory } from "./index.ts";

const ENTRY: Entry = {
  sequence: 1,
  record: sampleEvent("r1"),
  source: "Example Daily",
  title: null,
  published: "2018-04-25",
  coder: "coder-1",
  entered: "2018-04-26T00:00:00.000Z",
};
const DATE = { start: "2018-05-08", end: "2018-05-11", precision: "day", text: null } as const;

describe("what humans said of a record", () => {
  it("is nothing where nobody did, and nothing where they spoke of others", () => {
    const others = corrections(
      ["reject", { records: ["r2"] }, null],
      ["retract", { document: "d2" }, null],
      ["retract", { source: "Quay Post" }, null],
    );
    expect(recordHistory(ENTRY, others)).toMatchObject({ state: "as coded", by: null, changes: [], log: [] });
  });

  it("stands beside what the machine said, field by field, each with who said it last", () => {
    const log = corrections(
      ["amend", { records: ["r1"] }, { status: "future", date: DATE }],
      ["amend", { records: ["r1"] }, { status: "negated" }],
    );
    const history = recordHistory(ENTRY, log);
    expect(history).toMatchObject({
      state: "amended",
      by: { user: "user 2" },
      record: { status: "negated", date: DATE, confidence: 1 },
      changes: [
        { field: "status", machine: "actual", human: "negated", by: { user: "user 2" } },
        { field: "date", machine: { start: null }, human: DATE, by: { user: "user 1" } },
      ],
    });
    expect(history.log).toHaveLength(2);
  });

  it.each([
    ["accepted", "accepted", "user 1", [["accept", { records: ["r1", "r9"] }, null]]],
    ["rejected", "rejected", "user 1", [["reject", { records: ["r1"] }, null]]],
    ["with its document", "retracted", "user 1", [["retract", { document: "d1" }, null]]],
    ["with its source", "retracted", "user 1", [["retract", { source: "Example Daily" }, null]]],
    [
      "put back",
      "as coded",
      undefined,
      [
        ["retract", { source: "Example Daily" }, null],
        ["accept", { source: "Example Daily" }, null],
      ],
    ],
    ["split only", "as coded", undefined, [["split", { records: ["r2", "r1"] }, null]]],
  ] as const)("comes to a state: %s", (_, state, user, said) => {
    const history = recordHistory(ENTRY, corrections(...said));
    expect([history.state, history.by?.user, history.log.length]).toEqual([state, user, said.length]);
  });

  it("ends with a rejection: accepted again, the record is the machine's", () => {
    const log = corrections(
      ["amend", { records: ["r1"] }, { status: "future" }],
      ["reject", { records: ["r1"] }, null],
      ["accept", { records: ["r1"] }, null],
    );
    expect(recordHistory(ENTRY, log)).toMatchObject({ state: "accepted", changes: [], record: { status: "actual" } });
  });

  it("reaches the rows of a data set by its name as well as by their publisher", () => {
    const row: Entry = {
      ...ENTRY,
      record: sampleEvent("icews:1", { document: "icews" }),
      original: { scheme: "cameo", code: "112", scale: -2, scaleName: "goldstein-icews" },
    };
    const log = corrections(["retract", { source: "icews" }, null]);
    expect(recordHistory(row, log).state).toBe("retracted");
  });
});

type Said = readonly [Correction["action"], Correction["target"], Correction["amendment"]];

function corrections(...said: readonly Said[]): readonly KeptCorrection[] {
  return said.map(([action, target, amendment], n) => ({
    sequence: n + 1,
    at: `2018-05-0${n + 1}T00:00:00.000Z`,
    user: `user ${n + 1}`,
    reason: "as the text says",
    action,
    target,
    amendment,
  }));
}
