import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { openPack, PackError } from "../export/index.ts";
import { randomFrom } from "../lib/random.ts";
import { AS_OF, makeWorkplace, RELATION } from "./export-ledger.ts";

const FLIPS = 10_000;
const BURSTS = 1_000;
const CUTS = 1_000;

/** Meaning: a relation packed and unpacked by the command line where there are no actor layers, and its file damaged in many ways. Shape: text. */
export async function checkPacks(title: string): Promise<string> {
  const place = makeWorkplace();
  const { folder, ledger, run } = place;
  try {
    const told = [title];
    for (const rights of ["quote", "none"]) {
      const file = join(folder, `${rights}.pack`);
      const packed = run("pack", ...RELATION, ...AS_OF, "--rights", rights, "--out", file, "--ledger", ledger);
      const again = run("unpack", file, "--ledger", join(folder, `${rights}.db`));
      const hash = (text: string, words: string) => new RegExp(`${words} ([0-9a-f]{64})`).exec(text)?.[1] ?? "none";
      const [sent, got] = [hash(packed, "account"), hash(again, "the account is the same:")];
      told.push(`--rights ${rights}: ${packed.split("\n")[0]?.replace(file, "the pack")}`);
      told.push(`  unpacked on an empty ledger: ${sent === got ? "the same account" : "ANOTHER account"}, ${got}`);
    }
    told.push(...damages(readFileSync(join(folder, "quote.pack"))));
    return `${told.join("\n  ")}\n`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function damages(bytes: Buffer): readonly string[] {
  const random = randomFrom(20180425);
  const within = (most: number) => Math.floor(random() * most);
  let [found, named] = [0, 0];
  for (let n = 0; n < FLIPS; n++) {
    const bit = within(bytes.length * 8);
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const damage = damageOf(changed);
    if (damage !== null) found += 1;
    if (damage?.length === 1 && damage[0]?.from === bit >> 3) named += 1;
  }
  const bursts = Array.from({ length: BURSTS }, () => {
    const [at, length] = [within(bytes.length - 64), 2 + within(62)];
    const changed = Buffer.from(bytes);
    for (let n = at; n < at + length; n++) changed[n] = (bytes[n] ?? 0) ^ (1 + within(255));
    const damage = damageOf(changed) ?? [];
    return {
      found: damage.length > 0,
      covered: damage.some(({ from, to }) => (from ?? 0) < at + length && (to ?? 0) > at),
    };
  });
  const cuts = Array.from({ length: CUTS }, () => damageOf(bytes.subarray(0, within(bytes.length))));
  return [
    `${FLIPS} random bit flips: ${found} detected, ${named} named by their very byte`,
    `${BURSTS} stretches of 2 to 63 changed bytes: ${bursts.filter((one) => one.found).length} detected, ${bursts.filter((one) => one.covered).length} named by bytes that hold some of them`,
    `${CUTS} files cut short: ${cuts.filter((one) => one !== null).length} refused`,
  ];
}

/** What is told of a file; null when nothing is. */
function damageOf(bytes: Buffer): PackError["damages"] | null {
  try {
    openPack(bytes, "pack");
    return null;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return error.damages;
  }
}
