import { capitalise, listPhrase } from "../../lib/list-phrase.ts";
import type { Entry } from "../../model/entry.ts";
import type { Context } from "../../model/ontology.ts";
import type { Dispute } from "../../model/record.ts";
import { type Draft, type Evidence, nameOf } from "../evidence.ts";
import { sourceLabel } from "../source-label.ts";

/** What the reporting says the two differ over; the same name in two articles is told once. */
export function tellDisputes(evidence: Evidence): readonly Draft[] {
  const disputes = evidence.own.flatMap((entry) =>
    entry.record.kind === "dispute" ? [{ entry, record: entry.record }] : [],
  );
  const byContext = Map.groupBy(disputes, ({ record }) => record.context);
  return [...byContext].map(([context, found]) => tellContext(context, found, evidence));
}

interface Found {
  readonly entry: Entry;
  readonly record: Dispute;
}

function tellContext(context: Context, found: readonly Found[], { dyad, names }: Evidence): Draft {
  const byName = Map.groupBy(found, ({ record }) => bare(record.name.text).toLowerCase());
  const items = [...byName.values()].flatMap(([first]) => (first === undefined ? [] : [bare(first.record.name.text)]));
  const pair = listPhrase(dyad.map((code) => nameOf(names, code)));
  const sources = [...new Set(found.map(({ entry }) => sourceLabel(entry)))];
  const text = `${capitalise(pair)} differ over ${listPhrase(items)} (${listPhrase(sources.slice(0, 3))}).`;
  return { text, references: found.map(({ record }) => record.id), group: WORDS[context] ?? "Other matters" };
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/^(?:over|about|on) /i, "")
    .replace(/[.,;]+$/, "")
    .replace(/^The /, "the ");
}

/** Contexts under which disputes are listed; the others go together. */
const WORDS: Partial<Record<Context, string>> = {
  territory: "Territory",
  economic: "Economy",
  military: "Security",
  cbrn: "Nuclear and other weapons of mass destruction",
  diplomatic: "Diplomacy",
  human_rights: "Human rights",
  environment: "Environment",
  technology: "Technology",
  reparations: "History",
  migration: "Migration",
  natural_resource: "Resources",
  cyber: "Cyber",
  terrorism: "Terrorism",
};
