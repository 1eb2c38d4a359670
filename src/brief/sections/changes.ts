import { capitalise } from "../../lib/list-phrase.ts";
import { isBetween } from "../../model/dyads.ts";
import { type Incident, recordNamedBy } from "../../model/incident.ts";
import type { Status } from "../../model/ontology.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { tellDay } from "../tell-date.ts";
import { tellIncident } from "../tell-incident.ts";

const STANDS = {
  actual: "done",
  ongoing: "under way",
  historical: "history",
  future: "planned",
  hypothetical: "only talked of",
  negated: "denied or not done",
} as const satisfies Record<Status, string>;

/**
 * Meaning: what changed since the edition before: what changed its status, what is gone from the ledger, what is new (counted and cited; its own section tells it).
 * Missing: a sentence that says so when nothing changed.
 */
export function tellChanges(evidence: Evidence): readonly Draft[] {
  const { before, dyad, asOf } = evidence;
  const now = evidence.incidents.filter((incident) => isBetween(incident, dyad));
  const then = before.incidents.filter((incident) => isBetween(incident, dyad));
  const former = formerOf(now, then);
  const fresh = freshOf(evidence);
  const moved = now.flatMap((incident) => {
    const old = former.get(incident);
    return old !== undefined && old.status !== incident.status ? [{ incident, old }] : [];
  });
  const stayed = new Set(former.values());
  const gone = then.filter((incident) => !stayed.has(incident));
  const drafts = [
    ...moved.flatMap(({ incident, old }) => tellMoved(incident, old, evidence)),
    ...tellFresh(fresh, evidence),
    ...tellGone(gone, evidence),
  ];
  if (drafts.length > 0) return drafts;
  return [
    { text: `Nothing between ${tellDay(before.asOf)} and ${tellDay(asOf)} changed this account.`, references: [] },
  ];
}

/** Meaning: the figures that the section may state, for the checker. */
export function changeFigures(evidence: Evidence): readonly number[] {
  const fresh = freshOf(evidence);
  const done = fresh.filter(({ status }) => status === "actual" || status === "ongoing").length;
  const ahead = fresh.filter(({ status }) => status === "future").length;
  return [fresh.length, done, ahead, fresh.length - done - ahead];
}

function freshOf({ incidents, dyad, before }: Evidence): readonly Incident[] {
  const former = formerOf(incidents, before.incidents);
  return incidents.filter((incident) => isBetween(incident, dyad) && !former.has(incident));
}

/** What an incident was in the edition before: the one of which it holds the report that names it. Of two that became one, the first. */
function formerOf(now: readonly Incident[], then: readonly Incident[]): ReadonlyMap<Incident, Incident> {
  const homes = new Map(
    now.flatMap((incident) => incident.reports.map(({ record }) => [record.id, incident] as const)),
  );
  const former = new Map<Incident, Incident>();
  for (const old of then) {
    const home = homes.get(recordNamedBy(old.id) ?? "");
    if (home !== undefined && !former.has(home)) former.set(home, old);
  }
  return former;
}

function tellMoved(incident: Incident, old: Incident, evidence: Evidence): readonly Draft[] {
  const draft = tellIncident(incident, evidence, { dateFirst: false, speaker: false });
  if (draft === null) return [];
  const text = draft.text.replace(
    /\.$/,
    `: ${STANDS[old.status]} on ${tellDay(evidence.before.asOf, evidence.asOf.slice(0, 4))}, now ${STANDS[incident.status]}.`,
  );
  return [{ ...draft, text, group: "Changed status" }];
}

/** New acts are told in their own sections; here they are counted and cited. */
function tellFresh(fresh: readonly Incident[], evidence: Evidence): readonly Draft[] {
  if (fresh.length === 0) return [];
  const { before, asOf } = evidence;
  const [all = 0, done = 0, ahead = 0, other = 0] = changeFigures(evidence);
  const parts = [
    `${done} done or under way`,
    `${ahead} announced`,
    `${other} recalled, denied or only talked of`,
  ].filter((part) => !part.startsWith("0 "));
  const text = capitalise(
    `since ${tellDay(before.asOf, asOf.slice(0, 4))} the ledger has gained ${all} ${all === 1 ? "act" : "acts"} between the two: ${parts.join(", ")}.`,
  );
  const counts = [all, done, ahead, other].map((value) => ({ value, of: "ledger" }) as const);
  return [{ text, references: fresh.map(({ basis }) => basis), counts, group: "New" }];
}

function tellGone(gone: readonly Incident[], evidence: Evidence): readonly Draft[] {
  return gone.flatMap((incident) => {
    const draft = tellIncident(incident, evidence, { dateFirst: false, speaker: true });
    return draft === null
      ? []
      : [
          {
            ...draft,
            text: draft.text.replace(/\.$/, ": in the edition before, no longer in the ledger as one act."),
            group: "Gone",
          },
        ];
  });
}
