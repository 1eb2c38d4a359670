import { expect, test } from "vitest";
import { parseEvalOptions } from "./options.ts";

test("options", () => {
  expect(parseEvalOptions(["--types", "--only", "gold"])).toEqual({
    freeze: false,
    held: false,
    types: true,
    details: false,
    help: false,
    only: "gold",
  });
});

test.each([["--tipes"], ["--only"], ["gold"], ["--held=yes"]])("wrong use in one line: %s", (word) => {
  const options = parseEvalOptions([word]);
  expect("wrong" in options && options.wrong).toMatch(/^wrong use: .*\(see npm run eval -- --help\)$/);
});

test("a baseline is a whole run", () => {
  expect(parseEvalOptions(["--freeze"])).toEqual({ wrong: expect.stringContaining("a baseline is a whole run") });
  expect(parseEvalOptions(["--freeze", "--held"])).toMatchObject({ freeze: true, held: true });
});
