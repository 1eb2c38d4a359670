import { readFileSync } from "node:fs";
import { isIsoDate } from "../lib/iso-date.ts";
import { membersOf } from "../model/actor-table.ts";
import type { IsoDate } from "../model/codes.ts";
import { compileActors, decidedActor, type NamedActor } from "../read/index.ts";
import { type NameLookup, nameLookup } from "./name-lookup.ts";
import { openActors } from "./open-actors.ts";
import { UsageError } from "./usage-error.ts";

export interface WhoOptions {
  readonly name: string | null;
  readonly on?: IsoDate;
  readonly batch?: string;
  /** Tell the members of an organisation too. */
  readonly members?: boolean;
  readonly format: "text" | "json";
}

/** Meaning: prints who a name, or each name of a file, stands for. Returns the exit status: 1 when the one name is unknown or a line of the file is broken. Throws a usage error when there is nothing to look up. */
export function tellWho({ name, on, batch, members, format }: WhoOptions): number {
  if ((name === null) === (batch === undefined)) throw new UsageError("give either a name or --batch FILE");
  const table = openActors();
  const lookUp = nameLookup(compileActors(table));
  if (batch !== undefined) return tellBatch(batch, lookUp);
  if (members === true && on === undefined) throw new UsageError("--members needs a day: give --on YYYY-MM-DD too");
  const readings = lookUp(name ?? "", on ?? null).map((reading) =>
    members === true ? { ...reading, members: membersOf(table.memberships, reading.code ?? "", on ?? "") } : reading,
  );
  if (format === "json") {
    console.log(JSON.stringify({ name, on: on ?? null, decided: decidedActor(readings)?.code ?? null, readings }));
  } else for (const reading of readings) console.log(lineOf(reading));
  if (readings.length > 0) return 0;
  console.error(`demarche: unknown name: ${name} (not in the actor tables)`);
  return 1;
}

function lineOf(reading: NamedActor & { readonly members?: readonly string[] }): string {
  const { code, sector, name, role, score, features, spells, joint, members } = reading;
  const { match, time, standing, plain } = features;
  const head = [...(joint ? ["and"] : []), code ?? "-", sector, name, role ?? "no office on that day known"].join("  ");
  const offices = spells.map(
    (spell) => `    ${spell.since} to ${spell.until ?? "today"}  ${spell.role}  [${spell.source}]`,
  );
  const parts = `match ${match} x time ${time.toFixed(2)} x standing ${standing} x plain ${plain}`;
  const joined = members === undefined ? [] : [`    members: ${members.join(" ") || "none known"}`];
  return [`${head}  ${score.toFixed(2)} (${parts})`, ...offices, ...joined].join("\n");
}

function tellBatch(file: string, lookUp: NameLookup): number {
  let status = 0;
  for (const [i, line] of linesOf(file).entries()) {
    if (line === "") continue;
    const [name = "", date = "", ...more] = line.split("\t");
    if (name === "" || more.length > 0 || (date !== "" && !isIsoDate(date))) {
      console.error(`demarche: not a name and a date: line ${i + 1} of ${file} (write NAME, a tab, YYYY-MM-DD)`);
      status = 1;
    }
    const valid = date === "" || isIsoDate(date) ? date || null : undefined;
    const actor = valid === undefined ? null : decidedActor(lookUp(name, valid));
    console.log([actor?.code ?? "-", actor?.sector ?? "-", actor?.score.toFixed(2) ?? "-"].join("\t"));
  }
  return status;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/);
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
