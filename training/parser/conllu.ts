import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One word of a treebank; `head` is an index into the sentence, -1 for the root. */
export interface GoldWord {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  readonly spaceAfter: boolean;
}

/** One sentence of a treebank, with its text and whether it starts a paragraph or a document. */
export interface GoldSentence {
  readonly text: string;
  readonly startsDocument: boolean;
  readonly startsParagraph: boolean;
  readonly words: readonly GoldWord[];
}

/** Reads a CoNLL-U file, gzipped or plain; empty nodes and the surface lines of multi-word tokens are left out. */
export function readTreebank(path: string): GoldSentence[] {
  const raw = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(raw) : raw).toString("utf8");
  return text
    .split("\n\n")
    .filter((block) => block.trim() !== "")
    .map(readSentence);
}

function readSentence(block: string): GoldSentence {
  const lines = block.split("\n");
  const words: GoldWord[] = [];
  let joinedUntil = 0;
  let spaceAfterJoined = true;
  for (const line of lines) {
    const cells = line.split("\t");
    const [id = "", form = "", , upos = "", xpos = "", , head = "", deprel = "", , misc = ""] = cells;
    if (/^\d+-\d+$/.test(id)) {
      joinedUntil = Number(id.slice(id.indexOf("-") + 1));
      spaceAfterJoined = !misc.includes("SpaceAfter=No");
    }
    if (!/^\d+$/.test(id)) continue;
    const inside = Number(id) < joinedUntil;
    const last = Number(id) === joinedUntil;
    const spaceAfter = inside ? false : last ? spaceAfterJoined : !misc.includes("SpaceAfter=No");
    words.push({ form, upos, xpos, head: Number(head) - 1, deprel, spaceAfter });
  }
  return {
    text: /^# text = (.*)$/m.exec(block)?.[1] ?? "",
    startsDocument: /^# newdoc/m.test(block),
    startsParagraph: /^# newpar/m.test(block),
    words,
  };
}
