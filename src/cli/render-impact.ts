import type { SentenceChange } from "../model/account-change.ts";
import type { Correction } from "../model/correction.ts";
import type { Impact, IncidentImpact, IncidentState } from "../model/impact.ts";
import { figureLine } from "./render-changes.ts";
import { renderDate } from "./render-reading.ts";
import { bold, wrapped } from "./terminal.ts";

const OUTCOMES = {
  vanishes: "vanishes",
  "falls-apart": "falls apart",
  changes: "changes",
  "other-basis": "rests on another report",
  "other-reports": "keeps its status",
} as const;

/** Meaning: what leans on something, as text of at most `width` columns: incidents, figures by relation, sentences of accounts, saved editions; ends with a newline. */
export function renderImpact(impact: Impact, correction: Correction, width: number): string {
  const { records, documents, incidents, relations, accounts, notWritten, editions, problems } = impact;
  const line = (text: string) => wrapped(text, "  - ", width);
  const further = (text: string) => wrapped(text, "      ", width);
  const lines = [
    bold(`If ${targetOf(correction)} were ${DONE[correction.action]}, as of ${impact.asOf}`),
    `${records.length} records of ${documents} documents; ${incidents.length} incidents, ${relations.length} relations, ${editions.length} saved editions`,
    ...headed(
      "Incidents",
      incidents.map((incident) => line(incidentLine(incident))),
    ),
    ...relations.flatMap(({ dyad, figures }) =>
      headed(
        `Figures of ${dyad.join(" and ")}`,
        figures.map((figure) => line(figureLine(figure))),
      ),
    ),
    ...accounts.flatMap(({ dyad, sentences }) =>
      headed(
        `Account of ${dyad.join(" and ")}`,
        sentences.flatMap((change) => sentenceLines(change, line, further)),
      ),
    ),
    ...editions.flatMap(({ id, dyad, asOf, records: leaned, sentences }) =>
      headed(`Edition ${id} (${dyad.join(" and ")}, as of ${asOf}): ${leaned} of its records; it stays as it is`, [
        ...sentences.map(({ section, text }) => line(`${section}: ${text}`)),
      ]),
    ),
    ...(notWritten.length === 0
      ? []
      : [
          "",
          wrapped(
            `Accounts not written: ${notWritten.length} relations (--between A,B for one, --all for all)`,
            "",
            width,
          ),
        ]),
    ...problems,
  ];
  return `${lines.join("\n")}\n`;
}

const DONE = {
  accept: "accepted",
  reject: "rejected",
  amend: "amended",
  split: "split",
  join: "joined",
  retract: "retracted",
} as const;

function targetOf({ target }: Correction): string {
  if ("document" in target) return `document ${target.document}`;
  if ("source" in target) return `source ${target.source}`;
  return target.records.length === 1 ? `record ${target.records[0]}` : `${target.records.length} records`;
}

function headed(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 && !head.startsWith("Edition") ? [] : ["", bold(head), ...lines];
}

function incidentLine({ id, event, mode, actor, recipient, outcome, was, is }: IncidentImpact): string {
  const what = mode === null ? event : `${event}/${mode}`;
  const sides = [actor, recipient].filter((side) => side.length > 0).map((side) => side.join(" "));
  const states = is === null ? stateOf(was) : `${stateOf(was)} → ${stateOf(is)}`;
  return `${id} ${what} ${sides.join(" > ")}: ${OUTCOMES[outcome]} · ${states}`;
}

function stateOf({ status, date, reports }: IncidentState): string {
  return `${status}, ${renderDate(date)}, ${reports} ${reports === 1 ? "report" : "reports"}`;
}

function sentenceLines(
  { kind, was, is, section, sectionBefore }: SentenceChange,
  line: (text: string) => string,
  further: (text: string) => string,
): readonly string[] {
  const told = line(`${kind}: ${sectionBefore ?? section}: ${(was ?? is)?.text ?? ""}`);
  if (was === null || is === null) return [told];
  return [told, further(was.text === is.text ? "→ the same words on other records" : `→ ${is.text}`)];
}
