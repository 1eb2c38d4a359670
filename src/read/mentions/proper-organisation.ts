import type { Sector } from "../../model/ontology.ts";
import type { Draft } from "./build-mention.ts";
import { NO_CUE } from "./cue.ts";
import { headAt } from "./head.ts";
import { isCapitalised } from "./normalise.ts";
import { textOf } from "./person-name.ts";
import { isPossessiveEnding, nameAt, type Scan, uposOf, wordOf } from "./scan.ts";

/** The last word of a proper name and what kind of body it tells; null is a name of something that does not act. */
const SUFFIXES: readonly (readonly [RegExp, Sector | null])[] = [
  [
    /^(?:Corp|Corporation|Co|Company|Inc|Ltd|Plc|Bank|Airlines?|Airways|Motors?|Steel|Oil|Petroleum|Telecom|Mobile|Electric|Electronics|Industries|Holdings|Energy|Gas|Aerospace|Shipping|Railways?|Insurance|Securities)$/,
    "BUS",
  ],
  [/^(?:University|Institute|Academy|College|School)$/, "EDU"],
  [
    /^(?:Agency|Ministry|Department|Office|Commission|Administration|Authority|Council|Committee|Bureau|Cabinet|Embassy|Consulate)$/,
    "GOV",
  ],
  [/^(?:Army|Navy|Forces?|Fleet|Command|Battalion|Brigade|Corps|Regiment)$/, "MIL"],
  [/^(?:Times|News|Post|Daily|Herald|Television|TV|Tribune|Gazette|Journal|Radio|Press|Express)$/, "JRN"],
  [/^(?:Court|Tribunal)$/, "JUD"],
  [/^(?:Parliament|Assembly|Senate|Congress|Duma|Diet)$/, "LEG"],
  [/^(?:Police|Guard|Patrol)$/, "COP"],
  [/^Party$/, "PTY"],
  [/^(?:Union)$/, "LAB"],
  [/^(?:Association|Federation|Foundation|Society|Chamber|League|Alliance|Movement)$/, "SOC"],
  [/^(?:Church|Mosque)$/, "REL"],
  [
    /^(?:River|Sea|Strait|Gulf|Bay|Ocean|Islands?|Mountains?|Street|Avenue|Road|Airport|Stadium|Hotel|Square|Cup|Open|Games|Olympics|Festival|Prize|Treaty|Act|Accords?|Agreements?|Conventions?|Declaration|Protocol|Pact|Summit|War|Wars|Day|Week|Year|Initiative|Strategy|Doctrine|Plan|Conference|Dialogue|Forum|Dream|Peninsula|Plateau|Canal|Bridge|Park|Tower|Wall|Communique|Communiqué|Marathon|Stream|Airshow|Expo|United|Rovers|Wanderers|Hotspur|FC|CF)$/,
    null,
  ],
];

/** Meaning: a proper name that begins with a state's name or adjective and ends in a word for a body ("China Mobile Corp", "Korean Air Lines"); null otherwise. `draft` has no entity when the name does not act. */
export function properOrganisation(scan: Scan, at: number): { to: number; draft: Draft } | null {
  const match = nameAt(scan, at);
  if (match === null) return null;
  const owner = match.values.find(
    (value) => value.kind === "state" || value.kind === "adjective" || value.kind === "seat" || value.kind === "place",
  );
  const code =
    owner === undefined ? null : "code" in owner ? owner.code : owner.kind === "place" ? owner.country : null;
  if (code === null) return null;
  const start = isPossessiveEnding(scan, match.to) ? match.to + 1 : match.to;
  let to = start;
  while (
    to < start + 5 &&
    isCapitalised(scan.tokens[to]?.text ?? "") &&
    /^(?:PROPN|ADJ)$/.test(uposOf(scan, to)) &&
    nameAt(scan, to) === null
  )
    to++;
  if (to === start || headAt(scan, to - 1)?.head.lexeme.kind === "office") return null;
  const last = (scan.tokens[to - 1]?.text ?? "").replace(/\.$/, "");
  const suffix = SUFFIXES.find(([pattern]) => pattern.test(last));
  if (suffix === undefined) return null;
  const sector = suffix[1];
  const name = textOf(scan, start === match.to ? at : start, to);
  const base = { plural: false, cue: { ...NO_CUE, sector: sector ?? "GOV" } };
  if (sector === null)
    return {
      to,
      draft: { ...base, kind: "organisation", entities: [], confidence: 0.5, why: "a name that does not act" },
    };
  const entities = [{ code, sector, name, role: null }];
  return {
    to,
    draft: { ...base, kind: "organisation", entities, confidence: 0.85, why: "state and body in one name" },
  };
}

/** Meaning: whether a state or city name at [at, to) is part of another name: a person's ("Jordan Pickford", "Michael Jordan") or a place's ("Georgia" after "Atlanta,"). */
export function isUnknownProperName(scan: Scan, at: number, to: number): boolean {
  const unknown = (i: number) =>
    uposOf(scan, i) === "PROPN" &&
    isCapitalised(scan.tokens[i]?.text ?? "") &&
    nameAt(scan, i) === null &&
    headAt(scan, i) === null;
  if (
    unknown(to) &&
    !/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(scan.tokens[to]?.text ?? "")
  )
    return true;
  if (
    at > 0 &&
    unknown(at - 1) &&
    !/^(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December)$/.test(
      scan.tokens[at - 1]?.text ?? "",
    ) &&
    wordOf(scan, at - 1) !== "president" &&
    !/^(?:Mr|Ms|Mrs|Dr)\.?$/.test(scan.tokens[at - 1]?.text ?? "")
  )
    return true;
  if (wordOf(scan, at - 1) !== ",") return inUnitedStates(scan, to);
  const before = nameAt(scan, at - 2)?.values ?? [];
  return before.some((value) => value.kind === "place" && value.country === "USA") || inUnitedStates(scan, to);
}

/** "Georgia Republicans", "Georgia, U.S.": the American state. */
function inUnitedStates(scan: Scan, to: number): boolean {
  return /^(?:republicans?|democrats?|voters?|runoff|statehouse|gop|state)$/.test(wordOf(scan, to));
}
