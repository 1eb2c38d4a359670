import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { sampleDocument } from "../model/sample-records.ts";
import { createReader } from "./index.ts";

const reader = createReader(loadKnowledge(fileURLToPath(new URL("../..", import.meta.url))), "fast");

/** Every mention that names someone, as "text: CODE SECTOR". */
async function told(text: string): Promise<string[]> {
  const sentences = await reader.sentences(sampleDocument("trap", { text, published: "2018-09-14" }));
  return sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ mention }) => {
      if (mention === null || mention.kind === "demonym") return [];
      const entities = mention.entities.filter(({ code }) => code !== null);
      return entities.length === 0
        ? []
        : [`${mention.text}: ${entities.map(({ code, sector }) => `${code} ${sector}`).join(" + ")}`];
    }),
  );
}

test.each([
  ["Georgia wants to join the alliance, its foreign minister said in Tbilisi.", "Georgia: GEO GOV"],
  ["Jordan closed the crossing after talks in Amman.", "Jordan: JOR GOV"],
  ["Chad sent soldiers to the lake.", "Chad: TCD GOV"],
  ["Turkey recalled its ambassador from Vienna.", "Turkey: TUR GOV"],
  ["Guinea held a vote.", "Guinea: GIN GOV"],
  ["Equatorial Guinea held a vote.", "Equatorial Guinea: GNQ GOV"],
  ["Guinea-Bissau held a vote.", "Guinea-Bissau: GNB GOV"],
  ["Papua New Guinea held a vote.", "Papua New Guinea: PNG GOV"],
  ["Congo closed the river port, Kinshasa said.", "Congo: COD GOV"],
  ["Congo closed the river port, officials in Brazzaville said.", "Congo: COG GOV"],
  ["North Korea fired a missile.", "North Korea: PRK GOV"],
  ["South Korea fired back.", "South Korea: KOR GOV"],
  ["The two Koreas signed the pact.", "The two Koreas: KOR GOV + PRK GOV"],
  ["Macedonia votes on its name, Skopje said.", "Macedonia: MKD GOV"],
  ["Niger arrested the smugglers.", "Niger: NER GOV"],
  ["Nigeria arrested the smugglers.", "Nigeria: NGA GOV"],
  ["Dominica asked for help after the storm.", "Dominica: DMA GOV"],
  ["The Dominican Republic sent back migrants.", "The Dominican Republic: DOM GOV"],
  ["He wrote for the Washington Post.", "the Washington Post: USA JRN"],
  ["The China Daily printed the map.", "The China Daily: CHN JRN"],
  ["American Airlines cancelled flights.", "American Airlines: USA BUS"],
])("%s", async (text, mention) => {
  expect(await told(text)).toContain(mention);
});

test("a central bank acts in a sector of its own, not in its government's", async () => {
  const [bank] = await told("The Bank of Japan kept rates where they were.");
  expect(bank).toMatch(/^The Bank of Japan: JPN (?!GOV)/);
});

test.each([
  ["She ordered French fries."],
  ["Brussels sprouts are sold out."],
  ["Paris Hilton opened the show."],
  ["Manchester United lost again."],
  ["Real Madrid lost again."],
  ["Michael Jordan retired."],
  ["Roast turkey was served."],
  ["The ambassador left."],
  ["The Korean War is taught badly."],
])("%s names nobody", async (text) => {
  expect(await told(text)).toEqual([]);
});

test("Georgia of Atlanta is not the country", async () => {
  expect((await told("Georgia counted the ballots again, officials in Atlanta said.")).join("; ")).not.toContain("GEO");
});
