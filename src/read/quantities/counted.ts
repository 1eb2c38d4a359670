/** What is counted, by the noun after the number: its class and its unit. */
export interface Counted {
  readonly what: string;
  readonly unit: string | null;
}

const NOUNS: readonly (readonly [string, string | null, string])[] = [
  [
    "troops",
    "person",
    "troops soldiers marines servicemen servicemembers paratroopers reservists peacekeepers commandos infantry conscripts fighters militants guerrillas rebels insurgents mercenaries",
  ],
  ["killed", "person", "deaths fatalities dead"],
  ["casualties", "person", "casualties"],
  ["arrested", "person", "arrests detentions"],
  ["prisoners", "person", "prisoners detainees inmates hostages captives abductees"],
  ["displaced", "person", "refugees evacuees returnees"],
  [
    "people",
    "person",
    "people persons civilians citizens nationals migrants immigrants residents villagers workers migrants protesters demonstrators activists students women men children journalists passengers tourists travelers travellers police policemen officers diplomats officials fishermen sailors crew pilots rioters lawmakers guests victims drivers families staff employees personnel doctors experts",
  ],
  ["aircraft", "aircraft", "aircraft planes warplanes jets bombers helicopters drones airliners"],
  ["ships", "ship", "ships warships vessels boats frigates destroyers submarines trawlers tankers carriers"],
  ["vehicles", "vehicle", "tanks vehicles trucks buses cars lorries"],
  ["weapons", "weapon", "missiles rockets shells warheads bombs mines rifles weapons centrifuges guns howitzers"],
  ["doses", "dose", "doses vaccines"],
  ["sites", null, "sites settlements houses homes buildings factories embassies bases camps targets"],
  ["tonnes", "tonne", "tonnes tons"],
  ["barrels", "barrel", "barrels"],
  ["area", "hectare", "hectares"],
  ["distance", "km", "kilometres kilometers km"],
  ["distance", "mile", "miles"],
  ["strikes", null, "airstrikes strikes attacks raids sorties"],
];

const BY_NOUN: ReadonlyMap<string, Counted> = new Map(
  NOUNS.flatMap(([what, unit, words]) =>
    words.split(" ").flatMap((word) => [[word, { what, unit }] as const, [singularOf(word), { what, unit }] as const]),
  ),
);

const FATES: readonly (readonly [string, RegExp])[] = [
  ["killed", /^(?:kill(?:s|ed|ing)?|dead|died|die|dying|slain|massacred|murdered|executed|perished)$/],
  ["wounded", /^(?:wound(?:s|ed|ing)?|injur(?:es?|ed|ing)|hurt|maimed)$/],
  [
    "arrested",
    /^(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|jail(?:s|ed|ing)?|imprisoned|seized|captur(?:ed|ing)|rounded)$/,
  ],
  ["expelled", /^(?:expel(?:s|led|ling)?|deport(?:s|ed|ing)?|expulsion)$/],
  ["displaced", /^(?:displac(?:ed|ing)|evacuat(?:es|ed|ing)|fled|flee|fleeing|uprooted)$/],
  ["released", /^(?:free(?:s|d|ing)?|releas(?:es?|ed|ing)|repatriat(?:ed|ing))$/],
  ["abducted", /^(?:abduct(?:ed|ing)|kidnapp(?:ed|ing))$/],
  ["missing", /^missing$/],
];

/** Meaning: the class of a counted noun; null for one that names nothing we count. */
export function countedNoun(word: string): Counted | null {
  return BY_NOUN.get(word.toLowerCase()) ?? null;
}

/** Meaning: what befell the people counted, by the word for it; null for any other word. */
export function fateOf(word: string): string | null {
  return FATES.find(([, pattern]) => pattern.test(word.toLowerCase()))?.[0] ?? null;
}

function singularOf(word: string): string {
  if (/men$/.test(word)) return word.replace(/men$/, "man");
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "");
}
