import { expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";

function read(text: string): readonly string[] {
  return findQuantities(text, 0).map(({ quantity }) => `${quantity.what} ${quantity.value} ${quantity.unit}`);
}

it.each([
  ["A blast killed at least 31 people in a market.", ["killed 31 person"]],
  ["Some 40 policemen were killed when the convoy was hit.", ["killed 40 person"]],
  ["The blast killed two soldiers and wounded fourteen civilians.", ["killed 2 person", "wounded 14 person"]],
  ["The rockets killed at least nine villagers.", ["killed 9 person"]],
  ["The junta made more than 2,300 arrests.", ["arrested 2300 person"]],
  ["London expelled 23 Russian diplomats.", ["expelled 23 person"]],
  ["The camps took in more than 1.2 million Sudanese refugees.", ["displaced 1200000 person"]],
  ["Exports reached about $3 billion.", ["money 3000000000 USD"]],
  ["The bank lent 780 million euros.", ["money 780000000 EUR"]],
  ["The share rose from 12 percent to 35 percent.", ["share 12 percent", "share 35 percent"]],
  ["Some 2,000 peacekeepers and 90 armoured vehicles moved in.", ["troops 2000 person", "vehicles 90 vehicle"]],
  ["The fund gave half a million euros and €45m more.", ["money 500000 EUR", "money 45000000 EUR"]],
  ["Dozens of passengers were killed.", ["killed 24 person"]],
  ["They shipped 50,000 tonnes of wheat.", ["tonnes 50000 tonne"]],
  ["Two Rafale jets landed.", ["aircraft 2 aircraft"]],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

it.each([
  "They met for two hours in 2015.",
  "The two countries agreed.",
  "He is 42 years old.",
  "No one came on May 5.",
  "The town fell in 1632 to Swedish troops.",
])("counts nothing in: %s", (text) => {
  expect(read(text)).toEqual([]);
});
