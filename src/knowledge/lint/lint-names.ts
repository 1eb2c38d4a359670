import { plainWords } from "../../lib/content-words.ts";
import { editDistance } from "../../lib/edit-distance.ts";
import { type FiledRow, type Finding, findingOf, isPersons } from "./finding.ts";

/** Meaning: names that stand for two states, bodies or places, or for two persons of one state; and one person under two names or two lists of variants. */
export function lintNames(rows: readonly FiledRow[]): readonly Finding[] {
  const persons = rows.filter(({ file }) => isPersons(file));
  return [...claimedTwice(rows), ...personsAlike(persons), ...variantsApart(persons), ...spellingsApart(persons)];
}

function claimedTwice(rows: readonly FiledRow[]): Finding[] {
  const owners = new Map<string, string>();
  return rows.flatMap((filed) => {
    const owner = ownerOf(filed);
    if (owner === null) return [];
    const { row } = filed;
    const names = new Set([row["name"] ?? "", ...parts(row["variants"]), ...parts(row["seats"])]);
    return [...names].flatMap((name) => {
      const other = owners.get(name);
      if (other === undefined) owners.set(name, owner);
      if (other === undefined || other === owner) return [];
      return [findingOf(filed, "error", "name", `name of two actors: ${name} (${other} and ${owner})`)];
    });
  });
}

/** Whom the names of a row stand for; null when the row is of a table that may share names. */
function ownerOf({ file, row }: FiledRow): string | null {
  if (/(?:^|\/)states\.tsv$/.test(file)) return row["code"] ?? "";
  if (/(?:^|\/)(?:organisations|press)\.tsv$/.test(file)) return `${row["code"] || "-"} ${row["name"]}`;
  if (/(?:^|\/)(?:places|things)\.tsv$/.test(file)) return `place ${row["name"]}`;
  return null;
}

/** Two persons of one state who share a name: an error when it is the first name of one of them; a warning when father and son share a variant, or the words are the same in another order. */
function personsAlike(rows: readonly FiledRow[]): Finding[] {
  const owners = new Map<string, Claim>();
  const told = new Set<string>();
  return rows.flatMap((filed) => {
    const { code = "", name = "", variants } = filed.row;
    const claims = [name, ...parts(variants)].flatMap((one): Claim[] => {
      const words = plainWords(one);
      return [
        { key: `${code} ${words.join(" ")}`, owner: name, one, sure: true, first: one === name },
        { key: `${code} any order ${words.toSorted().join(" ")}`, owner: name, one, sure: false, first: false },
      ];
    });
    return claims.flatMap((claim) => {
      const other = owners.get(claim.key);
      if (other === undefined || (other.owner === name && claim.first)) owners.set(claim.key, claim);
      const pair = `${code} ${[other?.owner, name].sort().join(" and ")}`;
      if (other === undefined || other.owner === name || told.has(pair)) return [];
      told.add(pair);
      const severity = claim.sure && (claim.first || other.first) ? "error" : "warning";
      return [findingOf(filed, severity, "person", `one name for two persons: ${claim.one} (${pair})`)];
    });
  });
}

interface Claim {
  readonly key: string;
  readonly owner: string;
  readonly one: string;
  /** The words in their order. */
  readonly sure: boolean;
  /** The name that the row goes by, no variant. */
  readonly first: boolean;
}

/** A person's rows list the same variants, so that each row can be read by itself. */
function variantsApart(rows: readonly FiledRow[]): Finding[] {
  return [...Map.groupBy(rows, ({ row }) => `${row["code"]} ${row["name"]}`).values()].flatMap((of) => {
    const first = of[0];
    const odd = of.find(({ row }) => sortedVariants(row["variants"]) !== sortedVariants(first?.row["variants"]));
    if (odd === undefined) return [];
    return [findingOf(odd, "warning", "variants", `other variants than line ${first?.line}: ${odd.row["name"]}`)];
  });
}

/** Two persons of one state whose first and last names differ by a letter or two may be one under two transliterations. */
function spellingsApart(rows: readonly FiledRow[]): Finding[] {
  const persons = new Map(rows.map((filed) => [`${filed.row["code"]} ${filed.row["name"]}`, filed]));
  return [...Map.groupBy(persons.values(), ({ row }) => row["code"]).values()].flatMap((of) =>
    of.flatMap((filed, i) => {
      const name = filed.row["name"] ?? "";
      const others = of.slice(0, i).map(({ row }) => row["name"] ?? "");
      return others
        .filter((other) => nearlySame(plainWords(name), plainWords(other)))
        .map((other) =>
          findingOf(filed, "warning", "spelling", `one person under two spellings? ${other} and ${name}`),
        );
    }),
  );
}

function nearlySame(a: readonly string[], b: readonly string[]): boolean {
  const near = (one = "", other = "") => {
    const length = Math.min(one.length, other.length);
    return one === other || (length >= 5 && editDistance(one, other) <= (length >= 8 ? 2 : 1));
  };
  return a.length > 1 && b.length > 1 && near(a[0], b[0]) && near(a.at(-1), b.at(-1));
}

function sortedVariants(cell: string | undefined): string {
  return parts(cell).toSorted().join("|");
}

function parts(cell: string | undefined): readonly string[] {
  return cell ? cell.split("|") : [];
}
