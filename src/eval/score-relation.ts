import type { Reader } from "../read/index.ts";
import { QUAD_OF_ROOT, type RelationRow, ROOTS, type Root } from "./relation-rows.ts";

/** How well one class was told: its F1, and rows that gold has of it, that were told it, and both. F1 in percent. */
export interface ClassScore {
  readonly name: string;
  readonly f1: number;
  readonly gold: number;
  readonly told: number;
  readonly right: number;
}

/** One level of classes: the mean F1 over the fixed list of classes, in percent, and each of them. */
export interface LevelScore {
  readonly macroF1: number;
  readonly classes: readonly ClassScore[];
}

export interface RelationScore {
  readonly rows: number;
  readonly binary: LevelScore;
  readonly quad: LevelScore;
  readonly root: LevelScore;
  /** Rows that were told another root, most frequent confusion first. */
  readonly confusions: readonly { readonly gold: Root; readonly told: string; readonly count: number }[];
}

/** Meaning: the relation between the two given mentions of each row, told by the reader, against people's. */
export async function scoreRelation(rows: readonly RelationRow[], reader: Reader): Promise<RelationScore> {
  const answers = await reader.relate(rows);
  const told = answers.map((answer) => answer[0]?.root ?? "none");
  const gold = rows.map((row) => row.gold);
  const quad = (root: string) => String(QUAD_OF_ROOT[root as Root] ?? "none");
  const binary = (root: string) =>
    quad(root) === "none" ? "none" : Number(quad(root)) <= 2 ? "cooperation" : "conflict";
  return {
    rows: rows.length,
    binary: level(gold.map(binary), told.map(binary), ["cooperation", "conflict"]),
    quad: level(gold.map(quad), told.map(quad), ["1", "2", "3", "4"]),
    root: level(gold, told, ROOTS),
    confusions: confusionsOf(gold, told),
  };
}

function level(gold: readonly string[], told: readonly string[], names: readonly string[]): LevelScore {
  const classes = names.map((name): ClassScore => {
    const right = gold.filter((value, i) => value === name && told[i] === name).length;
    const [asked, given] = [
      gold.filter((value) => value === name).length,
      told.filter((value) => value === name).length,
    ];
    return { name, f1: asked + given === 0 ? 0 : (200 * right) / (asked + given), gold: asked, told: given, right };
  });
  return { macroF1: classes.reduce((sum, { f1 }) => sum + f1, 0) / classes.length, classes };
}

function confusionsOf(gold: readonly Root[], told: readonly string[]): RelationScore["confusions"] {
  const counts = new Map<string, { gold: Root; told: string; count: number }>();
  for (const [i, root] of gold.entries()) {
    const other = told[i] ?? "none";
    if (other === root) continue;
    const known = counts.get(`${root} ${other}`);
    if (known === undefined) counts.set(`${root} ${other}`, { gold: root, told: other, count: 1 });
    else known.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

/** Meaning: the score as text; with `details` the confusions too. */
export function renderRelation(title: string, score: RelationScore, details: boolean): string {
  const lines = [title, `  ${score.rows} rows; macro-F1 in percent: ${figures(score)}`];
  for (const { name, f1, gold, told, right } of score.root.classes)
    lines.push(`  ${name.padEnd(10)} F1 ${f1.toFixed(1).padStart(5)}   of ${gold}, told ${told}, right ${right}`);
  if (details)
    lines.push(...score.confusions.slice(0, 20).map(({ gold, told, count }) => `  ${count} × ${gold} told as ${told}`));
  return `${lines.join("\n")}\n`;
}

function figures({ binary, quad, root }: RelationScore): string {
  return `binary ${binary.macroF1.toFixed(1)}, quad ${quad.macroF1.toFixed(1)}, root ${root.macroF1.toFixed(1)}`;
}
