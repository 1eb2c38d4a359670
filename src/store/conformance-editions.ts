import { describe, expect, it } from "vitest";
import type { LedgerStore, NewEdition } from "./port.ts";

/** Meaning: what every driver must do with editions. */
export function editionConformance(store: () => LedgerStore): void {
  const ids = async (filter: Parameters<LedgerStore["editions"]>[0]) =>
    (await store().editions(filter)).map(({ id }) => id);

  describe("editions", () => {
    it("come back as they were, in the order saved", async () => {
      const kept = await store().addEdition(edition("b1"));
      await store().addEdition(edition("a1", { body: '{"ü":"line\\nbreak"}' }));
      expect(kept).toEqual({ sequence: kept.sequence, id: "b1", dyad: ["CHN", "JPN"], hash: "hash of b1", body: "{}" });
      expect(await ids({})).toEqual(["b1", "a1"]);
      expect((await store().editions({ idPrefix: "a" }))[0]?.body).toBe('{"ü":"line\\nbreak"}');
    });

    it("are found by relation, by the beginning of an id and by a record they lean on", async () => {
      await store().addEdition(edition("aa1", { records: ["r1", "r2", "r2"] }));
      await store().addEdition(edition("ab2", { dyad: ["JPN", "KOR"], records: ["r2", "r3"] }));
      expect(await ids({ between: ["JPN", "KOR"] })).toEqual(["ab2"]);
      expect(await ids({ idPrefix: "aa" })).toEqual(["aa1"]);
      expect(await ids({ records: ["r2"] })).toEqual(["aa1", "ab2"]);
      expect(await ids({ records: ["r3", "unknown"] })).toEqual(["ab2"]);
      expect(await ids({ records: [] })).toEqual([]);
      expect(await ids({ between: ["CHN", "JPN"], records: ["r3"] })).toEqual([]);
    });

    it("change nothing when saved twice, and keep their id to themselves", async () => {
      const first = await store().addEdition(edition("a1"));
      expect(await store().addEdition(edition("a1"))).toEqual(first);
      await expect(store().addEdition(edition("a1", { hash: "other", body: "[]" }))).rejects.toThrow();
      expect(await store().editions({})).toEqual([first]);
    });
  });
}

function edition(id: string, differences: Partial<NewEdition> = {}): NewEdition {
  return { id, dyad: ["CHN", "JPN"], hash: `hash of ${id}`, body: "{}", records: ["r1"], ...differences };
}
