/**
 * Makes data/names-cldr/: how states and their seats of government are called in other languages and scripts, and states' two-letter codes.
 *
 *   npm install --prefix DIR cldr-core@48.2.0 cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0
 *   npx node training/names/build.ts --data DIR/node_modules
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadActors } from "../../src/knowledge/index.ts";
import type { StateRow } from "../../src/model/actor-table.ts";
import { NAME_LANGUAGES } from "../../src/model/native-name.ts";
import { exemplarCities, readJson, territoryNames } from "./cldr.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Codes that CLDR gives in no or another three-letter form. */
const ALPHA2_OF: Readonly<Record<string, string>> = { XKX: "XK" };

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined) throw new Error("no --data DIR (the folder that holds cldr-core and the others)");
const data = values.data;
const states = loadActors(join(ROOT, "data/actors")).states;
const version = String((readJson(data, "cldr-core/package.json") as { version: string }).version);

const codes = alpha2Codes();
const rows = NAME_LANGUAGES.flatMap(namesIn);
const out = join(ROOT, "data/names-cldr");
const source = `CLDR ${version}`;
mkdirSync(out, { recursive: true });
write("names.tsv", ["language", "code", "kind", "name", "source", "since"], rows);
write("codes.tsv", ["code", "alpha2", "source", "since"], [...codes]);
console.log(`${rows.length} names in ${NAME_LANGUAGES.length} languages, ${codes.size} codes, from ${source}`);

function write(file: string, header: readonly string[], lines: readonly (readonly string[])[]): void {
  const text = [...new Set(lines.map((cells) => [...cells, source, ""].join("\t")))].sort();
  writeFileSync(join(out, file), `${[header.join("\t"), ...text].join("\n")}\n`);
}

function alpha2Codes(): Map<string, string> {
  const file = readJson(data, "cldr-core/supplemental/codeMappings.json") as {
    supplemental: { codeMappings: Record<string, { _alpha3?: string }> };
  };
  const alpha2 = new Map(Object.entries(file.supplemental.codeMappings).map(([two, { _alpha3 }]) => [_alpha3, two]));
  return new Map(
    states.map(({ code }) => {
      const two = ALPHA2_OF[code] ?? alpha2.get(code);
      if (two === undefined) throw new Error(`no two-letter code: ${code}`);
      return [code, two];
    }),
  );
}

function namesIn(language: string): string[][] {
  const territories = territoryNames(data, language);
  const cities = exemplarCities(data, language);
  return states.flatMap((state) => [
    ...(territories.get(codes.get(state.code) ?? "") ?? []).map((name) => [language, state.code, "state", name]),
    ...seatsOf(state).flatMap((city) => {
      const name = cities.get(city);
      return name === undefined ? [] : [[language, state.code, "capital", name]];
    }),
  ]);
}

/** The seats of government that are cities, as CLDR's English and time zones spell them. */
function seatsOf({ seats }: StateRow): readonly string[] {
  return seats.map((seat) =>
    seat
      .normalize("NFD")
      .replace(/\p{M}|[.']/gu, "")
      .toLowerCase(),
  );
}
