import type { EventRow, Lexicon } from "../model/lexicon.ts";

const BUILT_IN = new Set(["@state", "@actor"]);

/**
 * Meaning: what is wrong with a loaded lexicon, one line a fault; empty when nothing is: ids that two rows share, classes that no table names,
 * rows without an example, an example with another row's form, and rows out of order (type, part of speech, word, object).
 */
export function lexiconFaults(lexicon: Lexicon): readonly string[] {
  return [
    ...repeated(lexicon.events.map((row) => row.id)).map((id) => `two rows with one id: ${id} (join their objects)`),
    ...repeated(lexicon.operators.map((row) => `${row.word} ${row.pos} ${row.effect}`)).map(
      (key) => `operator twice: ${key} (leave one out)`,
    ),
    ...lexicon.events.flatMap((row) => rowFaults(row, lexicon)),
    ...disorder(lexicon.events.map(orderKey)).map((key) => `row out of order: ${key} (sort events.tsv)`),
    ...disorder(lexicon.operators.map((row) => row.word)).map(
      (word) => `row out of order: ${word} (sort operators.tsv)`,
    ),
    ...disorder([...lexicon.classes.keys()]).map((name) => `row out of order: ${name} (sort classes.tsv)`),
  ];
}

function rowFaults(row: EventRow, lexicon: Lexicon): string[] {
  const faults: string[] = [];
  for (const item of row.object)
    if (item.startsWith("@") && !BUILT_IN.has(item) && !lexicon.classes.has(item.slice(1)))
      faults.push(`unknown class: ${item} in ${row.id} (add it to classes.tsv)`);
  if (row.yes === "") faults.push(`no example: ${row.id} (give a sentence that it codes)`);
  if (row.yes !== "" && row.yes === row.no) faults.push(`one sentence for and against: ${row.id} (change one)`);
  return faults;
}

function orderKey(row: EventRow): string {
  return [row.event, row.pos, row.word, row.object.join("|")].join("\t");
}

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => {
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function disorder(keys: readonly string[]): string[] {
  return keys.filter((key, i) => i > 0 && key < (keys[i - 1] ?? ""));
}
