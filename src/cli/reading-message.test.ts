import { expect, test } from "vitest";
import { WeightsError } from "../model/weights-error.ts";
import { errorOf, failureOf } from "./reading-message.ts";
import { UsageError } from "./usage-error.ts";

test.each([
  ["a wrong use", new UsageError("no such folder: x"), UsageError],
  ["damaged weights", new WeightsError("damaged weights: y"), WeightsError],
  ["any other error", new RangeError("out of bounds"), Error],
])("%s comes back as what it was", (_, error, kind) => {
  const back = errorOf(structuredClone(failureOf(error)));
  expect(back).toBeInstanceOf(kind);
  expect(back.message).toBe(error.message);
  expect(back.stack).toBe(error.stack);
});

test("what was thrown without being an error is told in words", () => {
  expect(errorOf(failureOf("torn")).message).toBe("torn");
});
