import type { ActorNames } from "../model/actor-name.ts";
import type { Driver, DriverSubject, DriversReport, Triad } from "../model/driver.ts";

const WIDEST_SUBJECT = 46;

/** Meaning: the associations that stand, a line each, with what was compared and how many tests were made; then the triangles with third parties. */
export function renderDrivers(report: DriversReport, names: ActorNames): string {
  const { dyad, from, weeks, n, compared, thin, tests, rate, drivers, triads } = report;
  const [a, b] = dyad.map((code) => nameOf(code, names));
  const balanced = triads.filter((triad) => triad.balanced).length;
  return [
    `${a} and ${b}, ${weeks} weeks from ${from}, ${n} acts`,
    compared === 0
      ? `Nothing was compared: the relation or all ${thin} others have fewer than two acts a week, or fewer than 20 weeks.`
      : `${compared} relations and home affairs compared, ${thin} too thin; ${tests} tests, of the findings at most ${Math.round(rate * 100)} in 100 are expected to be chance.`,
    "These are associations of weekly levels, their own past taken out. They say nothing of causes.",
    "",
    ...(drivers.length === 0 ? ["No association stands."] : drivers.map((driver) => driverLine(driver, names))),
    ...(triads.length === 0
      ? []
      : [
          "",
          `Triangles with third parties: ${balanced} of ${triads.length} balanced (product of the signs of their mean scores above 0)`,
          ...triads.map((triad) => triadLine(triad, report, names)),
        ]),
    "",
  ].join("\n");
}

function driverLine({ subject, association, lag, correlation, q, n }: Driver, names: ActorNames): string {
  const weeks = `${lag} week${lag === 1 ? "" : "s"}`;
  const how = { together: "in the same week", leads: `${weeks} before`, follows: `${weeks} after` }[association];
  const way = correlation > 0 ? "the same way" : "the other way";
  return `  ${subjectWords(subject, names).padEnd(WIDEST_SUBJECT)} moves ${way}, ${how}: r ${signed(correlation)}, q ${q.toFixed(3)}, ${n} acts`;
}

function triadLine({ third, levels, balanced, n }: Triad, { dyad }: DriversReport, names: ActorNames): string {
  const sides = dyad.map((code, i) => `with ${nameOf(code, names)} ${signed(levels[i + 1] ?? 0)} (n ${n[i + 1]})`);
  return `  ${nameOf(third, names).padEnd(WIDEST_SUBJECT)} ${balanced ? "balanced  " : "unbalanced"} ${sides.join(", ")}`;
}

function subjectWords(subject: DriverSubject, names: ActorNames): string {
  return subject.kind === "home"
    ? `home affairs of ${nameOf(subject.code, names)}`
    : subject.dyad.map((code) => nameOf(code, names)).join(" and ");
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

function nameOf(code: string, names: ActorNames): string {
  const found = names.get(code);
  return found === undefined ? code : `${found.article ? "the " : ""}${found.name}`;
}
