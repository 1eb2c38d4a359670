import type { ImportedEvent, ImportedParty } from "./imported-event.ts";

/** Meaning: an imported event for tests and benchmarks: CHN visits JPN on 16 April 2018, published on the 17th, unless told otherwise. */
export function sampleImport(key: string, differences: Partial<ImportedEvent> = {}): ImportedEvent {
  return {
    key,
    actor: [sampleParty("CHN", "China")],
    recipient: [sampleParty("JPN", "Japan")],
    reciprocal: false,
    event: "CONSULT",
    mode: "visit",
    contexts: [],
    status: "actual",
    first: "2018-04-16",
    last: "2018-04-16",
    known: "2018-04-17",
    score: 4,
    original: { scheme: "cameo", code: "042", scale: 1.9, scaleName: "goldstein-icews" },
    place: null,
    publisher: null,
    url: null,
    text: null,
    mentions: null,
    ...differences,
  };
}

/** Meaning: a party of an imported event; a government unless told otherwise. */
export function sampleParty(
  code: string | null,
  label: string,
  differences: Partial<ImportedParty> = {},
): ImportedParty {
  return { label, code, sector: "GOV", name: null, role: null, ...differences };
}
