import { capitalise, countPhrase } from "../../lib/list-phrase.ts";
import { isBetween } from "../../model/dyads.ts";
import type { Incident } from "../../model/incident.ts";
import { type Draft, type Evidence, sourcesOf } from "../evidence.ts";
import { tellDay } from "../tell-date.ts";
import { tellIncident } from "../tell-incident.ts";
import { pastIncidents } from "./recent.ts";
import { involves } from "./scheduled.ts";

/** Meaning: what is not known: plans whose day has passed unreported, undated documents and acts, what one source alone tells, silent weeks. */
export function tellUnknown(evidence: Evidence): readonly Draft[] {
  return [
    ...tellOverdue(evidence),
    ...tellUndated(evidence),
    ...tellSingleSource(evidence),
    ...tellSilence(evidence),
    ...tellLeftOut(evidence),
  ];
}

/** A plan counts as overdue when its last day lies behind and no report says what became of it. */
function tellOverdue(evidence: Evidence): readonly Draft[] {
  const overdue = evidence.incidents.filter(
    (incident) =>
      incident.status === "future" &&
      incident.date.end !== null &&
      incident.date.end < evidence.asOf &&
      involves(incident, evidence),
  );
  return overdue.flatMap((incident) => {
    const draft = tellIncident(incident, evidence, { dateFirst: false, speaker: true });
    return draft === null
      ? []
      : [
          {
            ...draft,
            text: draft.text.replace(/\.$/, ": that day has passed, and no report says whether it took place."),
            group: "Announced, then no word",
          },
        ];
  });
}

function tellUndated({ coverage, incidents, dyad }: Evidence): readonly Draft[] {
  const drafts: Draft[] = [];
  if (coverage.undated > 0) {
    const text = `${capitalise(countPhrase(coverage.undated, "document"))} on the relation ${coverage.undated === 1 ? "is" : "are"} undated: what ${coverage.undated === 1 ? "it tells" : "they tell"} cannot be placed in time.`;
    drafts.push({ text, references: [], counts: [{ value: coverage.undated, of: "ledger" }], group: "Dates" });
  }
  const undated = incidents.filter((incident) => isBetween(incident, dyad) && incident.date.start === null);
  if (undated.length > 0) {
    const references = undated.map(({ basis }) => basis);
    const text = `${capitalise(countPhrase(undated.length, "act"))} between the two ${undated.length === 1 ? "carries" : "carry"} no date in the reporting; where told, the day of the report stands with the source.`;
    drafts.push({ text, references, counts: [{ value: undated.length, of: "records" }], group: "Dates" });
  }
  return drafts;
}

function tellSingleSource(evidence: Evidence): readonly Draft[] {
  const past = pastIncidents(evidence).filter(({ status }) => status === "actual" || status === "ongoing");
  const single = past.filter(
    (incident: Incident) =>
      sourcesOf(
        incident.reports.map(({ record }) => record.id),
        evidence.byRecord,
      ).length < 2,
  );
  if (single.length === 0) return [];
  const text = `${capitalise(countPhrase(single.length, "act"))} between the two ${single.length === 1 ? "rests" : "rest"} on a single source.`;
  return [
    {
      text,
      references: single.map(({ basis }) => basis),
      counts: [{ value: single.length, of: "records" }],
      group: "Sources",
    },
  ];
}

function tellSilence({ series }: Evidence): readonly Draft[] {
  const empty = series.weeks.filter(({ n }) => n === 0);
  if (empty.length === 0) return [];
  const last = empty.at(-1);
  const latest = last === undefined ? "" : `, the latest that of ${tellDay(last.start)}`;
  const span =
    empty.length === series.weeks.length
      ? `any of the last ${series.weeks.length} weeks`
      : `${empty.length} of the last ${series.weeks.length} weeks${latest}`;
  const text = `No act is recorded in ${span}; that is silence in the ledger, not calm.`;
  return [
    {
      text,
      references: [],
      counts: [
        { value: empty.length, of: "ledger" },
        { value: series.weeks.length, of: "ledger" },
      ],
      group: "Silence",
    },
  ];
}

function tellLeftOut({ leftOut }: Evidence): readonly Draft[] {
  if (leftOut === 0) return [];
  const text = `${capitalise(countPhrase(leftOut, "record"))} on the relation ${leftOut === 1 ? "was" : "were"} coded with too little certainty to be told here.`;
  return [{ text, references: [], counts: [{ value: leftOut, of: "ledger" }], group: "Sources" }];
}
