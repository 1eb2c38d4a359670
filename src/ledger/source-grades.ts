import type { KeptSourceGrade, SourceGrade } from "../model/source-grade.ts";
import type { LedgerStore } from "../store/index.ts";
import { CorrectionError } from "./correct.ts";
import { instantOf } from "./instant.ts";

/** Meaning: writes down how reliable a source is held to be. Rejects with a `CorrectionError` without a source, reason or user. */
export async function gradeSource(store: LedgerStore, grade: SourceGrade): Promise<KeptSourceGrade> {
  for (const field of ["source", "reason", "user"] as const)
    if (grade[field].trim() === "") throw new CorrectionError(`a grade needs a ${field}`);
  return store.gradeSource({ ...grade, source: grade.source.trim(), at: instantOf(grade.at) });
}

/**
 * Meaning: the grade that holds for each source on a day, of those made by a moment: the last made of those that hold by then. Missing: a source that nobody
 * graded is not in the map; it counts as F, cannot be judged.
 */
export async function currentGrades(
  store: LedgerStore,
  { asOf, knownAt }: { readonly asOf?: string; readonly knownAt?: string } = {},
): Promise<ReadonlyMap<string, KeptSourceGrade>> {
  const grades = await store.sourceGrades(knownAt === undefined ? undefined : instantOf(knownAt));
  const held = grades.filter(({ since }) => asOf === undefined || since === null || since <= asOf);
  return new Map(held.map((grade) => [grade.source, grade]));
}
