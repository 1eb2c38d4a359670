import { expect, test } from "vitest";
import type { SpellRow } from "../model/actor-table.ts";
import { scoreReign } from "./check-reign.ts";

const spell = (over: Partial<SpellRow>): SpellRow => ({
  code: "ATL",
  name: "Vaclav Horak",
  variants: [],
  gender: null,
  role: "president",
  sector: "GOV",
  top: true,
  source: "general knowledge (high)",
  since: "1998-03-02",
  until: "2004-03-10",
  ...over,
});
const table = (spells: readonly SpellRow[]) => ({
  states: [],
  organisations: [],
  offices: [],
  spells,
  agents: [],
  places: [],
  namesakes: [],
  sharedNames: [],
  memberships: [],
  formerNames: [],
  sharedSurnames: new Set<string>(),
});
const row = { code: "ATL", name: "Horak, V.", since: "1998-03", until: "2004-03" };

test("a leader is known by a family name within his state and years, and his months compared", () => {
  expect(scoreReign([row], table([spell({})]))).toMatchObject({ leaders: 1, known: 1, months: 2, agree: 2 });
  expect(scoreReign([row], table([spell({ until: "2004-04-01" })])).findings[0]).toMatch(
    /^months differ: .*2004-04-01$/,
  );
});

test("a foreign minister, another state's leader and another time's are not the leader meant", () => {
  for (const other of [
    spell({ role: "foreign minister", top: false }),
    spell({ code: "LEM" }),
    spell({ since: "2005-01-01", until: null }),
  ])
    expect(scoreReign([row], table([other]))).toMatchObject({ known: 0, months: 0 });
});

test("acting and elected time in one office are one spell", () => {
  const parts = [spell({ role: "acting president", until: "1998-05-20" }), spell({ since: "1998-05-21" })];
  expect(scoreReign([row], table(parts))).toMatchObject({ agree: 2, findings: [] });
});
