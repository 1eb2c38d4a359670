import { expect, it } from "vitest";
import { findQuantities } from "./find-quantities.ts";

function read(text: string): readonly string[] {
  return findQuantities(text, 0).map(({ quantity }) => `${quantity.what} ${quantity.value} ${quantity.unit}`);
}

it.each([
  ["A car bomb killed at least 22 people at an academy.", ["killed 22 person"]],
  ["It struck a convoy in which 40 paramilitary police were killed.", ["killed 40 person"]],
  ["The blast killed two soldiers and wounded fourteen civilians.", ["killed 2 person", "wounded 14 person"]],
  ["Shelling had killed at least four civilians.", ["killed 4 person"]],
  ["Police made more than 1,400 political arrests.", ["arrested 1400 person"]],
  ["London expelled 23 Russian diplomats.", ["expelled 23 person"]],
  ["It took in more than 1.5 million Venezuelan migrants.", ["people 1500000 person"]],
  ["Trade may grow to about $1 billion.", ["money 1000000000 USD"]],
  ["The bank lent 780 million euros.", ["money 780000000 EUR"]],
  ["The rate rose from 10 percent to 25 percent.", ["share 10 percent", "share 25 percent"]],
  ["Some 2,000 peacekeepers and 90 armoured vehicles moved in.", ["troops 2000 person", "vehicles 90 vehicle"]],
  ["The fund gave half a million euros and €45m more.", ["money 500000 EUR", "money 45000000 EUR"]],
  ["Dozens of travelers were killed.", ["killed 24 person"]],
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
