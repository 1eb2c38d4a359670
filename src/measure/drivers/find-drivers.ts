import { falseDiscovery } from "../../lib/false-discovery.ts";
import type { ActorCode, Dyad, IsoDate } from "../../model/codes.ts";
import type { Driver, DriverSubject, DriversReport, Triad } from "../../model/driver.ts";
import type { WeekTotals } from "../../model/rollup.ts";
import { associate } from "./associate.ts";
import { type WeeklyValues, weeklyValues } from "./weekly-values.ts";

/** A relation, or the home affairs of a state, with its weeks. */
export interface SubjectWeeks {
  readonly subject: DriverSubject;
  readonly weeks: readonly Omit<WeekTotals, "heading">[];
}

export interface DriversInput {
  readonly dyad: Dyad;
  readonly own: readonly Omit<WeekTotals, "heading">[];
  readonly others: readonly SubjectWeeks[];
  /** The Mondays compared, in order. */
  readonly mondays: readonly IsoDate[];
}

/** Of the associations told, so many in a hundred may be chance. Below the usual 5 so that the share stays under 5 in any run of some hundreds. */
export const RATE = 0.03;
/** Acts a subject needs: two a week on average, else its weeks are mostly noise. */
const LEAST_ACTS_A_WEEK = 2;
/** Acts that a side of a triangle needs to have a sign. */
const LEAST_ACTS_OF_SIDE = 20;
const MOST_TRIADS = 12;

/**
 * Meaning: which other relations, and which affairs at home, moved with a relation over some weeks, which moved before it and which after, once false
 * discoveries are controlled over all tests made; and the triangles the two form with third parties. An association is no cause. Missing: too few weeks or acts
 * of the relation itself give no driver and no test. Throws when no week is given.
 * Shape: drivers by q, then by strength; triads by acts. Example: `findDrivers({ dyad, own, others, mondays }).drivers`
 */
export function findDrivers({ dyad, own, others, mondays }: DriversInput): DriversReport {
  const [from, to] = [mondays[0], mondays.at(-1)];
  if (from === undefined || to === undefined) throw new Error("no weeks to compare");
  const relation = weeklyValues(own, mondays);
  const least = LEAST_ACTS_A_WEEK * mondays.length;
  const measured = others.map(({ subject, weeks }) => ({ subject, values: weeklyValues(weeks, mondays) }));
  const thick = measured.flatMap(({ subject, values }) =>
    values !== null && values.n >= least ? [{ subject, values }] : [],
  );
  const tested =
    relation === null || relation.n < least
      ? []
      : thick.flatMap(({ subject, values }) => {
          const tests = associate(relation.values, values.values);
          return tests === null ? [] : [{ subject, n: values.n, tests }];
        });
  const found = tested.flatMap(({ subject, n, tests }) => tests.map((test) => ({ subject, n, test })));
  const rates = falseDiscovery(found.map(({ test }) => test.p));
  const drivers = found.flatMap(({ subject, n, test }, index): Driver[] => {
    const q = rates[index] ?? 1;
    return q <= RATE ? [{ subject, ...test, q, weeks: mondays.length, n }] : [];
  });
  return {
    dyad,
    from,
    to,
    weeks: mondays.length,
    n: relation?.n ?? 0,
    compared: tested.length,
    thin: others.length - tested.length,
    tests: found.length,
    rate: RATE,
    drivers: drivers.toSorted((a, b) => a.q - b.q || Math.abs(b.correlation) - Math.abs(a.correlation)),
    triads: relation === null ? [] : triadsOf(dyad, relation, measured),
  };
}

/** Third parties that have to do with both sides. */
function triadsOf(
  [a, b]: Dyad,
  relation: WeeklyValues,
  measured: readonly { readonly subject: DriverSubject; readonly values: WeeklyValues | null }[],
): readonly Triad[] {
  const sides = (code: ActorCode) =>
    new Map(
      measured.flatMap(({ subject, values }) => {
        if (subject.kind !== "dyad" || values === null || values.n < LEAST_ACTS_OF_SIDE || !subject.dyad.includes(code))
          return [];
        const third = subject.dyad[0] === code ? subject.dyad[1] : subject.dyad[0];
        return [[third, values] as const];
      }),
    );
  const [ofA, ofB] = [sides(a), sides(b)];
  const found = [...ofA].flatMap(([third, withA]): Triad[] => {
    const withB = ofB.get(third);
    if (withB === undefined || third === b) return [];
    const levels = [relation.mean, withA.mean, withB.mean] as const;
    return [{ third, levels, n: [relation.n, withA.n, withB.n], balanced: levels[0] * levels[1] * levels[2] > 0 }];
  });
  return found.toSorted((x, y) => Math.min(y.n[1], y.n[2]) - Math.min(x.n[1], x.n[2])).slice(0, MOST_TRIADS);
}
