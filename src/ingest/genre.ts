import type { Boilerplate, Genre } from "../model/document.ts";
import { namesAgency } from "./dateline.ts";
import { FULL_DATE, WEEKDAY } from "./line-shape.ts";

/** What the guess looks at: the account without its boilerplate, and the boilerplate. */
interface Signs {
  readonly account: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly title: string | null;
}

interface GenreRule {
  readonly genre: Genre;
  readonly reason: string;
  readonly test: (signs: Signs) => boolean;
}

const FIRST_PERSON = /\b(?:I|I'm|I’m|I've|I’ve|my)\b(?! ["”])/g;
const SIDES =
  /\bthe (?:two )?sides\b|\bthe (?:foreign )?ministers\b|\bheld (?:talks|a meeting)\b|\bexchanged views\b|\bnoted with satisfaction\b|\bconfirmed (?:their|the) (?:mutual )?/gi;
const ESTIMATE = /\b(?:may|might|could|likely|unlikely|appears?|seems?|suggests?|indicates?|arguably|probably)\b/gi;
const REPORTED = /\b(?:said|told|announced|reported|added|according to)\b/gi;

/** Asked in this order; the first that holds decides, and none gives "unknown". */
const RULES: readonly GenreRule[] = [
  {
    genre: "round-up",
    reason: "the title says so",
    test: ({ title }) =>
      /\b(?:round-?up|in brief|briefs|week in review|this week in|news digest|at a glance)\b/i.test(title ?? ""),
  },
  {
    genre: "opinion",
    reason: "a label above the account says so",
    test: ({ boilerplate }) =>
      boilerplate.some((row) =>
        /^(?:opinion|op-ed|comment(?:ary)?|editorial|column|view)(?:$|\s?[|/:·–—-])/i.test(row.text),
      ),
  },
  {
    genre: "analysis",
    reason: "a label above the account says so",
    test: ({ boilerplate }) => boilerplate.some((row) => /^(?:news )?analysis(?:$|\s?[|/:·–—-])/i.test(row.text)),
  },
  {
    genre: "readout",
    reason: "the title says so",
    test: ({ title }) => /^read-?out\b|\bread-?out of\b/i.test(title ?? ""),
  },
  {
    genre: "readout",
    reason: "a press office's letterhead, or the language of communiqués without a reporter's",
    test: ({ account, boilerplate }) =>
      boilerplate.some(isLetterhead)
        ? perHundred(account, SIDES) > 0.2 || perHundred(account, REPORTED) < 1
        : perHundred(account, SIDES) > 1.2 && perHundred(account, REPORTED) < 0.5,
  },
  {
    genre: "wire",
    reason: "a dateline that names its agency",
    test: ({ boilerplate }) => boilerplate.some((row) => row.what === "dateline" && namesAgency(row.text)),
  },
  {
    genre: "opinion",
    reason: "a writer who says I outside quotations, or a note on the author over few reported words",
    test: ({ account, boilerplate }) =>
      perHundred(unquoted(account), FIRST_PERSON) > 0.15 ||
      (has(boilerplate, "author-note") && perHundred(account, REPORTED) < 0.5 && perHundred(account, ESTIMATE) > 0.5),
  },
  {
    genre: "analysis",
    reason: "weighs in hedged words more often than it reports",
    test: ({ account }) => perHundred(account, ESTIMATE) > 1.2 && perHundred(account, REPORTED) < 1,
  },
  {
    genre: "news",
    reason: "a dateline, a reporter's byline or reported speech",
    test: ({ account, boilerplate }) =>
      has(boilerplate, "dateline") || has(boilerplate, "byline") || perHundred(account, REPORTED) > 0.8,
  },
];

/** Meaning: the genre that the signs point to; "unknown" when none does. */
export function guessGenre(signs: Signs): Genre {
  return RULES.find((rule) => rule.test(signs))?.genre ?? "unknown";
}

function has(boilerplate: readonly Boilerplate[], what: Boilerplate["what"]): boolean {
  return boilerplate.some((row) => row.what === what);
}

/** A press office's line that says more than a date. */
function isLetterhead(row: Boilerplate): boolean {
  return (
    row.what === "press-office" &&
    /\p{L}{3,}.*\p{L}{3,}/u.test(row.text.replace(new RegExp(`(?:${WEEKDAY},? )?${FULL_DATE}`, "u"), ""))
  );
}

function perHundred(text: string, pattern: RegExp): number {
  const words = text.split(/\s+/).length;
  return (100 * (text.match(pattern)?.length ?? 0)) / Math.max(words, 50);
}

function unquoted(text: string): string {
  return text.replace(/["“][^"”]*["”]/g, " ");
}
