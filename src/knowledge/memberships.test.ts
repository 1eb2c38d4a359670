import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { membersOf } from "../model/actor-table.ts";
import { loadActors } from "./index.ts";

const { memberships } = loadActors(fileURLToPath(new URL("../../data/actors", import.meta.url)));

describe("members on a day", () => {
  test.each([
    ["GSV", "2013-06-01", "RUS", true],
    ["GSV", "2015-06-01", "RUS", false],
    ["EUR", "2020-01-31", "GBR", true],
    ["EUR", "2020-02-01", "GBR", false],
    ["NAT", "2024-03-06", "SWE", false],
    ["NAT", "2024-03-07", "SWE", true],
    ["ECO", "2025-02-01", "NER", false],
    ["ARL", "2015-01-01", "SYR", false],
    ["ARL", "2024-01-01", "SYR", true],
  ])("%s on %s, %s: %s", (organisation, day, member, isMember) => {
    expect(membersOf(memberships, organisation, day).includes(member)).toBe(isMember);
  });

  test("how many there are", () => {
    expect(membersOf(memberships, "GSV", "2018-06-01")).toHaveLength(7);
    expect(membersOf(memberships, "EUR", "2024-01-01")).toHaveLength(27);
    expect(membersOf(memberships, "NAT", "2024-12-31")).toHaveLength(32);
    expect(membersOf(memberships, "SEA", "2020-01-01")).toHaveLength(10);
    expect(membersOf(memberships, "AFU", "2018-01-01")).toHaveLength(55);
    expect(membersOf(memberships, "OSC", "2020-01-01")).toHaveLength(57);
    expect(membersOf(memberships, "OEC", "2022-01-01")).toHaveLength(38);
    expect(membersOf(memberships, "COE", "2020-01-01")).toHaveLength(47);
    expect(membersOf(memberships, "OIC", "2020-01-01")).toHaveLength(56);
  });
});
