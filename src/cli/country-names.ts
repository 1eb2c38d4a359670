import { plainWords } from "../lib/content-words.ts";
import { editDistance } from "../lib/edit-distance.ts";
import type { ActorName, ActorNames } from "../model/actor-name.ts";
import type { ActorTable } from "../model/actor-table.ts";
import { type ActorCode, type Dyad, dyadOf } from "../model/codes.ts";
import { openActors } from "./open-actors.ts";
import { UsageError } from "./usage-error.ts";

/** Meaning: the names of states and of organisations of states, from the tables that came with the program and the user's own. */
export function openActorNames(): ActorNames {
  return actorNamesOf(openActors());
}

/** Meaning: how each state and organisation of states is written. An organisation that is part of another, under its code, lends it a further name. */
export function actorNamesOf(table: ActorTable): ActorNames {
  const names = new Map<ActorCode, ActorName>();
  for (const { code, name, variants, adjectives, people, seats, flags } of table.states) {
    const others = [...variants, ...adjectives, ...people, ...seats];
    names.set(code, { code, name, article: flags.includes("the"), adjective: adjectives[0] ?? null, others });
  }
  const organisations = table.organisations.filter(({ kind, code }) => kind === "igo" && code !== null);
  for (const [code, rows] of Map.groupBy(organisations, (row) => row.code ?? "")) {
    const head = rows.find(({ name }) => HEADS.has(name)) ?? rows[0];
    if (head === undefined || names.has(code)) continue;
    const others = rows.flatMap(({ name, variants }) => [name, ...variants]);
    names.set(code, {
      code,
      name: head.name,
      article: / (?:Union|Nations|League|Agency|Council|Bank|Court|Group|Organi[sz]ation|Forum|Fund|Community)\b/.test(
        head.name,
      ),
      adjective: null,
      others,
    });
  }
  return names;
}

/** The organisation that stands for a code under which several bodies act. */
const HEADS: ReadonlySet<string> = new Set(["European Union", "United Nations", "NATO", "ASEAN"]);

/**
 * Meaning: the code of a country as a person writes it: code, name, adjective, people or seat of government, capitals and accents apart.
 * Throws a usage error that suggests the nearest names. Example: `countryOf("tokyo", names)` is "JPN".
 */
export function countryOf(written: string, names: ActorNames): ActorCode {
  const wanted = plain(written);
  const all = [...names.values()];
  const exact = all.find(({ code, name }) => wanted === code.toLowerCase() || wanted === plain(name));
  const found = exact ?? all.find(({ others }) => others.some((other) => plain(other) === wanted));
  if (found !== undefined) return found.code;
  const near = nearest(wanted, all);
  const hint =
    near.length === 0 ? "write a name, a capital or a code such as JPN" : `did you mean ${near.join(" or ")}?`;
  throw new UsageError(`unknown country: ${written} (${hint})`);
}

/** Meaning: the relation of two countries as written. Throws a usage error when one is unknown or both are the same. */
export function dyadOption(a: string, b: string, names: ActorNames): Dyad {
  const [left, right] = [countryOf(a, names), countryOf(b, names)];
  if (left === right) throw new UsageError(`same country twice: ${a} and ${b} are both ${left} (a relation needs two)`);
  return dyadOf(left, right);
}

/** Meaning: the relation that `--between A,B` names. Throws a usage error when it names none. */
export function pairOption(written: string): Dyad {
  const [a, b, ...more] = written.split(",").map((part) => part.trim());
  if (a === undefined || b === undefined || b === "" || more.length > 0)
    throw new UsageError(`not a pair of countries: ${written} (write --between Japan,China)`);
  return dyadOption(a, b, openActorNames());
}

function plain(text: string): string {
  return plainWords(text)
    .filter((word) => word !== "the")
    .join(" ");
}

/** Up to two names within a third of the length. */
function nearest(wanted: string, all: readonly ActorName[]): readonly string[] {
  const scored = all.flatMap(({ name, others, code }) =>
    [name, ...others].map((candidate) => ({ name, code, candidate, distance: editDistance(wanted, plain(candidate)) })),
  );
  const close = scored
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(wanted.length / 3)))
    .toSorted((a, b) => a.distance - b.distance);
  const best = close[0]?.distance ?? 0;
  return [...new Set(close.filter(({ distance }) => distance === best).map(({ name }) => name))].slice(0, 2);
}
