import { expect, it } from "vitest";
import { remembered } from "./remembered.ts";

it("asks once for each key, also where the answer is nothing", () => {
  const asked: string[] = [];
  const lengthOf = remembered((word: string) => {
    asked.push(word);
    return word === "" ? undefined : word.length;
  });
  expect([lengthOf("two"), lengthOf(""), lengthOf("two"), lengthOf("")]).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(["two", ""]);
});
