import type { Document } from "../model/document.ts";
import type { CodedRecord, Statement } from "../model/record.ts";
import type { Gold } from "./gold.ts";
import type { Outcome } from "./outcome.ts";
import { pairUp } from "./pairing.ts";
import { countF1 } from "./score-events.ts";
import { normalise, overlaps, sameSentence, sameSet } from "./text-match.ts";

type OfKind<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;
interface Row {
  readonly sentence: string;
  readonly optional?: boolean | undefined;
}

/** Meaning: the judged rows of an article's statements, each kind by its own rule; spans meet by content words. */
export function scoreStatements(gold: Gold, records: readonly CodedRecord[]): Outcome[] {
  const outcomes: Outcome[] = [];
  function run<K extends Statement["kind"], G extends Row>(
    measure: Extract<Outcome, { kind: "f1" }>["measure"],
    kind: K,
    rows: readonly G[],
    weigh: (g: G, f: OfKind<K>) => number,
  ): void {
    const found = records.filter((record): record is OfKind<K> & CodedRecord => record.kind === kind);
    const pairing = pairUp(rows, found, (g, f) => (sameSentence(g.sentence, f.sentence.text) ? weigh(g, f) : 0));
    outcomes.push(...countF1(measure, { gold: rows, found }, pairing));
    for (const [i, f] of found.entries())
      outcomes.push({
        kind: "confidence",
        unit: f.sentence.text,
        confidence: f.confidence,
        right: pairing.goldOf.has(i),
        what: f.why.rule,
      });
  }
  run("assessments", "assessment", gold.assessments, (g, f) =>
    weight(sameSet(g.dyad, f.dyad) && g.direction === f.direction, g.certainty === f.certainty),
  );
  run("disputes", "dispute", gold.disputes, (g, f) =>
    weight(sameSet(g.parties, f.parties) && overlaps(g.name, f.name.text), g.context === f.context),
  );
  run("milestones", "milestone", gold.milestones, (g, f) =>
    weight(sameSet(g.dyad ?? [], f.dyad ?? []) && g.years === f.years),
  );
  run("conditions", "condition", gold.conditions, (g, f) =>
    weight(overlaps(g.if, f.if.text) && overlaps(g.then, f.then.text) && !overlaps(f.if.text, f.then.text)),
  );
  run("causes", "cause", gold.causes, (g, f) =>
    weight(
      overlaps(g.cause, f.cause.text) && overlaps(g.effect, f.effect.text) && !overlaps(f.cause.text, f.effect.text),
    ),
  );
  run("factors", "factor", gold.factors, (g, f) =>
    weight(sameSet(g.bears_on, f.bears_on) && overlaps(g.what, f.what.text), g.effect === f.effect),
  );
  run("indicators", "indicator", gold.indicators, (g, f) => weight(overlaps(g.what, f.what.text)));
  return outcomes;
}

/** Meaning: what a pair weighs: nothing unless it meets; among pairs that meet, one that is also alike in what is not asked goes first. */
function weight(meets: boolean, alike = false): number {
  return meets ? (alike ? 2 : 1) : 0;
}

/** Meaning: for each stretch of gold boilerplate, whether the document lists it as such and no record is read from it. */
export function scoreBoilerplate(gold: Gold, document: Document, records: readonly CodedRecord[]): Outcome[] {
  return gold.boilerplate.map((text) => {
    const listed = document.boilerplate.some(
      (part) => normalise(part.text) === normalise(text) || overlaps(text, part.text),
    );
    const coded = records.some((record) => sameSentence(text, record.sentence.text));
    return { kind: "share", measure: "boilerplate", unit: normalise(text), right: listed && !coded };
  });
}
