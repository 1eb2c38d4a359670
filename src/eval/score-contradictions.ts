import type { ActorTable } from "../model/actor-table.ts";
import type { Slot } from "../model/told-slot.ts";
import { type Reader, slotReader } from "../read/index.ts";
import { findSlots } from "../resolve/index.ts";
import { withInterval } from "./bootstrap.ts";
import type { ContradictionCase, GoldSlot } from "./contradiction-cases.ts";
import { f1Of, type Outcome } from "./outcome.ts";

/** How the slots of some cases were judged: a row for each contradiction found or missed. */
export interface ContradictionScore {
  readonly outcomes: readonly Outcome[];
  readonly contradictions: number;
  readonly lookAlikes: number;
  /** Look-alikes taken for contradictions. */
  readonly taken: number;
  readonly findings: readonly string[];
}

/** Meaning: contradictions found in raw texts by the real reader, against gold. Whatever is found beyond gold is an extra, labelled a look-alike or not. */
export async function scoreContradictions(
  cases: readonly ContradictionCase[],
  reader: Reader,
  table: ActorTable,
): Promise<ContradictionScore> {
  const readSlots = slotReader(table);
  const judged = [];
  for (const one of cases) {
    const told = [];
    for (const document of one.documents) told.push(...readSlots(document, (await reader.read(document)).records));
    judged.push(judge(one, findSlots(told)));
  }
  const gold = cases.flatMap(({ slots }) => slots);
  return {
    outcomes: judged.flatMap(({ outcomes }) => outcomes),
    contradictions: gold.filter(({ contradicts }) => contradicts).length,
    lookAlikes: gold.filter(({ contradicts }) => !contradicts).length,
    taken: judged.reduce((sum, { taken }) => sum + taken, 0),
    findings: judged.flatMap(({ findings }) => findings),
  };
}

function judge({ id, slots }: ContradictionCase, found: readonly Slot[]) {
  const clashing = found.filter(({ contradicted }) => contradicted);
  const wanted = slots.filter(({ contradicts }) => contradicts);
  const used = new Set<Slot>();
  const outcomes: Outcome[] = [];
  const findings: string[] = [];
  const add = (result: "hit" | "extra" | "miss") => outcomes.push({ kind: "f1", measure: "events", unit: id, result });
  for (const slot of wanted) {
    const hit = clashing.find((one) => !used.has(one) && isSlot(one, slot));
    if (hit !== undefined) used.add(hit);
    else
      findings.push(
        `missed: ${id} ${slot.kind} ${slot.key}; read: ${found
          .filter(({ kind }) => kind === slot.kind)
          .map(told)
          .join(" / ")}`,
      );
    add(hit === undefined ? "miss" : "hit");
  }
  const extra = clashing.filter((one) => !used.has(one));
  for (const one of extra) {
    findings.push(`extra: ${id} ${told(one)}`);
    add("extra");
  }
  const taken = slots.filter((slot) => !slot.contradicts && extra.some((one) => isSlot(one, slot))).length;
  return { outcomes, taken, findings };
}

function told(slot: Slot): string {
  return `${slot.kind} ${slot.key}: ${slot.told.map(({ value, speaker, scope, words }) => `${speaker.code ?? speaker.name} ${JSON.stringify(value)} [${scope.join()}] <${words.slice(0, 50)}>`).join(" | ")}`;
}

function isSlot(found: Slot, gold: GoldSlot): boolean {
  if (found.kind !== gold.kind) return false;
  if (gold.key === "" || gold.kind === "place" || gold.kind === "date") return true;
  const stem = gold.key.replace(/(?:s|ing)$/, "");
  if (gold.kind === "who") return gold.values.some((value) => value.toLowerCase().includes(found.key));
  return gold.kind === "count" ? found.key === gold.key : found.told.some(({ key }) => key.includes(stem));
}

/** Meaning: the lines of one part: precision, recall and F1 with its interval; with `details` each finding. */
export function renderContradictions(title: string, score: ContradictionScore, details: boolean): string {
  const { outcomes, contradictions, lookAlikes, taken, findings } = score;
  const count = (result: string) => outcomes.filter((row) => row.kind === "f1" && row.result === result).length;
  const [hits, extra, missed] = [count("hit"), count("extra"), count("miss")];
  const { value, low, high } = withInterval(outcomes, (rows) => f1Of(rows, "events"));
  const share = (of: number) => (of === 0 ? "n/a" : (hits / of).toFixed(3));
  return [
    title,
    `  ${contradictions} slots contradict, ${lookAlikes} only look like it`,
    `  from text: precision ${share(hits + extra)}, recall ${share(hits + missed)}, F1 ${value?.toFixed(3) ?? "n/a"} (${low?.toFixed(2)} to ${high?.toFixed(2)}); ${hits} right, ${extra} extra, ${missed} missed; ${taken} look-alikes taken for contradictions`,
    ...(details ? findings.map((line) => `    ${line}`) : []),
    "",
  ].join("\n");
}
