import type { Office } from "../../model/contact.ts";

/** Roles, as the tables of offices write them, that are one of the offices counted. An acting holder holds the office; a deputy does not. */
const ROLES: Readonly<Record<string, Exclude<Office, "leader">>> = {
  president: "head of state",
  "acting president": "head of state",
  "federal president": "head of state",
  "presidency chairman": "head of state",
  king: "head of state",
  queen: "head of state",
  monarch: "head of state",
  emperor: "head of state",
  emir: "head of state",
  sultan: "head of state",
  "head of state": "head of state",
  "head of government": "head of government",
  leader: "head of state",
  "supreme leader": "head of state",
  "paramount leader": "head of state",
  "general secretary": "head of state",
  "captain regent": "head of state",
  "prime minister": "head of government",
  "acting prime minister": "head of government",
  premier: "head of government",
  chancellor: "head of government",
  taoiseach: "head of government",
  "chief adviser": "head of government",
  "foreign minister": "foreign minister",
  "foreign secretary": "foreign minister",
  "external affairs minister": "foreign minister",
  "secretary of state": "foreign minister",
  "defence minister": "defence minister",
  "defense minister": "defence minister",
  "defence secretary": "defence minister",
  "secretary of defense": "defence minister",
};

/** Meaning: the office counted that a role is; null for any other role, deputies included. Example: `officeOf("secretary of state")` is "foreign minister". */
export function officeOf(role: string | null): Exclude<Office, "leader"> | null {
  return role === null ? null : (ROLES[role.toLowerCase()] ?? null);
}
