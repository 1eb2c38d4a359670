import type { EventType } from "../model/ontology.ts";

/** `to`, `alone`, `joint`, `passive`, as `VerbPhrase` explains them. */
export type PhraseRow = readonly [to: string, alone: string, joint: string, passive: string];

/** The words of acts that bring states together, by type and mode; "" is the type without a mode. */
export const COOPERATION = {
  AGREE: {
    "": ["give an undertaking to {r}", "give an undertaking", "reach an agreement", "an undertaking was given to {r}"],
  },
  CONSULT: {
    "": ["hold talks with {r}", "hold talks", "hold talks", "talks were held with {r}"],
    visit: ["visit {r}", "travel abroad", "exchange visits", "{r} received a visit"],
    "third-party": ["mediate with {r}", "mediate", "meet through a mediator", "a mediator met {r}"],
    multilateral: [
      "meet {r} among several states",
      "join a meeting of several states",
      "meet among several states",
      "{r} took part in a meeting of several states",
    ],
    phone: ["telephone {r}", "speak by telephone", "speak by telephone", "{r} took a telephone call"],
  },
  SUPPORT: {
    "": [
      "express support for {r}",
      "express support",
      "express support for each other",
      "support was expressed for {r}",
    ],
  },
  CONCEDE: {
    "": [
      "make a concession to {r}",
      "make a concession",
      "make concessions to each other",
      "a concession was made to {r}",
    ],
  },
  COOPERATE: { "": ["cooperate with {r}", "cooperate", "cooperate", "cooperation took place with {r}"] },
  AID: { "": ["give aid to {r}", "give aid", "aid each other", "aid was given to {r}"] },
  RETREAT: {
    "": ["ease pressure on {r}", "ease pressure", "step back", "pressure on {r} was eased"],
    withdraw: ["withdraw forces facing {r}", "withdraw forces", "withdraw forces", "forces facing {r} were withdrawn"],
    release: [
      "release people or goods to {r}",
      "release people or goods held",
      "release people or goods held",
      "people or goods were released to {r}",
    ],
    disarm: ["give up arms facing {r}", "give up arms", "give up arms", "arms facing {r} were given up"],
    ceasefire: ["cease fire against {r}", "cease fire", "cease fire", "fire against {r} was ceased"],
    access: ["grant {r} access", "grant access", "grant each other access", "{r} was granted access"],
    resign: [
      "see an official step down over {r}",
      "see an official step down",
      "see officials step down",
      "an official stepped down over {r}",
    ],
  },
} as const satisfies Partial<Record<EventType, Readonly<Record<string, PhraseRow>>>>;
