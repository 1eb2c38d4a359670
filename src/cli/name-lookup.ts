import { fileURLToPath } from "node:url";
import { loadNativeNames } from "../knowledge/index.ts";
import type { IsoDate } from "../model/codes.ts";
import type { NativeName } from "../model/native-name.ts";
import { type CompiledActors, type NamedActor, resolveName } from "../read/index.ts";

/** Meaning: everyone a name can stand for on a day, likeliest first; empty when it is unknown. */
export type NameLookup = (name: string, on: IsoDate | null) => readonly NamedActor[];

/**
 * Meaning: looks names up in the actor tables and, where these know none, among the names of states and seats of government in other languages.
 * Those are read from disk when first needed. Example: `nameLookup(actors)("日本", null)[0].code` is "JPN".
 */
export function nameLookup(actors: CompiledActors): NameLookup {
  let native: ReadonlyMap<string, readonly NativeName[]> | null = null;
  return (name, on) => {
    const readings = resolveName(actors, name, on);
    if (readings.length > 0) return readings;
    native ??= Map.groupBy(loadNativeNames(fileURLToPath(new URL("../../data/names-cldr", import.meta.url))), (row) =>
      plain(row.name),
    );
    const codes = new Set((native.get(plain(name)) ?? []).map(({ code }) => code));
    return [...codes].flatMap((code) =>
      resolveName(actors, actors.stateNames.get(code) ?? "", on).filter((reading) => reading.code === code),
    );
  };
}

/** Letters of either case, width and composition are the same; spaces, joiners and straight or curled apostrophes too. */
function plain(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’ʼ׳]/g, "'")
    .replace(/[\s\u200b-\u200f]+/g, " ")
    .trim();
}
