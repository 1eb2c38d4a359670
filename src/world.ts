/* The world at a glance, asked of the ledger: `store` gives sums by week, `measure` what stands out; each row told is then worked out from its incidents. */
import { currentStanding, withoutRetracted } from "./ledger/index.ts";
import { levelIn } from "./levels.ts";
import { addDays, startOfIsoWeek } from "./lib/iso-date.ts";
import {
  type Glance,
  glanceOf,
  LEAST_BEFORE,
  LEAST_RECENT,
  type WorldRow,
  weekNumberOf,
  worldRows,
} from "./measure/index.ts";
import type { IsoDate } from "./model/codes.ts";
import { METHOD_VERSION } from "./model/level.ts";
import type { RelationLevel } from "./model/relation-level.ts";
import type { LedgerStore } from "./store/index.ts";

/** What of the world is asked for: the `window` weeks up to that of `asOf`, `limit` rows of each sort. */
export interface WorldOptions {
  readonly asOf: IsoDate;
  readonly window: number;
  readonly limit: number;
}

/** A row with the relation as its incidents tell it, which is what `index` prints. */
export interface OpenedRow {
  readonly row: WorldRow;
  readonly level: RelationLevel;
}

/** What stands out, and out of how many. `held`: movers whose change clears its interval when worked out from incidents too; `fallen`: those where it does not. */
export interface World {
  readonly method: string;
  readonly asOf: IsoDate;
  readonly window: number;
  /** Relations with an act by then, and with enough acts to be compared. */
  readonly dyads: number;
  readonly compared: number;
  readonly held: readonly OpenedRow[];
  readonly fallen: readonly OpenedRow[];
  readonly contradictory: readonly WorldRow[];
  readonly silent: readonly WorldRow[];
}

/** Meaning: what stands out in the sums by week alone. Rejects with a `LedgerError` when the store cannot be read. */
export async function glanceAt(
  store: LedgerStore,
  { asOf, window, limit }: WorldOptions,
): Promise<Glance & Pick<World, "dyads" | "compared">> {
  const { withoutSources } = withoutRetracted(await currentStanding(store));
  const range = { to: addDays(startOfIsoWeek(asOf), 7), ...(withoutSources === undefined ? {} : { withoutSources }) };
  const rows = worldRows(await store.worldWeeks(range), { at: weekNumberOf(asOf), window });
  const compared = rows.filter(({ nRecent, nBefore }) => nRecent >= LEAST_RECENT && nBefore >= LEAST_BEFORE).length;
  return { ...glanceOf(rows, { window, limit }), dyads: rows.length, compared };
}

/**
 * Meaning: the world at a glance: the relations that moved most over a window, each with the incidents that moved it; the most contradictory and the most silent. Sums by
 * week, which count rows at their face, find them; incidents, put together and with plans and memories set apart, decide which hold. Rejects with a `LedgerError`.
 */
export async function worldIn(store: LedgerStore, options: WorldOptions): Promise<World> {
  const { asOf, window } = options;
  const glance = await glanceAt(store, options);
  const opened: OpenedRow[] = [];
  for (const row of glance.movers) {
    const [a, b] = row.dyad.map((code) => ({ code, asMembers: false }));
    if (a === undefined || b === undefined) continue;
    const level = await levelIn(store, {
      sides: [a, b],
      asOf,
      scale: "plover",
      context: null,
      window,
      memberships: [],
    });
    opened.push({ row, level });
  }
  const holds = ({ level: { direction } }: OpenedRow) =>
    direction.direction === "improving" || direction.direction === "worsening";
  return {
    method: METHOD_VERSION,
    asOf,
    window,
    dyads: glance.dyads,
    compared: glance.compared,
    held: opened.filter(holds),
    fallen: opened.filter((row) => !holds(row)),
    contradictory: glance.contradictory,
    silent: glance.silent,
  };
}
