import { fileURLToPath } from "node:url";
import { loadActKinds, loadLexicon } from "../knowledge/index.ts";

const LEXICON = fileURLToPath(new URL("../../data/lexicon", import.meta.url));

/**
 * Meaning: what a rule's id stands for: of a kind of act (`act.visit.v`) its definition and the PLOVER event it is recorded as, of a row of the
 * lexicon the sentence it was written for; null for a rule that has neither (a cue of a statement, an older coder's).
 */
export function explainRule(rule: string): string | null {
  const kind = /^act\.([a-z-]+)\.[vn]$/.exec(rule)?.[1];
  if (kind !== undefined) {
    const found = loadActKinds(`${LEXICON}/acts.tsv`).find((one) => one.kind === kind);
    return found === undefined
      ? null
      : `${kind} (${found.event}${found.mode === null ? "" : `/${found.mode}`}): ${found.definition}`;
  }
  const row = loadLexicon(LEXICON).events.find((one) => one.id === rule);
  return row === undefined ? null : `${row.word} (${row.event}), as in: ${row.yes}`;
}
