/** Prints what is wrong with the actor tables: `npm run check:actors [-- --errors]`. Exit status 1 when there is an error. */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkActors, type Finding } from "../knowledge/index.ts";

function lineOf({ severity, file, line, message }: Finding): string {
  return `${severity}  ${file}${line === null ? "" : `:${line}`}  ${message}`;
}

function countsOf(findings: readonly Finding[]): string {
  const kinds = [...Map.groupBy(findings, (finding) => finding.kind)].map(([kind, of]) => `${kind} ${of.length}`);
  return kinds.length === 0 ? "" : ` (${kinds.join(", ")})`;
}

const { values } = parseArgs({ options: { errors: { type: "boolean", default: false } } });
const folder = fileURLToPath(new URL("../../data/actors", import.meta.url));
const findings = checkActors(folder, new Date().toISOString().slice(0, 10));
const errors = findings.filter(({ severity }) => severity === "error");
const warnings = findings.filter(({ severity }) => severity === "warning");
for (const finding of values.errors ? errors : [...errors, ...warnings]) console.log(lineOf(finding));
console.log(`${errors.length} errors${countsOf(errors)}, ${warnings.length} warnings${countsOf(warnings)}`);
process.exitCode = errors.length > 0 ? 1 : 0;
