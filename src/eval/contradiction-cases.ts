import { existsSync, readFileSync } from "node:fs";
import { isIsoDate } from "../lib/iso-date.ts";
import type { Document } from "../model/document.ts";
import { SLOT_KINDS, type SlotKind } from "../model/told-slot.ts";

/** What gold says of one slot of a case: whether its values contradict, and those values, each `REPORT SPEAKER VALUE`. */
export interface GoldSlot {
  readonly kind: SlotKind;
  readonly key: string;
  readonly contradicts: boolean;
  readonly values: readonly string[];
}

/** Reports on one matter, and their slots. */
export interface ContradictionCase {
  readonly id: string;
  readonly documents: readonly Document[];
  readonly slots: readonly GoldSlot[];
}

/** Meaning: the cases of a file, whose form cases/contradictions/README.md describes. Throws on a file or line that is not of that form. */
export function loadContradictionCases(path: string): readonly ContradictionCase[] {
  if (!existsSync(path)) throw new Error(`file not found: ${path}`);
  return readFileSync(path, "utf8")
    .split(/^## /m)
    .filter((block) => block.trim() !== "")
    .map(caseOf);
}

function caseOf(block: string): ContradictionCase {
  const [id = "", ...lines] = block.trim().split("\n");
  const documents = lines.filter((line) => /^\d/.test(line)).map((line) => documentOf(id, line));
  const slots = lines.filter((line) => line.startsWith("!")).map((line) => slotOf(id, line));
  if (documents.length < 2 || slots.length === 0) throw new Error(`a case needs two reports and a slot: ${id}`);
  return { id, documents, slots };
}

function documentOf(id: string, line: string): Document {
  const [number = "", source = "", published = "", ...text] = line.split("|").map((part) => part.trim());
  if (!isIsoDate(published)) throw new Error(`not a date: ${published} (of ${id})`);
  return {
    kind: "document",
    id: `${id}.${number}`,
    title: null,
    author: null,
    source,
    url: null,
    language: "en",
    published,
    genre: "news",
    text: text.join("|"),
    boilerplate: [],
    rights: null,
  };
}

function slotOf(id: string, line: string): GoldSlot {
  const found = /^! (?<sort>contradiction|look-alike) (?<kind>\w+)(?::(?<key>\S+))?(?: \([^)]*\))?(?<values>.*)$/.exec(
    line,
  );
  const kind = SLOT_KINDS.find((one) => one === found?.groups?.["kind"]);
  if (found?.groups === undefined || kind === undefined) throw new Error(`not a slot: ${line} (of ${id})`);
  const values = (found.groups["values"] ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter(Boolean);
  return { kind, key: found.groups["key"] ?? "", contradicts: found.groups["sort"] === "contradiction", values };
}
