/**
 * Prints weights for the signals of `src/resolve/origins/features.ts`, fitted by logistic regression on the development part of `cases/origins`.
 *
 *   node src/eval/fit-origins.ts
 *
 * A signal that speaks for one origin keeps a weight of 0 or more, one that speaks against it of 0 or less.
 */
import { FEATURES, pairOf, profileOf } from "../resolve/index.ts";
import { loadOriginCases, originTextOf } from "./origin-cases.ts";

const ROUNDS = 3000;
const RATE = 1;
const SHRINK = 0.0002;

const cases = loadOriginCases("cases/origins/dev");
const profiles = cases.map((one) => ({ ...one, profile: profileOf(originTextOf(one)) }));
const rows = profiles.flatMap((a, i) =>
  profiles.slice(i + 1).flatMap((b) => {
    const values = FEATURES.map(({ value }) => value(pairOf(a.profile, b.profile)));
    const wanted = a.origins.some((origin) => b.origins.includes(origin));
    // a pair with nothing in common teaches nothing
    return wanted || values.slice(0, 5).some((value) => value > 0.15) ? [{ values, wanted: wanted ? 1 : 0 }] : [];
  }),
);
let bias = -4;
const weights = FEATURES.map(({ weight }) => Math.sign(weight));
for (let round = 0; round < ROUNDS; round++) {
  const slopes = FEATURES.map(() => 0);
  let slope = 0;
  for (const { values, wanted } of rows) {
    const log = values.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), bias);
    const error = 1 / (1 + Math.exp(-log)) - wanted;
    slope += error;
    for (const [n, value] of values.entries()) slopes[n] = (slopes[n] ?? 0) + error * value;
  }
  bias -= ((RATE * slope) / rows.length) * 8;
  for (const [n, feature] of FEATURES.entries()) {
    const next = (weights[n] ?? 0) - RATE * 8 * ((slopes[n] ?? 0) / rows.length + SHRINK * (weights[n] ?? 0));
    weights[n] = feature.weight < 0 ? Math.min(0, next) : Math.max(0, next);
  }
}
console.log(`${rows.length} pairs; bias ${bias.toFixed(2)}`);
for (const [n, { name }] of FEATURES.entries()) console.log(`${(weights[n] ?? 0).toFixed(2).padStart(7)}  ${name}`);
