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

  it("knows another transliteration, order or fuller form, but not another short name", () => {
    expect(told("Sergey Kuzhugetovich Shoygu", "2018-06-01")?.[2]).toBe("Sergei Shoigu");
    expect(told("SHINZO ABE", "2018-06-01")?.[2]).toBe("Shinzo Abe");
    expect(told("Sheikh Hasina Wajed", "2018-06-01")?.[2]).toBe("Sheikh Hasina");
    expect(told("Wang Yao", "2018-06-01")).toBeNull();
  });

  it("reads titles, owners and former holders", () => {
    expect(told("Chinese Foreign Minister Wang Yi", "2018-06-01")).toEqual([
      "CHN",
      "GOV",
      "Wang Yi",
      "foreign minister",
    ]);
    expect(told("prime minister of Israel", "2018-06-01")?.[2]).toBe("Benjamin Netanyahu");
    expect(told("former Japanese prime minister", "2018-06-01")?.slice(0, 2)).toEqual(["JPN", "ELI"]);
    expect(told("Barack Obama", "2018-06-01")?.[1]).toBe("ELI");
  });

  it("tells several that are meant together, and decides on none", () => {
    for (const name of ["Seoul and Washington", "Franco-German", "the two Koreas"]) {
      const readings = resolveName(actors, name, "2018-06-01");
      expect(readings.map((one) => one.joint)).toEqual([true, true]);
      expect(decidedActor(readings)).toBeNull();
    }
    expect(decidedActor(resolveName(actors, "Congo", "2018-06-01"))).toBeNull();
  });

  it("knows a former capital on its days only", () => {
    expect(told("Bonn", "1995-06-01")?.[0]).toBe("DEU");
    expect(told("Bonn", "2015-06-01")).toBeNull();
  });
});
