import { expect, it } from "vitest";
import { findPlaces } from "./find-places.ts";

const COUNTRIES: Readonly<Record<string, string>> = { Geneva: "CHE", Lahore: "PAK", Bogota: "COL" };
const lookup = (name: string): string | null => COUNTRIES[name] ?? null;

it("finds the places after in, at and near, with their country", () => {
  expect(findPlaces("In Lahore they met; a bomb went off at an academy in Bogota.", 10, lookup)).toEqual([
    { text: "Lahore", start: 13, end: 19, country: "PAK" },
    { text: "Bogota", start: 63, end: 69, country: "COL" },
  ]);
});

it("keeps an unknown name that the words call a town, and nothing else unknown", () => {
  expect(
    findPlaces("They landed near the town of Balakot in January, in Parliament's view.", 0, lookup).map(
      (place) => place.text,
    ),
  ).toEqual(["Balakot"]);
});
