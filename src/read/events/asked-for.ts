import type { EventType, Mode } from "../../model/ontology.ts";
import type { ParsedSentence, Token } from "../sentence.ts";
import { dependentsOf, subtree, type Tree } from "../tree.ts";

/** What is asked for, by the words of the request; the first that fits is taken. Words are stems of what the other side is to do. */
const ASKED: readonly { readonly mode: Mode; readonly words: RegExp }[] = [
  {
    mode: "meet",
    words:
      /\b(?:talks?|negotiat\w*|dialogue|meet(?:s|ings?)?|summits?|mediation table|conference|come to the table|sit down)\b/i,
  },
  {
    mode: "yield",
    words:
      /\b(?:lift\w*|withdr[ae]w\w*|pull(?:s|ing)? (?:out|back)|pullout|releas\w*|free(?:s|ing)?|hand(?:s|ed|ing)? (?:[\w’'-]+ ){0,4}?(?:back|over|to)|extradit\w*|surrender\w*|give(?:s|n)? (?:back|up)|vacat\w*|leave|quit|step down|end(?:s|ing|ed)?|stop\w*|halt\w*|ceas\w*|refrain\w*|restraint|avoid\w*|abandon\w*|rescind\w*|revok\w*|scrap\w*|drop\w*|ease|easing|suspen\w*|put off|postpon\w*|de-?escalat\w*|lower|calm|ceasefire|truce|disarm\w*|dismantl\w*|comply|abide|respect|honou?r\w*|correct|apologi\w*|compromise|concession\w*|relent|back (?:down|off)|closure|never|not to)\b/i,
  },
  {
    mode: "assist",
    words:
      /\b(?:help\w*|aid|assist\w*|support\w*|relief|rescue|interven\w*|mediat\w*|protect\w*|peacekeep\w*|troops|weapons|arms|loans?|money|funds?|funding|donat\w*|supplies|asylum|refuge|enlist|join)\b/i,
  },
];

/** Bodies that are asked to judge: a case brought before them asks for their help. */
const COURT = /\b(?:court|tribunal|judges?|arbitrat\w*|security council|general assembly)\b/i;

/**
 * Meaning: the mode of a request by what it asks for: to meet (`meet`), to give way (`yield`), to help (`assist`), or to do otherwise (`change`). The words of
 * the request's own complement count, not the rest of the sentence. Of a refusal by what it refuses, to give way or to meet. Missing: words that tell
 * nothing leave a request's mode as it was, and a refusal without one; other types of act keep theirs.
 */
export function modeAsked(
  tree: Tree,
  predicate: Token,
  sentence: ParsedSentence,
  { event, mode, id }: { readonly event: EventType; readonly mode: Mode | null; readonly id: string },
): Mode | null {
  const isRequest = event === "REQUEST" && (mode === "change" || mode === null);
  const isRefusal = event === "REJECT" && (mode === "change" || mode === "yield") && OPEN.test(id);
  if (!isRequest && !isRefusal) return mode;
  const behind = contentOf(tree, predicate);
  const [first, last] = [behind[0], behind.at(-1)];
  if (first === undefined || last === undefined) return isRefusal ? null : mode;
  const words = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  const asked = ASKED.filter((row) => !isRefusal || row.mode !== "assist")
    .map((row) => ({ mode: row.mode, at: words.search(row.words) }))
    .filter(({ at }) => at >= 0);
  const nearest = asked.toSorted((a, b) => a.at - b.at)[0];
  if (nearest !== undefined) return nearest.mode;
  if (isRefusal) return null;
  return COURT.test(words) ? "assist" : mode;
}

/** Rows that leave open what is refused: an infinitive, or a kind of act. A row with a noun of its own has said it. */
const OPEN = /^act\.|\.inf$/;

/** The words of a request behind its predicate: its complement, objects and what hangs from them, up to a semicolon or the next clause beside it. */
function contentOf(tree: Tree, predicate: Token): readonly Token[] {
  const beside = new Set(
    dependentsOf(tree, predicate.index, "conj", "parataxis", "advcl", "punct").flatMap((child) =>
      subtree(tree, child.index).map(({ index }) => index),
    ),
  );
  return subtree(tree, predicate.index).filter(({ index }) => index > predicate.index && !beside.has(index));
}
