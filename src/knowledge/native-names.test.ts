import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { NAME_LANGUAGES } from "../model/native-name.ts";
import { loadActors } from "./actors.ts";
import { loadNativeNames, loadStateCodes } from "./native-names.ts";

const DATA = fileURLToPath(new URL("../../data", import.meta.url));
const names = loadNativeNames(`${DATA}/names-cldr`);
const states = new Set(loadActors(`${DATA}/actors`).states.map(({ code }) => code));

it("every state has a name in every language, and a two-letter code", () => {
  const named = new Set(
    names.filter(({ kind }) => kind === "state").map(({ language, code }) => `${language} ${code}`),
  );
  const missing = NAME_LANGUAGES.flatMap((language) => [...states].map((code) => `${language} ${code}`)).filter(
    (key) => !named.has(key),
  );
  expect(missing).toEqual([]);
  expect([...loadStateCodes(`${DATA}/names-cldr`).values()].toSorted()).toEqual([...states].toSorted());
});

it("no name is of a code that the tables lack, or empty", () => {
  expect(names.filter(({ code, name }) => !states.has(code) || name.trim() === "")).toEqual([]);
});

it.each([
  ["ja", "日本", "JPN"],
  ["ru", "Пекин", "CHN"],
  ["ar", "باريس", "FRA"],
  ["zh-Hant", "俄羅斯", "RUS"],
  ["de", "Vereinigte Staaten", "USA"],
])("%s: %s is of %s", (language, name, code) => {
  expect(names.filter((row) => row.language === language && row.name === name).map((row) => row.code)).toEqual([code]);
});
