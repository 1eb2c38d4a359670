import { findAssessments } from "./assessments.ts";
import { findCauses } from "./causes.ts";
import { findConditions } from "./conditions.ts";
import { findDisputes } from "./disputes.ts";
import type { Draft, StatementSetting } from "./draft.ts";
import { findFactors } from "./factors.ts";
import { findIndicators } from "./indicators.ts";
import { findMilestones } from "./milestones.ts";

export type { Draft, StatementSetting } from "./draft.ts";

/** Meaning: the statements of a sentence: assessments, disputes, milestones, conditions, causes, factors and indicators. */
export function findStatements(setting: StatementSetting): Draft[] {
  const causes = findCauses(setting);
  return [
    ...findAssessments(setting),
    ...findDisputes(setting),
    ...findMilestones(setting),
    ...findConditions(setting),
    ...causes,
    ...findFactors(setting, causes),
    ...findIndicators(setting),
  ];
}
