import { join } from "node:path";
import {
  type EventRow,
  type Lexicon,
  OPERATOR_EFFECTS,
  type OperatorRow,
  type PredicateKind,
} from "../model/lexicon.ts";
import { CERTAINTIES, CONTEXTS, EVENT_TYPES, scoreOf } from "../model/ontology.ts";
import { cell, listCell, oneOf, readLocatedRows, readTable, type TableRow } from "./table.ts";

const KINDS = { v: "verb", n: "noun", a: "adjective" } as const satisfies Record<string, PredicateKind>;

/** Meaning: the event lexicon in `directory`. Throws when a row names an unknown type, mode, context, effect or class. */
export function loadLexicon(directory: string): Lexicon {
  const classes = new Map<string, Set<string>>();
  for (const row of readTable(join(directory, "classes.tsv"))) {
    classes.set(cell(row, "class"), new Set(listCell(row["lemmas"], " ")));
  }
  const events = readTable(join(directory, "events.tsv")).map((row) => eventRow(row, classes));
  const operators = readTable(join(directory, "operators.tsv")).map(operatorRow);
  return { events, operators, classes };
}

/**
 * Meaning: the rows of a user's own lexicon file, with the columns of `events.tsv`, of which only `word`, `pos` and `event` must be there, and what
 * cannot be read of it, by line. `classes` are those of the lexicon that ships.
 */
export function readOwnRows(
  path: string,
  classes: Lexicon["classes"],
): {
  readonly rows: readonly EventRow[];
  readonly faults: readonly { readonly line: number; readonly message: string }[];
} {
  const rows: EventRow[] = [];
  const faults: { line: number; message: string }[] = [];
  for (const { row, line } of readLocatedRows(path)) {
    try {
      const whole = { ...EMPTY_ROW, ...row };
      if (whole["word"] === "" || whole["event"] === "") throw new Error("no word or no event");
      rows.push({ ...eventRow(whole, classes), own: true });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      faults.push({ line, message: error.message });
    }
  }
  return { rows, faults };
}

const COLUMNS = "word pos object event mode actor recipient reciprocal contexts yes no".split(" ");
const EMPTY_ROW: Readonly<Record<string, string>> = Object.fromEntries(COLUMNS.map((name) => [name, ""]));

function kindOf(value: string): PredicateKind {
  const kind = Object.entries(KINDS).find(([key]) => key === value)?.[1];
  if (kind === undefined) throw new Error(`unknown part of speech: ${value} (one of v, n, a)`);
  return kind;
}

function eventRow(row: TableRow, classes: ReadonlyMap<string, ReadonlySet<string>>): EventRow {
  const pos = kindOf(cell(row, "pos"));
  const event = oneOf(cell(row, "event"), EVENT_TYPES, "event type");
  const mode = cell(row, "mode") || null;
  scoreOf(event, mode);
  const object = listCell(row["object"]);
  for (const item of object) {
    if (item.startsWith("@") && !["@state", "@actor"].includes(item) && !classes.has(item.slice(1)))
      throw new Error(`unknown class: ${item} in ${cell(row, "word")}`);
  }
  return {
    id: [
      cell(row, "word").replaceAll(" ", "-"),
      cell(row, "pos"),
      ...(object.length > 0 ? [object.join("+")] : []),
    ].join("."),
    pos,
    word: cell(row, "word"),
    object,
    event,
    mode,
    actor: listCell(row["actor"]),
    recipient: listCell(row["recipient"]),
    reciprocal: cell(row, "reciprocal") === "y",
    contexts: listCell(row["contexts"]).map((name) => oneOf(name, CONTEXTS, "context")),
    yes: cell(row, "yes"),
    no: cell(row, "no"),
  };
}

function operatorRow(row: TableRow): OperatorRow {
  const certainty = cell(row, "certainty");
  return {
    word: cell(row, "word"),
    pos: kindOf(cell(row, "pos")),
    effect: oneOf(cell(row, "effect"), OPERATOR_EFFECTS, "operator effect"),
    control: oneOf(cell(row, "control") || "subj", ["subj", "obj"] as const, "control"),
    certainty: certainty === "" ? null : oneOf(certainty, CERTAINTIES, "certainty"),
  };
}
