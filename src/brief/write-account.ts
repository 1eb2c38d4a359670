import type { Account, AccountReference, AccountSection } from "../model/account.ts";
import type { Entry } from "../model/entry.ts";
import { checkSentence, type Known } from "./check-sentence.ts";
import { lintEstimate } from "./estimative.ts";
import { type BriefInput, type Draft, type Evidence, gatherEvidence, nameOf, sentenceKey } from "./evidence.ts";
import { arrowOf, ledgerFigures, tellAssessment } from "./sections/assessment.ts";
import { changeFigures, tellChanges } from "./sections/changes.ts";
import { tellClaims } from "./sections/claims.ts";
import { tellDisputes } from "./sections/disputes.ts";
import { tellMovers } from "./sections/movers.ts";
import { tellPromises } from "./sections/promises.ts";
import { tellRecent } from "./sections/recent.ts";
import { tellScheduled } from "./sections/scheduled.ts";
import { tellUnknown } from "./sections/unknown.ts";
import { tellWatch } from "./sections/watch.ts";
import { tellDay } from "./tell-date.ts";

/**
 * Meaning: the account of a relation, in the order an analyst writes. Every sentence is made from records, cites them, and is checked against them
 * and against the scale of estimative words; one that fails stands in `withheld` with the reason. Missing: a section that holds nothing says so.
 * Shape: ten sections, always in the same order; references are numbered by first use, one number for all records of a sentence.
 * Example: `writeAccount({ dyad: ["CHN", "JPN"], asOf: "2018-04-25", … }).sections[0]`
 */
export function writeAccount(input: BriefInput): Account {
  const evidence = gatherEvidence(input);
  const withheld: { text: string; reason: string }[] = [];
  const known = knownOf(evidence);
  const sections = draftSections(evidence).map(({ name, drafts, nothing }): AccountSection => {
    const sentences = drafts.flatMap((draft) => {
      const reason = lintEstimate(draft.text) ?? checkSentence(draft, citedBy(draft, evidence), known);
      if (reason !== null) {
        withheld.push({ text: draft.text, reason });
        return [];
      }
      return [{ text: draft.text, references: draft.references, group: draft.group ?? null }];
    });
    return { name, sentences: sentences.length > 0 ? sentences : [{ text: nothing, references: [], group: null }] };
  });
  const { dyad, names, asOf, before, coverage } = evidence;
  return {
    dyad,
    names: [nameOf(names, dyad[0]), nameOf(names, dyad[1])],
    asOf,
    since: before.asOf,
    arrow: arrowOf(evidence),
    coverage,
    sections,
    references: numberReferences(sections, evidence),
    withheld,
  };
}

interface SectionDraft {
  readonly name: string;
  readonly drafts: readonly Draft[];
  /** What is said when there is nothing to say. */
  readonly nothing: string;
}

function draftSections(evidence: Evidence): readonly SectionDraft[] {
  const told: SectionDraft[] = [
    { name: "Assessment", drafts: tellAssessment(evidence), nothing: "No assessment could be confirmed." },
    { name: "Lately", drafts: tellRecent(evidence), nothing: "The reporting tells of no act between the two." },
    { name: "In dispute", drafts: tellDisputes(evidence), nothing: "The reporting names no dispute between the two." },
    {
      name: "What moves the relation",
      drafts: tellMovers(evidence),
      nothing: "The reporting names no outside or inner cause.",
    },
    {
      name: "Promised or conditional",
      drafts: tellPromises(evidence),
      nothing: "No promise or condition is reported.",
    },
    { name: "To watch", drafts: tellWatch(evidence), nothing: "The reporting names nothing to watch." },
    { name: "Scheduled", drafts: tellScheduled(evidence), nothing: "Nothing is announced." },
  ];
  const cited = new Set(told.flatMap(({ drafts }) => drafts.flatMap((draft) => draft.references)));
  told.push(
    { name: "Who claims what", drafts: tellClaims(evidence, cited), nothing: "No further claims are reported." },
    { name: "Not known", drafts: tellUnknown(evidence), nothing: "No gap was found." },
    {
      name: `Changed since ${tellDay(evidence.before.asOf)}`,
      drafts: tellChanges(evidence),
      nothing: "Nothing changed.",
    },
  );
  return told;
}

function citedBy(draft: Draft, { byRecord }: Evidence): readonly Entry[] {
  return draft.references.flatMap((id) => byRecord.get(id) ?? []);
}

/** What a sentence may state beyond its records: the relation's names, the days of the account and the ledger's own figures. */
function knownOf(evidence: Evidence): Known {
  const { coverage, asOf, before, series, dyad, names } = evidence;
  const published = coverage.published === null ? [] : [coverage.published.first, coverage.published.last];
  return {
    names,
    dyad,
    days: [asOf, before.asOf, ...published, ...series.weeks.map(({ start }) => start)],
    figures: [...ledgerFigures(evidence), ...changeFigures(evidence)],
  };
}

function numberReferences(sections: readonly AccountSection[], { byRecord }: Evidence): readonly AccountReference[] {
  const ids = new Set(sections.flatMap(({ sentences }) => sentences.flatMap(({ references }) => references)));
  const entries = [...ids].flatMap((id) => byRecord.get(id) ?? []);
  const bySentence = [...Map.groupBy(entries, ({ record }) => sentenceKey(record)).values()];
  return bySentence.flatMap((same, index) => {
    const [first] = same;
    if (first === undefined) return [];
    const { record, source, title, published } = first;
    const records = same.map((entry) => entry.record.id);
    return [
      { number: index + 1, record: record.id, records, sentence: record.sentence.text, source, title, published },
    ];
  });
}
