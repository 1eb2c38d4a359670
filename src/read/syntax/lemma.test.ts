import { expect, test } from "vitest";
import { lemma } from "./lemma.ts";

const all = (words: string, upos: string): string =>
  words
    .split(" ")
    .map((word) => lemma(word, upos))
    .join(" ");

test("verbs", () => {
  expect(all("met said withdrew announced accused visited planned planning controlled agreed tried died", "VERB")).toBe(
    "meet say withdraw announce accuse visit plan plan control agree try die",
  );
  expect(all("negotiated denounced invited offering imposing reaches denies calling expelled is", "VERB")).toBe(
    "negotiate denounce invite offer impose reach deny call expel be",
  );
});

test("nouns", () => {
  expect(
    all("talks ties countries crises policemen news politics embargoes beaches responses viruses envoys", "NOUN"),
  ).toBe("talk tie country crisis policeman news politics embargo beach response virus envoy");
});

test("other words", () => {
  expect(all("better larger latest foreign former other bigger", "ADJ")).toBe(
    "good large late foreign former other big",
  );
  expect(all("wo ca has ’s", "AUX")).toBe("will can have be");
  expect(lemma("n’t", "PART")).toBe("not");
  expect(lemma("States", "PROPN")).toBe("States");
});
