import {
  CONTEXTS,
  type Context,
  EVENT_TYPES,
  type EventType,
  type Mode,
  SCORES,
  SECTORS,
  type Sector,
  STATUSES,
  type Status,
} from "../../model/ontology.ts";

/** A type and mode as published, in today's terms. `hosted`: the one said to act is visited. */
export interface PloverType {
  readonly event: EventType;
  readonly mode: Mode | null;
  readonly hosted: boolean;
}

/** Types of 2016 that have another name now, with the mode that they have become. */
const OLD_TYPES: Readonly<Record<string, readonly [EventType, Mode | null]>> = {
  DEMAND: ["REQUEST", null],
  DISAPPROVE: ["ACCUSE", "disapprove"],
  INVESTIGATE: ["ACCUSE", "investigate"],
  FIGHT: ["ASSAULT", null],
  MOBILISE: ["MOBILIZE", null],
};
/** Modes of 2016 and of the 2021 draft under their names of today. */
const OLD_MODES: Readonly<Record<string, Mode>> = {
  "strike-hun": "hunger",
  assassinate: "targeted",
  detain: "arrest",
  confiscate: "seize",
  return: "release",
  ban: "restrict",
  host: "visit",
};
const OLD_CONTEXTS: Readonly<Record<string, Context>> = {
  humanitarian: "human_security",
  democracy: "pro_democracy",
  resource: "natural_resource",
};
/** PLOVER's auxiliary modes. Its manual puts them among contexts and calls them modes, so both are read. */
const AUXILIARY: Readonly<Record<string, Status>> = { negation: "negated" };

/** Meaning: the type and mode of a published type with its modes; null when it is none of PLOVER's. A mode that the type does not have is left out. */
export function ploverType(type: string, modes: readonly string[]): PloverType | null {
  const name = type.trim().toUpperCase();
  const [event, implied] = OLD_TYPES[name] ?? [EVENT_TYPES.find((one) => one === name), null];
  if (event === undefined) return null;
  for (const written of modes) {
    const mode = written.trim().toLowerCase();
    const known = [mode, OLD_MODES[mode], mode.split("-")[0]].find(
      (one) => one !== undefined && Object.hasOwn(SCORES[event].modes, one),
    );
    if (known !== undefined) return { event, mode: known, hosted: mode === "host" };
  }
  return { event, mode: implied, hosted: false };
}

/** Meaning: the contexts of a published list that PLOVER has; others are left out. */
export function ploverContexts(written: readonly string[]): readonly Context[] {
  const found = written.flatMap((one) => {
    const name = one.trim().toLowerCase();
    return CONTEXTS.find((context) => context === name) ?? OLD_CONTEXTS[name] ?? [];
  });
  return [...new Set(found)];
}

/** Meaning: the status that an auxiliary mode among modes or contexts tells; `actual` where there is none. */
export function ploverStatus(written: readonly string[]): Status {
  for (const one of written) {
    const name = one.trim().toLowerCase();
    const status = AUXILIARY[name] ?? STATUSES.find((known) => known === name);
    if (status !== undefined) return status;
  }
  return "actual";
}

/** Meaning: the sectors of a published list that we have; PLOVER's own six letters ("GOVMIL") are taken apart, the second part first. */
export function ploverSectors(written: readonly string[]): readonly Sector[] {
  const parts = written.flatMap((one) =>
    (
      one
        .trim()
        .toUpperCase()
        .match(/[A-Z]{3}/g) ?? []
    ).reverse(),
  );
  return [...new Set(parts.flatMap((part) => SECTORS.find((sector) => sector === part) ?? []))];
}
