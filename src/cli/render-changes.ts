import type { EditionChanges, ExplainedChange } from "../edition-changes.ts";
import { capitalise } from "../lib/list-phrase.ts";
import type { AccountReference } from "../model/account.ts";
import type { ChangeReason, FigureChange } from "../model/account-change.ts";
import { bold, dim, wrapped } from "./terminal.ts";

const HEADS = { new: "New", changed: "Changed", withdrawn: "Withdrawn" } as const;
/** Reasons of a sentence that are spelt out; the others are counted. */
const MOST_REASONS = 4;

/** How a kind of line is written in a format. */
interface Style {
  head(text: string): string;
  line(text: string, depth: 0 | 1 | 2): string;
}

/** Meaning: what changed since an edition, as text of at most `width` columns or as Markdown: figures, then sentences by kind, each with its reasons and evidence; ends with a newline. */
export function renderChanges(changes: EditionChanges, format: "text" | "markdown", width: number): string {
  const { edition, now, sentences, figures } = changes;
  const style = format === "text" ? textStyle(width) : MARKDOWN;
  const lines = [
    style.head(
      capitalise(
        `${now.names.join(" and ")}, as of ${now.asOf}: since edition ${edition.id} (as of ${edition.asOf}, saved ${edition.saved})`,
      ),
    ),
    ...(figures.length === 0 ? [] : [style.head("Figures"), ...figures.map((one) => style.line(figureLine(one), 0))]),
    ...(["new", "changed", "withdrawn"] as const).flatMap((kind) => {
      const own = sentences.filter((change) => change.kind === kind);
      return own.length === 0 ? [] : [style.head(HEADS[kind]), ...own.flatMap((change) => changeLines(change, style))];
    }),
    ...(sentences.length + figures.length === 0 ? [style.line("Nothing changed.", 0)] : []),
  ];
  return `${lines.join("\n").trim()}\n`;
}

/** Meaning: a figure before and after in one line; "none" where it is not known. */
export function figureLine({ figure, was, is }: FigureChange): string {
  return `${figure}: ${shown(was)} → ${shown(is)}`;
}

function shown(value: FigureChange["was"]): string {
  if (value === null) return "none";
  return typeof value === "number" && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}

function changeLines({ was, is, section, sectionBefore, reasons, evidence }: ExplainedChange, style: Style): string[] {
  const where = section ?? sectionBefore ?? "";
  const moved =
    section !== null && sectionBefore !== null && section !== sectionBefore ? ` (was: ${sectionBefore})` : "";
  const sameWords = was !== null && is !== null && was.text === is.text;
  return [
    style.line(`${where}${moved}: ${(is ?? was)?.text ?? ""}`, 0),
    ...(was === null || is === null
      ? []
      : [style.line(sameWords ? "the same words on other records" : `was: ${was.text}`, 1)]),
    ...reasonLines(reasons).map((text) => style.line(`why: ${text}`, 1)),
    ...evidence.map((reference) => style.line(evidenceLine(reference), 2)),
  ];
}

function reasonLines(reasons: readonly ChangeReason[]): readonly string[] {
  const shownReasons = reasons
    .slice(0, MOST_REASONS)
    .map(({ words, correction }) => (correction === null ? words : `${words} (correction ${correction})`));
  const rest = reasons.length - shownReasons.length;
  return rest === 0 ? shownReasons : [...shownReasons, `and ${rest} more (--format json lists all)`];
}

function evidenceLine({ source, title, published, record, sentence }: AccountReference): string {
  return `${source ?? title ?? "source not stated"}, ${published ?? "undated"}, ${record}: ${sentence.replace(/\s+/g, " ")}`;
}

function textStyle(width: number): Style {
  return {
    head: (text) => `\n${wrapped(bold(text), "", width)}`,
    line: (text, depth) => wrapped(depth === 2 ? dim(text) : text, ["  - ", "      ", "        "][depth] ?? "", width),
  };
}

const MARKDOWN: Style = {
  head: (text) => `\n## ${plain(text)}\n`,
  line: (text, depth) => `${"  ".repeat(depth)}- ${plain(text)}`,
};

/** Text of articles must not turn into markup or links. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, "\\$&");
}
