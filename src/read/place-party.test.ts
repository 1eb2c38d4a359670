import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadActors } from "../knowledge/index.ts";
import type { PublishedParty } from "../model/published-party.ts";
import { compileActors } from "./mentions/index.ts";
import { partyPlacer } from "./place-party.ts";

const place = partyPlacer(
  compileActors(loadActors(fileURLToPath(new URL("../../data/actors", import.meta.url)), null)),
);
const party = (told: Partial<PublishedParty>): PublishedParty => ({
  name: null,
  text: null,
  code: null,
  country: null,
  sectors: [],
  role: null,
  ...told,
});

test.each([
  ["Wang Yi", "2018-04-16", "CHN", "GOV", "Wang Yi", "foreign minister"],
  ["China", "2018-04-16", "CHN", "GOV", null, null],
  ["Citizen (Japan)", "2018-04-16", "JPN", "CVL", null, "citizen"],
  ["United Nations", "2018-04-16", "UNO", "IGO", "United Nations", null],
  ["Nobody Known", "2018-04-16", null, "UNK", "Nobody Known", null],
])("%s on %s", (name, date, code, sector, known, role) => {
  expect(place(party({ name }), date)).toEqual({ label: name, code, sector, name: known, role });
});

test("an office is that of the day, also within the month in which it changes, and in either order of asking", () => {
  const may = party({ name: "Theresa May" });
  const roles = ["2016-07-20", "2016-07-01", "2016-07-20"].map((date) => place(may, date).role);
  expect(roles).toEqual(["prime minister", "home secretary", "prime minister"]);
});

test.each([
  [{ code: "CHNGOV", country: "CHN", name: "CHINA" }, "CHN", "GOV"],
  [{ code: "IGOEUREEC" }, "EUR", "IGO"],
  [{ code: "PALINSHAM" }, "PSE", "REB"],
  [{ code: "EUR", country: "EUR", name: "EUROPE" }, null, "UNK"],
  [{ code: "SEA", country: "SEA" }, null, "UNK"],
  [{ code: "COP" }, null, "COP"],
  [{ code: "GBR", country: "GBR", sectors: ["MIL"] }, "GBR", "MIL"],
  [{ name: "Foreign Affairs (Bangladesh)", country: "Bangladesh", sectors: ["GOV"] }, "BGD", "GOV"],
] as const)("%o is %s %s", (told, code, sector) => {
  expect(place(party(told), "2018-04-16")).toMatchObject({ code, sector });
});

test("the data set's own state wins over ours, whose person is then another", () => {
  expect(place(party({ name: "Wang Yi", country: "TWN" }), "2018-04-16")).toMatchObject({ code: "TWN", role: null });
});
