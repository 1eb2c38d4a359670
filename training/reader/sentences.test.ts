import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const FOLDER = fileURLToPath(new URL("sentences", import.meta.url));
const ACTS = fileURLToPath(new URL("../../data/lexicon/acts.tsv", import.meta.url));
const STATUSES = new Set(["actual", "ongoing", "historical", "future", "hypothetical", "negated"]);
const MARK =
  /\[(?:N|(?<roles>(?:[ARS]\d)+)) [^[\]{}]+\]|\{(?<act>\d) (?<kinds>[a-z~-]+) (?<status>[a-z]+) [^[\]{}]+\}/g;

const kinds = new Set(
  readFileSync(ACTS, "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t")[0] ?? ""),
);

/** What is wrong with the marks of a sentence; null when nothing is. */
function faultIn(marked: string): string | null {
  const acts = new Set<string>();
  const sides = new Set<string>();
  const needed = new Set<string>();
  for (const { groups = {} } of marked.matchAll(MARK)) {
    const { roles = "", act, kinds: told = "", status = "" } = groups;
    for (const [, role = "", number = ""] of roles.matchAll(/([ARS])(\d)/g)) {
      needed.add(number);
      if (role !== "S") sides.add(number);
    }
    if (act === undefined) continue;
    if (acts.has(act)) return `act ${act} twice`;
    acts.add(act);
    if (!STATUSES.has(status)) return `unknown status: ${status}`;
    const unknown = told.split("~").find((kind) => !kinds.has(kind));
    if (unknown !== undefined) return `unknown kind: ${unknown}`;
  }
  if (/[[\]{}]/.test(marked.replaceAll(MARK, ""))) return "a mark that is none";
  const alone = [...acts].find((act) => !sides.has(act));
  if (alone !== undefined) return `act ${alone} without a side`;
  const missing = [...needed].find((number) => !acts.has(number));
  return missing === undefined ? null : `role in act ${missing}, which is not there`;
}

const rows = readdirSync(FOLDER)
  .sort()
  .flatMap((name) => {
    const [header, ...lines] = readFileSync(`${FOLDER}/${name}`, "utf8").trimEnd().split("\n");
    expect(header).toBe("family\ttopic\treason\tsentence");
    return lines.map((line, i) => ({ where: `${name}:${i + 2}`, cells: line.split("\t") }));
  });

test("every row has a family, a topic, a reason and a sentence", () => {
  expect(rows.length).toBeGreaterThan(4000);
  expect(rows.filter(({ cells }) => cells.length !== 4 || cells.includes("")).map(({ where }) => where)).toEqual([]);
});

test("every mark names a known kind and status, and sides that go with an act", () => {
  const faults = rows.flatMap(({ where, cells }) => {
    const fault = faultIn(cells[3] ?? "");
    return fault === null ? [] : [`${where}: ${fault}`];
  });
  expect(faults).toEqual([]);
});

test("no sentence stands twice", () => {
  const plain = rows.map(({ cells }) => (cells[3] ?? "").replaceAll(/\[\S+ |\{\d \S+ \S+ |[\]}]/g, "").toLowerCase());
  expect(new Set(plain).size).toBe(plain.length);
});
