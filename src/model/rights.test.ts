import { expect, test } from "vitest";
import { allowanceOf } from "./rights.ts";

test.each([
  ["full", "full"],
  ["Quote", "quote"],
  ["none", "none"],
  ["CC0-1.0", "full"],
  ["CC BY 4.0", "full"],
  ["https://creativecommons.org/licenses/by-sa/4.0/", "full"],
  ["CC-BY-NC-4.0", "quote"],
  ["https://creativecommons.org/licenses/by-nc-nd/4.0/", "quote"],
  ["Creative Commons Attribution-NonCommercial", "quote"],
  ["Public domain (work of the US government)", "full"],
  ["OGL-UK-3.0", "full"],
  ["© 2018 Example Daily. All rights reserved.", "none"],
  ["This article may not be republished", "none"],
  ["© Example Daily", "none"],
  ["ask us", "none"],
] as const)("rights stated as %s allow %s", (rights, allowed) => {
  expect(allowanceOf(rights)).toBe(allowed);
});

test("what is not stated is the caller's to say, a sentence at a time when he does not", () => {
  expect([allowanceOf(null), allowanceOf(" "), allowanceOf(null, "none")]).toEqual(["quote", "quote", "none"]);
});
