import { capitalise } from "../../lib/list-phrase.ts";
import { isBetween } from "../../model/dyads.ts";
import type { Entry } from "../../model/entry.ts";
import type { Incident } from "../../model/incident.ts";
import type { Condition } from "../../model/record.ts";
import type { Draft, Evidence } from "../evidence.ts";
import { excerpt, faultOfSpans, sayerOf } from "../said.ts";
import { sourceLabel } from "../source-label.ts";
import { tellIncident } from "../tell-incident.ts";

/** Meaning: what is promised or made conditional, each on its speaker's word, then what is only talked of. */
export function tellPromises(evidence: Evidence): readonly Draft[] {
  const conditions = evidence.own.flatMap((entry) =>
    entry.record.kind === "condition" ? [tellCondition(entry, entry.record)] : [],
  );
  const talked = evidence.incidents.filter(
    (incident) => incident.status === "hypothetical" && isBetween(incident, evidence.dyad),
  );
  const drafts = talked.flatMap(
    (incident: Incident) => tellIncident(incident, evidence, { dateFirst: false, speaker: true }) ?? [],
  );
  return [...conditions, ...drafts.map((draft) => ({ ...draft, group: "Only talked of" }))];
}

function tellCondition(entry: Entry, record: Condition): Draft {
  const { name, singular, narrator } = sayerOf(entry);
  const source = narrator ? "" : ` (${sourceLabel(entry)})`;
  const trigger = excerpt(bare(record.if.text), 28);
  const outcome = excerpt(bare(record.then.text), 28);
  const verb = (one: string, many: string) => (singular ? one : many);
  const says = `${name} ${verb("says", "say")}`;
  return {
    text: `${capitalise(wording(record, { trigger, outcome, says, name, narrator, verb }))}${source}.`,
    references: [record.id],
    group: "Conditions",
    ...faultOfSpans([record.if, record.then]),
  };
}

interface Wording {
  readonly trigger: string;
  readonly outcome: string;
  readonly says: string;
  readonly name: string;
  readonly narrator: boolean;
  verb(one: string, many: string): string;
}

function wording({ polarity, state }: Condition, { trigger, outcome, says, name, narrator, verb }: Wording): string {
  if (polarity === "not-a-condition") return `${trigger} is not made a condition of ${outcome}, ${says}`;
  if (polarity === "unless") return `unless ${trigger}, ${outcome}, ${says}`;
  if (narrator && (state === "demanded" || state === "offered"))
    return `${outcome} is made conditional on ${trigger}, ${says}`;
  if (state === "demanded") return `${name} ${verb("makes", "make")} it a condition for ${outcome} that ${trigger}`;
  if (state === "offered") return `${name} ${verb("offers", "offer")} ${outcome}, on condition that ${trigger}`;
  if (state === "met") return `${says} the condition for ${outcome} is met: ${trigger}`;
  return `if ${trigger}, ${outcome}, ${says}`;
}

/** The span without the word that makes it a condition: the account writes its own. */
function bare(text: string): string {
  return text
    .trim()
    .replace(/^(?:if|unless|provided(?: that)?|on condition that|as long as|only if|should|then)\s+/i, "");
}
