import { readFileSync } from "node:fs";
import { daysBetween } from "../lib/iso-date.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Turn } from "../model/turn.ts";

/** A turn known from history (`cases/turns`). */
export interface KnownTurn {
  readonly dyad: string;
  readonly since: IsoDate;
  readonly until: IsoDate;
  readonly direction: Turn["direction"];
}

/** How many known turns were found, how many were found beside them, and which were missed. */
export interface TurnScore {
  readonly hits: number;
  readonly others: number;
  readonly asked: number;
  readonly missed: readonly string[];
}

/** What can say where a relation turned. */
export type FoundTurn = Pick<Turn, "date" | "direction">;

/** Meaning: the rows of a table of known turns. Throws when the file is missing. */
export function readKnownTurns(path: string): readonly KnownTurn[] {
  const [, ...rows] = readFileSync(path, "utf8").trim().split("\n");
  return rows.map((row) => {
    const [a = "", b = "", since = "", until = "", direction] = row.split("\t");
    return { dyad: `${a} ${b}`, since, until, direction: direction === "improving" ? "improving" : "worsening" };
  });
}

/** Meaning: the turns found in one dyad against those known of it: same direction, within so many days of the known span, each used once. */
export function scoreTurns(found: readonly FoundTurn[], known: readonly KnownTurn[], toleranceDays: number): TurnScore {
  const left = new Set(found);
  const missed: string[] = [];
  for (const { dyad, since, until, direction } of known) {
    const near = [...left].find(
      (turn) =>
        turn.direction === direction &&
        daysBetween(turn.date, since) <= toleranceDays &&
        daysBetween(until, turn.date) <= toleranceDays,
    );
    if (near === undefined) missed.push(`${dyad} ${since}`);
    else left.delete(near);
  }
  return { hits: known.length - missed.length, others: left.size, asked: known.length, missed };
}

/** Meaning: scores of several dyads together. */
export function totalScore(scores: readonly TurnScore[]): TurnScore {
  return {
    hits: scores.reduce((sum, { hits }) => sum + hits, 0),
    others: scores.reduce((sum, { others }) => sum + others, 0),
    asked: scores.reduce((sum, { asked }) => sum + asked, 0),
    missed: scores.flatMap(({ missed }) => missed),
  };
}

/** Meaning: F1 of a score; 0 when nothing was hit. */
export function turnF1({ hits, others, asked }: TurnScore): number {
  return hits === 0 ? 0 : (2 * hits) / (asked + hits + others);
}
