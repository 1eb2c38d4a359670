import type { Incident, Report } from "../model/incident.ts";
import type { Credibility, IncidentOrigin } from "../model/whose-word.ts";
import { isDoubtful } from "./standing.ts";

/** An origin with what the rules ask of it. */
interface Voice {
  readonly party: string | null;
  readonly doubtful: boolean;
  readonly denies: boolean;
}

/**
 * Meaning: how credible it is that the incident is as told, 1 to 6 of the Admiralty scale. Every rule stands here, the first that fits decides:
 * 6 no report with a text of its own; 5 denied by an origin that is no party, and told by none such; 4 told by unnamed or doubtful voices alone;
 * 1 told by two origins or more that are no party, denied by none; 2 the same, but denied by somebody; or told by one that is no party and by a party as well, or by both
 * sides, denied by nobody; 3 one origin, or the word of one party (which is never more than 3, however many print it); 4 the same, denied by somebody.
 * Missing: rows of data sets (`texts` false) cannot be judged.
 */
export function credibilityOf(incident: Incident, origins: readonly IncidentOrigin[], texts: boolean): Credibility {
  if (!texts || origins.length === 0) return { grade: 6, reason: "no report with a text of its own" };
  const voices = origins.map((origin) => voiceOf(origin, incident));
  const telling = voices.filter(({ denies }) => !denies);
  const denials = voices.filter(({ denies }) => denies);
  const firm = telling.filter(({ doubtful }) => !doubtful);
  const outside = firm.filter(({ party }) => party === null).length;
  const parties = new Set(firm.flatMap(({ party }) => party ?? [])).size;
  if (outside === 0 && denials.some(({ party }) => party === null))
    return { grade: 5, reason: "denied by an origin that is no party to it, told by none" };
  if (firm.length === 0) return { grade: 4, reason: "told by unnamed or doubtful voices alone" };
  const denied = denials.length > 0;
  if (outside >= 2)
    return denied
      ? { grade: 2, reason: `${outside} independent origins, but denied` }
      : { grade: 1, reason: `${outside} independent origins that are no party to it` };
  const supported = outside + Math.min(parties, 2) >= 2;
  if (supported && !denied)
    return {
      grade: 2,
      reason: outside === 1 ? "one origin that is no party, and a party's own word" : "both sides say so",
    };
  const lone = outside === 1 ? "one origin that is no party to it" : "a party's word about itself alone";
  return denied ? { grade: 4, reason: `${supported ? "told by two" : lone}, and denied` } : { grade: 3, reason: lone };
}

/** An origin denies when all its reports tell that it was not so. */
function voiceOf(origin: IncidentOrigin, incident: Incident): Voice {
  const own = incident.reports.filter(({ record }) => origin.reports.includes(record.id));
  const negated = ({ record }: Report) => (incident.retold?.[record.id] ?? record.status) === "negated";
  return {
    party: origin.party,
    doubtful: own.every(({ record }) => isDoubtful(record)),
    denies: incident.status !== "negated" && own.length > 0 && own.every(negated),
  };
}
