/** Prints what is wrong with the actor tables: `npm run check:actors [-- --errors]`. Exit status 1 when there is an error. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkActors, type Finding, loadActors } from "../knowledge/index.ts";
import type { ActorTable } from "../model/actor-table.ts";

function lineOf({ severity, file, line, message }: Finding): string {
  return `${severity}  ${file}${line === null ? "" : `:${line}`}  ${message}`;
}

function countsOf(findings: readonly Finding[]): string {
  const kinds = [...Map.groupBy(findings, (finding) => finding.kind)].map(([kind, of]) => `${kind} ${of.length}`);
  return kinds.length === 0 ? "" : ` (${kinds.join(", ")})`;
}

/** Since when the tables are to hold ministers. */
const MINISTERS_SINCE = "2000-01-01";

/** In how many states somebody is known to have held an office of a class, in whatever part of the time since 2000. */
function statesWith(officeClass: string, { offices, spells, states }: ActorTable): number {
  const roles = new Set(offices.filter((office) => office.officeClass === officeClass).map(({ role }) => role));
  const held = spells.filter((row) => roles.has(row.role) && (row.until === null || row.until >= MINISTERS_SINCE));
  const codes = new Set(held.map(({ code }) => code));
  return states.filter(({ code }) => codes.has(code)).length;
}

function coverageOf(table: ActorTable, findings: readonly Finding[]): string {
  const gaps = findings.filter(({ kind }) => kind === "gap").map(({ message }) => /: (\w+) /.exec(message)?.[1]);
  const whole = table.states.filter(({ code }) => !gaps.includes(code)).length;
  const ministers = ["foreign", "defence"].map((name) => `${name} ministers of ${statesWith(name, table)}`).join(", ");
  return `a leader on every day since 1990: ${whole} of ${table.states.length} states; since 2000: ${ministers}`;
}

const { values } = parseArgs({ options: { errors: { type: "boolean", default: false } } });
const folder = fileURLToPath(new URL("../../data/actors", import.meta.url));
const findings = checkActors(folder, new Date().toISOString().slice(0, 10));
const errors = findings.filter(({ severity }) => severity === "error");
const warnings = findings.filter(({ severity }) => severity === "warning");
for (const finding of values.errors ? errors : [...errors, ...warnings]) console.log(lineOf(finding));
console.log(coverageOf(loadActors(folder), findings));
console.log(`${errors.length} errors${countsOf(errors)}, ${warnings.length} warnings${countsOf(warnings)}`);
process.exitCode = errors.length > 0 ? 1 : 0;
