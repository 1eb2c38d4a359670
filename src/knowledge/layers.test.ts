import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { LayerError } from "../model/layer-error.ts";
import { loadActors } from "./actors.ts";
import { loadKnowledge } from "./index.ts";
import { dropLayer, layerNameOf, layersIn, putLayer } from "./layers.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const directory = mkdtempSync(join(tmpdir(), "demarche-layers-"));
afterAll(() => rmSync(directory, { recursive: true }));

const PERSONS = "code\tname\tvariants\tgender\trole\tsector\ttop\tsource\tsince\tuntil\n";
const person = (cells: string) => `${PERSONS}${cells}\n`;
const spellsOf = (folder: string, name: string) =>
  loadActors(join(ROOT, "data/actors"), folder).spells.filter((row) => row.name === name);

describe("layers", () => {
  it("are put in place whole, once, and taken away", () => {
    const tables = new Map([["persons", person("JPN\tA B\t\t\tforeign minister\tGOV\t\tme\t2030-01-01\t")]]);
    expect(putLayer(directory, "mine", tables)).toBe("added");
    expect(putLayer(directory, "mine", tables)).toBe("unchanged");
    expect(putLayer(directory, "mine", new Map([["places", "name\tkind\tcountry\tsource\tsince\n"]]))).toBe("replaced");
    expect(readdirSync(directory)).toEqual(["mine"]);
    expect(layersIn(directory)).toMatchObject([{ name: "mine", tables: ["places"] }]);
    expect(dropLayer(directory, "mine")).toBe(true);
    expect(dropLayer(directory, "mine")).toBe(false);
    expect(readdirSync(directory)).toEqual([]);
  });

  it("leave nothing behind when they cannot be written", () => {
    const file = join(directory, "file");
    writeFileSync(file, "");
    expect(() => putLayer(file, "mine", new Map([["places", ""]]))).toThrow(LayerError);
    expect(readdirSync(directory)).toEqual(["file"]);
    rmSync(file);
  });

  it.each([
    ["/tmp/My people.csv", "my-people"],
    ["phoenix.actors.txt.gz", "phoenix"],
    ["../..", "layer"],
    ["Länder (2).tsv", "lander-2"],
  ])("are named after their file: %s", (file, name) => expect(layerNameOf(file)).toBe(name));
});

describe("the actor tables with layers over them", () => {
  const folder = join(directory, "over");

  it("let the user's spell of the same person, role and state win, under any spelling", () => {
    const row = "JPN\tAbe Shinzo\t\t\tprime minister\tGOV\ty\tme\t2012-12-26\t2020-09-17";
    putLayer(folder, "abe", new Map([["persons", person(row)]]));
    const spells = spellsOf(folder, "Shinzo Abe").filter((spell) => spell.role === "prime minister");
    expect(spells.map(({ since, until }) => [since.slice(0, 4), until])).toEqual([
      ["2006", expect.stringMatching(/^2007/)],
      ["2012", "2020-09-17"],
    ]);
    dropLayer(folder, "abe");
  });

  it("keep a shipped office where the user's row tells only the sector", () => {
    const row = "JPN\tShinzo Abe\t\t\tofficial\tGOV\t\tme\t2012-12-26\t2020-09-17";
    putLayer(folder, "abe", new Map([["persons", person(row)]]));
    expect(spellsOf(folder, "Shinzo Abe").map(({ role }) => role)).not.toContain("official");
    dropLayer(folder, "abe");
  });

  it("have another fingerprint", () => {
    const shipped = loadKnowledge(ROOT).fingerprint;
    expect(loadKnowledge(ROOT, join(directory, "nowhere")).fingerprint).toBe(shipped);
    const row = "JPN\tA B\t\t\tforeign minister\tGOV\t\tme\t2030-01-01\t";
    putLayer(folder, "mine", new Map([["persons", person(row)]]));
    expect(loadKnowledge(ROOT, folder).fingerprint).not.toBe(shipped);
    dropLayer(folder, "mine");
  });

  it("name the layer that is broken", () => {
    mkdirSync(join(folder, "bad"), { recursive: true });
    writeFileSync(join(folder, "bad", "persons.tsv"), `${PERSONS}JPN\tA B\n`);
    expect(() => loadActors(join(ROOT, "data/actors"), folder)).toThrow(/^broken layer: bad: wrong number of cells/);
  });
});
