import type { ActKind } from "../model/encoder-model.ts";
import { EVENT_TYPES, scoreOf } from "../model/ontology.ts";
import { cell, oneOf, readTable } from "./table.ts";

const MUTUAL = ["always", "may", ""] as const;

/** Meaning: the kinds of acts in `path` (data/lexicon/acts.tsv). Throws when a row names an unknown event or mode. */
export function loadActKinds(path: string): readonly ActKind[] {
  return readTable(path).map((row): ActKind => {
    const event = oneOf(cell(row, "event"), EVENT_TYPES, "event type");
    const mode = cell(row, "mode") || null;
    scoreOf(event, mode);
    return {
      kind: cell(row, "kind"),
      event,
      mode,
      relation: cell(row, "relation"),
      mutual: oneOf(cell(row, "mutual"), MUTUAL, "mutual"),
      definition: cell(row, "definition"),
    };
  });
}
