import { join } from "node:path";
import {
  type EventRow,
  type Lexicon,
  OPERATOR_EFFECTS,
  type OperatorRow,
  type PredicateKind,
} from "../model/lexicon.ts";
import { CERTAINTIES, CONTEXTS, EVENT_TYPES, scoreOf } from "../model/ontology.ts";
import { cell, listCell, oneOf, readTable, type TableRow } from "./table.ts";

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
