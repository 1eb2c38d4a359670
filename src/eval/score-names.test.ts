import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { loadActors } from "../knowledge/index.ts";
import { compileActors } from "../read/index.ts";
import { scoreNames } from "./score-names.ts";

it("counts an unknown name, or one whose country is unknown, as unanswered and another state's as wrong", () => {
  const actors = compileActors(loadActors(fileURLToPath(new URL("../../data/actors", import.meta.url))));
  const row = (name: string, country: string) => ({ name, country, date: "2018-06-01" });
  const rows = [row("Citizen (Japan)", "Japan"), row("Shinzo Abe", "China"), row("Nobody Known", "Japan")];
  const score = scoreNames([...rows, row("Japan", "Nowhereland")], actors);
  expect(score).toMatchObject({ names: 4, answered: 2, right: 1, unknownCountries: ["Nowhereland"] });
  expect(score.unbracketed).toEqual({ names: 3, answered: 1, right: 0 });
});
