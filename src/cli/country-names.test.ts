import { describe, expect, it } from "vitest";
import { countryOf, dyadOption, openActorNames } from "./country-names.ts";

const names = openActorNames();

describe("a country as a person writes it", () => {
  it.each([
    ["JPN", "JPN"],
    ["jpn", "JPN"],
    ["Japan", "JPN"],
    ["Tokyo", "JPN"],
    ["the united states", "USA"],
    ["Washington", "USA"],
    ["Pyongyang", "PRK"],
    ["EU", "EUR"],
    ["Côte d'Ivoire", "CIV"],
  ])("%s is %s", (written, code) => {
    expect(countryOf(written, names)).toBe(code);
  });

  it("suggests the nearest name", () => {
    expect(() => countryOf("Frnace", names)).toThrow("unknown country: Frnace (did you mean France?)");
    expect(() => countryOf("Qqqqqqqq", names)).toThrow("write a name, a capital or a code");
  });

  it("refuses a relation of a country with itself", () => {
    expect(() => dyadOption("Tokyo", "JPN", names)).toThrow("same country twice");
  });
});
