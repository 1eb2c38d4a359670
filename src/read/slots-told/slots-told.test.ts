import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadActors } from "../../knowledge/index.ts";
import { sampleDocument } from "../../model/sample-records.ts";
import { slotReader } from "./index.ts";

const read = slotReader(loadActors(fileURLToPath(new URL("../../../data/actors", import.meta.url))));

function slots(text: string): readonly string[] {
  return read(sampleDocument("d", { text, published: "2019-03-01" }), []).map(({ kind, key, value, speaker }) => {
    const said =
      value.is === "range"
        ? `${value.low}-${value.high ?? ""}`
        : value.is === "party"
          ? `${value.not ? "not " : ""}${value.party}`
          : value.is;
    return `${speaker.code} ${kind} ${key} ${said}`.replace("  ", " ");
  });
}

it.each([
  ["Japan said at least 12 sailors were killed.", "JPN count killed 12-"],
  ["Chile's army said nobody was killed.", "CHL count killed 0-0"],
  ["Kenya said between 10 and 14 soldiers were wounded.", "KEN count wounded 10-14"],
  ["India said Chinese troops fired first.", "IND first CHN"],
  ["Moscow denied any involvement in the attack.", "RUS responsible not RUS"],
  ["Oman denied that an Israeli envoy had visited Muscat.", "OMN happened visit no"],
  ["Peru said it had not agreed to the plan.", "PER agreed no"],
  ["Norway said fishing was not discussed.", "NOR topic fishing no"],
  ["Sweden said the boat was in Swedish waters.", "SWE place zone place"],
  ["Egypt said a Libyan delegation stayed away.", "EGY who lby no"],
])("%s", (text, expected) => {
  expect(slots(text)).toContain(expected);
});

it.each([
  [
    "a denial of one word does not deny the talks",
    "Peru said fishing was not discussed at the meeting.",
    "happened meet no",
  ],
  ["a shootdown is no fire", "India said it shot down a jet.", "happened fire"],
  [
    "a denied blame does not deny the attack",
    "Mali denied any role in the rocket attack that hit a bus.",
    "happened attack no",
  ],
])("%s", (_, text, unexpected) => {
  expect(slots(text).some((slot) => slot.includes(unexpected))).toBe(false);
});

it("takes a plan for a plan", () => {
  const [visit] = read(sampleDocument("d", { text: "France said its president will visit Rome." }), []).filter(
    ({ key }) => key === "visit",
  );
  expect(visit?.planned).toBe(true);
});
