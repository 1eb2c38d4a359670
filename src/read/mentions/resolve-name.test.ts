import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadActors } from "../../knowledge/actors.ts";
import { compileActors, decidedActor, resolveName } from "./index.ts";

const actors = compileActors(loadActors(fileURLToPath(new URL("../../../data/actors", import.meta.url))));
const told = (name: string, date: string | null) => {
  const actor = decidedActor(resolveName(actors, name, date));
  return actor === null ? null : [actor.code, actor.sector, actor.name, actor.role];
};

describe("resolveName", () => {
  it("tells a later office from an earlier one", () => {
    expect(told("Shinzo Abe", "2018-04-16")).toEqual(["JPN", "GOV", "Shinzo Abe", "prime minister"]);
    expect(told("Yasuo Fukuda", "2014-07-28")?.[3]).toBeNull();
    expect(told("Yasuo Fukuda", "2008-05-01")?.[3]).toBe("prime minister");
    expect(told("Shinzo Abe", null)?.[3]).toBeNull();
  });

  it("finds who holds an office on the day", () => {
    expect(told("Turkish president", "2018-04-16")?.[2]).toBe("Recep Tayyip Erdogan");
    expect(told("the French president", "2010-05-01")?.[2]).toBe("Nicolas Sarkozy");
  });

  it("takes the state from brackets and the sector from the noun", () => {
    expect(told("Citizen (Japan)", "2018-06-01")?.slice(0, 2)).toEqual(["JPN", "CVL"]);
    expect(told("Police (Australia)", "2018-06-01")?.slice(0, 2)).toEqual(["AUS", "COP"]);
    expect(told("Citizen (Nowhereland)", "2018-06-01")).toBeNull();
  });

  it("passes over a middle name that the tables leave out", () => {
    expect(told("Shinzo Q. Abe", "2018-04-16")?.[2]).toBe("Shinzo Abe");
  });

  it("keeps bearers of one family name apart and decides only when the state is the same", () => {
    const readings = resolveName(actors, "Kim", "2018-04-16").map((reading) => reading.name);
    expect(readings.length).toBeGreaterThan(1);
    expect(told("Abe", "2018-04-16")?.[0]).toBe("JPN");
  });

  it.each(["assad", "French fries", "Paris Hilton", "Nobody Known", "", "Hilton"])("leaves %j unresolved", (name) => {
    expect(resolveName(actors, name, "2018-04-16")).toEqual([]);
  });

  it.each([
    ["Niger", "NER"],
    ["Nigeria", "NGA"],
    ["Dominica", "DMA"],
    ["Dominican Republic", "DOM"],
    ["Washington Post", "USA"],
    ["China Daily", "CHN"],
    ["Bank of Japan", "JPN"],
  ])("does not confuse %s", (name, code) => {
    expect(told(name, "2018-04-16")?.[0]).toBe(code);
  });
});
