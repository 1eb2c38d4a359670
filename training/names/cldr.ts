import { readFileSync } from "node:fs";
import { join } from "node:path";

type Json = string | { readonly [key: string]: Json };

/** Meaning: a JSON file of the unpacked CLDR packages. Throws when it is not there. */
export function readJson(data: string, file: string): unknown {
  return JSON.parse(readFileSync(join(data, file), "utf8"));
}

/** Meaning: the names of each territory by two-letter code, the usual one first, then short and variant forms. */
export function territoryNames(data: string, language: string): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const file = readJson(data, `cldr-localenames-full/main/${language}/territories.json`) as Json;
  const found = at(file, "main", language, "localeDisplayNames", "territories");
  for (const [key, name] of Object.entries(found).toSorted(([a], [b]) => a.length - b.length)) {
    if (typeof name !== "string") continue;
    const code = key.split("-")[0] ?? key;
    names.set(code, [...new Set([...(names.get(code) ?? []), name])]);
  }
  return names;
}

/** Meaning: the name of each city that stands for a time zone, by its English name in small letters without accents and marks. */
export function exemplarCities(data: string, language: string): ReadonlyMap<string, string> {
  const zones = new Map(cities(data, language));
  const english = new Map(cities(data, "en"));
  return new Map(
    [...zones].flatMap(([zone, name]) => {
      const spelt = [zone.split("/").at(-1)?.replaceAll("_", " ") ?? "", english.get(zone) ?? ""];
      return spelt.filter((one) => one !== "").map((one) => [plain(one), name] as const);
    }),
  );
}

function cities(data: string, language: string): (readonly [string, string])[] {
  const file = readJson(data, `cldr-dates-full/main/${language}/timeZoneNames.json`) as Json;
  return walk(at(file, "main", language, "dates", "timeZoneNames", "zone"), "");
}

function walk(node: Readonly<Record<string, Json>>, path: string): (readonly [string, string])[] {
  const city = node["exemplarCity"];
  const here = typeof city === "string" ? [[path, city] as const] : [];
  const below = Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [] : walk(value, `${path}/${key}`),
  );
  return [...here, ...below];
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}|[.'’]/gu, "")
    .toLowerCase();
}

function at(node: Json, ...path: readonly string[]): Readonly<Record<string, Json>> {
  let found = node;
  for (const key of path) {
    const next = typeof found === "string" ? undefined : found[key];
    if (next === undefined) throw new Error(`missing in CLDR: ${path.join(" / ")}`);
    found = next;
  }
  if (typeof found === "string") throw new Error(`no table in CLDR: ${path.join(" / ")}`);
  return found;
}
