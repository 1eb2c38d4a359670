import type { ActorNames } from "../model/actor-name.ts";
import type { ActorTable } from "../model/actor-table.ts";
import { membersOf } from "../model/actor-table.ts";
import type { LevelSide } from "../model/level.ts";
import { countryOf } from "./country-names.ts";
import { UsageError } from "./usage-error.ts";

/** What is needed to tell sides by what a user writes. */
export interface SideTools {
  readonly names: ActorNames;
  readonly table: ActorTable;
  readonly asMembers: boolean;
}

/**
 * Meaning: the two sides of a relation as written, in the order written. With `asMembers` an organisation with known members stands for these. Throws a usage error
 * on an unknown name, on the same twice, and on `asMembers` where neither side has members.
 */
export function sidesOption(
  [a, b]: readonly [string, string],
  { names, table, asMembers }: SideTools,
): readonly [LevelSide, LevelSide] {
  const [left, right] = [countryOf(a, names), countryOf(b, names)];
  if (left === right) throw new UsageError(`same party twice: ${a} and ${b} are both ${left} (a relation needs two)`);
  const side = (code: string): LevelSide => ({
    code,
    asMembers: asMembers && table.memberships.some(({ organisation }) => organisation === code),
  });
  const sides = [side(left), side(right)] as const;
  if (asMembers && !sides.some((one) => one.asMembers))
    throw new UsageError(`no organisation with known members: ${a} and ${b} (leave --as-members out)`);
  return sides;
}

/** Meaning: a side in words; of members, how many on the day. Example: "the 28 members of the European Union". */
export function sideName(
  { code, asMembers }: LevelSide,
  { names, table }: Pick<SideTools, "names" | "table">,
  day: string,
): string {
  const found = names.get(code);
  const name = `${found?.article === true ? "the " : ""}${found?.name ?? code}`;
  return asMembers ? `the ${membersOf(table.memberships, code, day).length} members of ${name}` : name;
}
