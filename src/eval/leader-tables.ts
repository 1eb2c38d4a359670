import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type CompiledActors, decidedActor, resolveName } from "../read/index.ts";

/** A person in an office as another table has it. Dates are as fine as there: `YYYY` or `YYYY-MM-DD`; null: not told. */
export interface OutsideSpell {
  /** Ours; null when the state is not told in a way we know. */
  readonly code: string | null;
  readonly state: string;
  readonly name: string;
  readonly title: string;
  /** The class of office in `offices.tsv`; null when the title is of none that leads a state. */
  readonly officeClass: "president" | "premier" | "monarch" | null;
  readonly since: string | null;
  readonly until: string | null;
}

type Row = Readonly<Record<string, string>>;

const CLASSES = [
  [/vice|deputy|member|supreme leader/i, null],
  [/monarch|king|queen|sultan|emir|emperor|prince|druk|ngwenyama|yang di|pope/i, "monarch"],
  [/prime minister|premier|chancellor|taoiseach|council of ministers|minister of state|chief minister/i, "premier"],
  [/president|captain regent|o le ao/i, "president"],
] as const satisfies readonly (readonly [RegExp, OutsideSpell["officeClass"]])[];

/** "Prime Minister (King)" is a prime minister: what stands in brackets is a remark. */
function classOf(title: string): OutsideSpell["officeClass"] {
  return CLASSES.find(([words]) => words.test(title.replace(/\([^)]*\)/g, "")))?.[1] ?? null;
}

function rowsOf(path: string): readonly Row[] {
  return parse(readFileSync(path, "utf8"), { columns: true, bom: true, skip_empty_lines: true });
}

/** Meaning: the rows of `world-leaders-2021-wikidata.csv` (years). A holder whom the table gives only as a number has no name and is left out. */
export function wikidataSpells(path: string, actors: CompiledActors): readonly OutsideSpell[] {
  return rowsOf(path).flatMap((row) => {
    const { country = "", positionLabel = "", officeholderLabel = "", start_year = "", end_year = "" } = row;
    if (/^Q\d+$/.test(officeholderLabel)) return [];
    return [
      {
        code: decidedActor(resolveName(actors, country, null))?.code ?? null,
        state: country,
        name: officeholderLabel.replace(/, Prince of .*$| of \p{Lu}[\p{L} ]+$/u, ""),
        title: positionLabel,
        officeClass: classOf(positionLabel),
        since: start_year || null,
        until: end_year || null,
      },
    ];
  });
}

const BODIES: Readonly<Record<string, string>> = { EU: "EUR", AU_AF: "AFU" };

/** Meaning: heads of government and of state of `world-leaders-2026-08.csv` (days). `alpha2` gives our codes of states; cells without a name are left out. */
export function currentSpells(path: string, alpha2: ReadonlyMap<string, string>): readonly OutsideSpell[] {
  return rowsOf(path).flatMap((row) =>
    [
      { title: row["HoG Title"], name: row["Head of Government"], since: row["HoG Since"] },
      { title: row["HoS Title"], name: row["Head of State"], since: row["HoS Since"] },
    ].flatMap(({ title = "", name = "", since }) => {
      if (name === "") return [];
      const iso = row["ISO"] ?? "";
      const code = BODIES[iso] ?? alpha2.get(iso) ?? null;
      const spell = { code, state: row["Country"] ?? iso, name, title, officeClass: classOf(title) };
      return [{ ...spell, since: since || null, until: null }];
    }),
  );
}
