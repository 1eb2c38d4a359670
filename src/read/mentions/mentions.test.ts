import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadActors } from "../../knowledge/actors.ts";
import { compileActors, spotMentions } from "./index.ts";
import type { TaggedToken } from "./normalise.ts";

const table = loadActors(fileURLToPath(new URL("../../../data/actors", import.meta.url)));
const actors = compileActors(table);

/** Words with their universal tags: "Indian/ADJ troops/NOUN". */
function tagged(line: string): TaggedToken[] {
  let start = 0;
  return line.split(" ").map((word) => {
    const slash = word.lastIndexOf("/");
    const text = word.slice(0, slash);
    const upos = word.slice(slash + 1);
    const xpos =
      upos === "NOUN" && text.endsWith("s")
        ? "NNS"
        : ({ NOUN: "NN", ADJ: "JJ", PROPN: "NNP", NUM: "CD", PART: "POS" }[upos] ?? upos);
    const token = { text, start, end: start + text.length, upos, xpos };
    start = token.end + 1;
    return token;
  });
}

const spotted = (line: string, date: string | null = "2018-04-25") =>
  spotMentions(tagged(line), actors, date).map(({ mention }) => ({
    text: mention.text,
    kind: mention.kind,
    who: mention.entities
      .map((entity) => `${entity.code} ${entity.sector}${entity.name === null ? "" : ` ${entity.name}`}`)
      .join(", "),
  }));

describe("spotMentions", () => {
  it("merges state, titles and name into one unit", () => {
    const line =
      "Chinese/ADJ State/PROPN Councilor/PROPN and/CCONJ Foreign/PROPN Minister/PROPN Wang/PROPN Yi/PROPN visited/VERB Tokyo/PROPN";
    expect(spotted(line)).toEqual([
      { text: "Chinese State Councilor and Foreign Minister Wang Yi", kind: "person", who: "CHN GOV Wang Yi" },
      { text: "Tokyo", kind: "seat", who: "JPN GOV" },
    ]);
  });

  it("covers only the adjective when the noun does not act", () => {
    expect(spotted("imports/NOUN of/ADP Turkish/ADJ produce/NOUN")).toEqual([
      { text: "Turkish", kind: "demonym", who: "TUR GOV" },
    ]);
    expect(spotted("40/NUM Indian/ADJ paramilitary/ADJ police/NOUN were/AUX killed/VERB")).toEqual([
      { text: "40 Indian paramilitary police", kind: "role", who: "IND COP" },
    ]);
  });

  it("gives one entity to each state of coordinated adjectives", () => {
    expect(spotted("a/DET Greek/ADJ and/CCONJ a/DET Turkish/ADJ warship/NOUN collided/VERB")[0]).toEqual({
      text: "a Greek and a Turkish warship",
      kind: "role",
      who: "GRC MIL, TUR MIL",
    });
  });

  it("names who held the office on the date", () => {
    const line = "the/DET French/ADJ president/NOUN spoke/VERB";
    expect(spotted(line, "2008-06-01")[0]?.who).toBe("FRA GOV Nicolas Sarkozy");
    expect(spotted(line, "2018-06-01")[0]?.who).toBe("FRA GOV Emmanuel Macron");
    expect(spotted(line, null)[0]?.who).toBe("FRA GOV");
  });

  it("links a name in apposition that no table holds", () => {
    const line = "the/DET Indian/ADJ envoy/NOUN ,/PUNCT Asha/PROPN Verma/PROPN ,/PUNCT said/VERB";
    expect(spotted(line).map((mention) => mention.who)).toEqual(["IND GOV Asha Verma", "IND GOV Asha Verma"]);
  });

  it("does not take part of another name for a state", () => {
    expect(spotted("Jordan/PROPN Pickford/PROPN played/VERB")).toEqual([]);
    expect(spotted("the/DET Washington/PROPN Post/PROPN reported/VERB")[0]?.who).toBe("USA JRN Washington Post");
    expect(spotted("the/DET South/PROPN China/PROPN Sea/PROPN is/AUX vast/ADJ")).toEqual([]);
    expect(spotted("the/DET Bank/PROPN of/ADP Japan/PROPN cut/VERB rates/NOUN")[0]?.who).toBe("JPN BUS Bank of Japan");
  });
});
