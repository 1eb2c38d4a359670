/** The 16 event types of PLOVER. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** The conflict-cooperation score of each type, and of its modes, from -10 to +10 (PLOVER manual; ACCUSE is -3, its printed +3 being a misprint). */
export const SCORES = {
  AGREE: { score: 2.5, modes: {} },
  CONSULT: { score: 2.5, modes: { visit: 4, "third-party": 1, multilateral: 4, phone: 1.5 } },
  SUPPORT: { score: 5, modes: {} },
  CONCEDE: { score: 4.5, modes: {} },
  COOPERATE: { score: 9.5, modes: {} },
  AID: { score: 10, modes: {} },
  RETREAT: { score: 6.5, modes: { withdraw: 8, release: 6.5, disarm: 10, ceasefire: 7.5, access: 6.5, resign: 4.5 } },
  REQUEST: { score: 0, modes: { assist: 0.5, change: -1, yield: -1, meet: 0 } },
  ACCUSE: { score: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { score: -2, modes: { assist: -1.5, change: -2, yield: -2, meet: -2 } },
  THREATEN: {
    score: -3.5,
    modes: { restrict: -3, arrest: -3.5, relations: -3.5, expel: -3.5, territory: -4, violence: -3.5 },
  },
  PROTEST: { score: -5, modes: { demo: -5, riot: -7, strike: -5, hunger: -4.5, boycott: -4.5, obstruct: -4.5 } },
  SANCTION: { score: -6, modes: { convict: -6, expel: -5.5, withdraw: -6, discontinue: -6 } },
  MOBILIZE: { score: -5.5, modes: { troops: -6.5, weapons: -6.5, police: -5.5, militia: -6 } },
  COERCE: {
    score: -7,
    modes: {
      seize: -7,
      restrict: -7,
      censor: -6.5,
      curfew: -6.5,
      "martial-law": -7.5,
      arrest: -7,
      deport: -7,
      withhold: -7,
      misinformation: -6.5,
      cyber: -7,
    },
  },
  ASSAULT: {
    score: -9,
    modes: {
      abduct: -8.5,
      beat: -7.5,
      torture: -8.5,
      sexual: -8.5,
      targeted: -9.5,
      destroy: -8.5,
      primitive: -8,
      firearms: -9,
      explosives: -9,
      "suicide-attack": -9.5,
      aerial: -9.5,
      drone: -9.5,
      "heavy-weapons": -9.5,
      "crowd-control": -7.5,
      unconventional: -10,
    },
  },
} as const satisfies Record<EventType, { readonly score: number; readonly modes: Readonly<Record<string, number>> }>;

/** A mode's name within its event type, e.g. `visit`. */
export type Mode = string;

/** The PLOVER contexts. */
export const CONTEXTS = [
  "military",
  "intelligence",
  "executive",
  "legislative",
  "election",
  "political_institutions",
  "pro_democracy",
  "pro_autocracy",
  "economic",
  "legal",
  "reparations",
  "human_rights",
  "rights_freedoms",
  "repression",
  "human_security",
  "gender",
  "lgbt",
  "religion_ethnicity",
  "inequality",
  "diplomatic",
  "territory",
  "peacekeeping",
  "health",
  "asylum",
  "migration",
  "disasters",
  "natural_resource",
  "environment",
  "technology",
  "terrorism",
  "cbrn",
  "cyber",
  "misinformation",
  "crime",
  "corruption",
  "illegal_drugs",
  "trafficking",
] as const;
export type Context = (typeof CONTEXTS)[number];

/** PLOVER's sectors and ours (NGO, IGO). */
export const SECTORS = [
  "COP",
  "GOV",
  "JUD",
  "LEG",
  "MIL",
  "PRM",
  "PTY",
  "REB",
  "SPY",
  "UAF",
  "UNK",
  "AGR",
  "BUS",
  "CRM",
  "CVL",
  "EDU",
  "ELI",
  "JRN",
  "LAB",
  "MED",
  "REF",
  "OPP",
  "PRE",
  "REL",
  "SOC",
  "NGO",
  "IGO",
] as const;
export type Sector = (typeof SECTORS)[number];

/** Where an act stands in time and in reality. */
export const STATUSES = ["actual", "ongoing", "historical", "future", "hypothetical", "negated"] as const;
export type Status = (typeof STATUSES)[number];

/** How sure the speaker sounds. */
export const CERTAINTIES = ["certain", "probable", "possible"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * Meaning: PLOVER's score of an event. A `null` mode gives the type's own score.
 * Range: -10 to +10. Throws when the type has no such mode.
 * Source: PLOVER manual, 2021-24.
 */
export function scoreOf(event: EventType, mode: Mode | null): number {
  const row: { readonly score: number; readonly modes: Readonly<Record<string, number>> } = SCORES[event];
  if (mode === null) return row.score;
  const score = row.modes[mode];
  if (score === undefined) throw new Error(`unknown mode of ${event}: ${mode}`);
  return score;
}
