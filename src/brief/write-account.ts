import type { Account, AccountReference, AccountSection, AccountSentence } from "../model/account.ts";
import type { Entry } from "../model/entry.ts";
import type { CodedRecord } from "../model/record.ts";
import { isWithheld, NOT_PASSED_ON, tellsWithheld } from "../model/withheld.ts";
import { checkSentence, type Known } from "./check-sentence.ts";
import { lintEstimate } from "./estimative.ts";
import { type BriefInput, type Draft, type Evidence, gatherEvidence, nameOf, sentenceKey } from "./evidence.ts";
import { arrowOf, ledgerFigures, tellAssessment } from "./sections/assessment.ts";
import { changeFigures, tellChanges } from "./sections/changes.ts";
import { tellClaims } from "./sections/claims.ts";
import { tellContradictions } from "./sections/contradictions.ts";
import { tellDisputes } from "./sections/disputes.ts";
import { gapFigures } from "./sections/gaps.ts";
import { tellMovers } from "./sections/movers.ts";
import { tellPromises } from "./sections/promises.ts";
import { tellRecent } from "./sections/recent.ts";
import { tellScheduled } from "./sections/scheduled.ts";
import { tellUnknown } from "./sections/unknown.ts";
import { tellWatch } from "./sections/watch.ts";

/**
 * Meaning: the account of a relation, in the order an analyst writes. Every sentence is made from records, cites them, and is checked against them
 * and against the scale of estimative words; one that fails stands in `withheld` with the reason. Missing: a section that holds nothing says so.
 * Shape: ten sections, always in the same order, and an eleventh where reports contradict one another; references are numbered by first use, one number for all records of a sentence.
 * Example: `writeAccount({ dyad: ["CHN", "JPN"], asOf: "2018-04-25", … }).sections[0]`
 */
export function writeAccount(input: BriefInput): Account {
  const evidence = gatherEvidence(input);
  const known = knownOf(evidence);
  const sections: AccountSection[] = [];
  const withheld: { text: string; reason: string }[] = [];
  for (const { name, tell, nothing } of SECTIONS) {
    const told = new Set(sections.flatMap(({ sentences }) => sentences.flatMap(({ references }) => references)));
    const judged = tell(evidence, told)
      .map(tidy)
      .map((draft) => ({ draft, reason: reasonAgainst(draft, evidence, known) }));
    const sentences = judged.flatMap(({ draft, reason }): AccountSentence[] =>
      reason === null ? [{ text: draft.text, references: draft.references, group: draft.group ?? null }] : [],
    );
    withheld.push(...judged.flatMap(({ draft, reason }) => (reason === null ? [] : [{ text: draft.text, reason }])));
    if (sentences.length > 0) sections.push({ name, sentences });
    else if (nothing !== null) sections.push({ name, sentences: [{ text: nothing, references: [], group: null }] });
  }
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
    series: input.series,
    withheld,
  };
}

/** A section: its name, what tells it (given the ids of the records told before) and what is said when there is nothing to say. */
interface Section {
  readonly name: string;
  /** What is said when there is nothing to say; null: the section is then left out. */
  readonly nothing: string | null;
  tell(evidence: Evidence, told: ReadonlySet<string>): readonly Draft[];
}

/** The section that tells what changed; its sentences are about another account. */
export const CHANGES_SECTION = "Changed since the edition before";

const SECTIONS: readonly Section[] = [
  { name: "Assessment", tell: tellAssessment, nothing: "No assessment could be confirmed." },
  { name: "Lately", tell: tellRecent, nothing: "The reporting tells of no act between the two." },
  { name: "In dispute", tell: tellDisputes, nothing: "The reporting names no dispute between the two." },
  { name: "What moves the relation", tell: tellMovers, nothing: "The reporting names no cause, outside or within." },
  { name: "Promised or conditional", tell: tellPromises, nothing: "No promise or condition is reported." },
  { name: "To watch", tell: tellWatch, nothing: "The reporting names nothing to watch." },
  { name: "Scheduled", tell: tellScheduled, nothing: "Nothing is announced." },
  { name: "Who claims what", tell: tellClaims, nothing: "No further claims are reported." },
  { name: "Contradicted", tell: tellContradictions, nothing: null },
  { name: "Not known", tell: tellUnknown, nothing: "No gap was found." },
  { name: CHANGES_SECTION, tell: tellChanges, nothing: "Nothing changed." },
];

/** An ellipsis ends its sentence without a full stop. */
function tidy(draft: Draft): Draft {
  return { ...draft, text: draft.text.replace(/…\.$/, "…") };
}

function reasonAgainst(draft: Draft, evidence: Evidence, known: Known): string | null {
  if (tellsWithheld(draft.text)) return "leans on words that the document's rights do not let pass";
  return draft.fault ?? lintEstimate(draft.text) ?? checkSentence(draft, citedBy(draft, evidence), known);
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
    figures: [...ledgerFigures(evidence), ...changeFigures(evidence), ...gapFigures(evidence)],
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
    return [{ number: index + 1, record: record.id, records, sentence: evidenceOf(record), source, title, published }];
  });
}

/** The sentence, or where it stands and its hash when it may not be passed on. */
function evidenceOf({ document, sentence }: CodedRecord): string {
  const { start, end, text } = sentence;
  return isWithheld(text) ? `${NOT_PASSED_ON}characters ${start} to ${end} of document ${document}, ${text}` : text;
}
