import { describe, expect, it } from "vitest";
import { sampleDocument } from "../model/sample-records.ts";
import type { LedgerStore } from "./port.ts";

const AT = "2018-04-26T08:00:00.000Z";
const LATER = "2018-05-01T08:00:00.000Z";

/** Meaning: what every driver must do with the index of origins and the grades of sources. */
export function originConformance(store: () => LedgerStore): void {
  describe("origins", () => {
    it("tells which documents are not indexed yet, also those entered in between", async () => {
      await add(store(), ["d1", "d2"]);
      expect(await store().withoutOriginKeys(10)).toEqual(["d1", "d2"]);
      expect(await store().withoutOriginKeys(1)).toEqual(["d1"]);
      expect(await store().indexOrigins([{ document: "d1", keys: [1] }])).toBe(1);
      expect(await store().withoutOriginKeys(10)).toEqual(["d2"]);
    });

    it("finds those with most keys in common, and takes a document in once", async () => {
      await store().indexOrigins([
        { document: "d1", keys: [7, 8, 4_294_967_295] },
        { document: "d2", keys: [8] },
        { document: "d3", keys: [9] },
      ]);
      expect(await store().indexOrigins([{ document: "d2", keys: [7] }])).toBe(0);
      expect(await store().originCandidates([4_294_967_295, 7, 8], 10)).toEqual([
        { document: "d1", shared: 3 },
        { document: "d2", shared: 1 },
      ]);
      expect(await store().originCandidates([7, 8], 1)).toEqual([{ document: "d1", shared: 2 }]);
      expect(await store().originCandidates([], 10)).toEqual([]);
    });

    it("keeps every grade of a source, in order, as it was known at a moment", async () => {
      const grade = {
        source: "Example Daily",
        letter: "C",
        reason: "new",
        user: "maria",
        at: AT,
        since: null,
      } as const;
      const first = await store().gradeSource(grade);
      const second = await store().gradeSource({ ...grade, letter: "B", at: LATER, since: "2018-05-01" });
      expect(await store().sourceGrades()).toEqual([first, second]);
      expect(await store().sourceGrades(AT)).toEqual([first]);
      expect(second).toMatchObject({ letter: "B", since: "2018-05-01" });
    });
  });
}

async function add(store: LedgerStore, ids: readonly string[]): Promise<void> {
  const submission = { sentences: [], records: [], coder: "coder-1", entered: AT };
  await store.append(ids.map((id) => ({ ...submission, document: sampleDocument(id) })));
}
