import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PARTIES = [
  "China",
  "Japan",
  "South Korea",
  "North Korea",
  "Russia",
  "United States",
  "India",
  "Pakistan",
  "Iran",
  "Israel",
];
const RELATIONS = ["Make a visit", "Host a visit", "Consult", "Criticize or denounce", "Threaten", "Make statement"];

/** Meaning: writes a folder of quadruples as such data sets are published, `events` of them over 300 days, the same for the same seed. */
export async function writeQuadruples(
  folder: string,
  options: { readonly events: number; readonly seed: number },
): Promise<void> {
  let state = options.seed;
  const below = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const lines = Array.from({ length: options.events }, (_, n) => {
    const hour = Math.floor((n / options.events) * 300) * 24;
    return `${below(PARTIES.length)}\t${below(RELATIONS.length)}\t${below(PARTIES.length)}\t${hour}`;
  });
  const numbered = (names: readonly string[]) => names.map((name, n) => `${name}\t${n}\n`).join("");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "entity2id.txt"), numbered(PARTIES));
  writeFileSync(join(folder, "relation2id.txt"), numbered(RELATIONS));
  writeFileSync(join(folder, "train.txt"), `${lines.join("\n")}\n`);
}
