import { expect, test } from "vitest";
import type { Boilerplate } from "../model/document.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { BOILERPLATE_RULES } from "./boilerplate-rules.ts";
import { layOut } from "./clean.ts";

const FIRST = "Officials from Norway and Chile met in Oslo on Tuesday to discuss a fisheries accord.";
const LAST = "Lavrov said that the talks with Erik Solheim would go on in June, and that both sides wanted an accord.";

type Place = "head" | "titled" | "middle" | "foot";
interface Example {
  readonly rule: string;
  readonly what: Boilerplate["what"];
  readonly at: Place;
  readonly fires: string;
  readonly spares: string;
}

/** For each rule a line that it sets aside and one that stands in the same place and must stay. */
const EXAMPLES: readonly Example[] = [
  {
    rule: "copyright",
    what: "copyright",
    at: "foot",
    fires: "© 2021 Fjord Press. All rights reserved.",
    spares: "Copyright disputes remain the hardest chapter of the accord.",
  },
  {
    rule: "subscription",
    what: "subscription",
    at: "foot",
    fires: "Sign up for our weekly newsletter on the high north.",
    spares: "Both governments still subscribe to the declaration of 2009.",
  },
  {
    rule: "subscription-paragraph",
    what: "subscription",
    at: "middle",
    fires: "Already a subscriber? Log in to continue reading.",
    spares: "Subscribers to the state telephone company in Chile grew by 2 percent a month.",
  },
  {
    rule: "journalism-appeal",
    what: "subscription",
    at: "foot",
    fires: "Fair, careful reporting matters more than ever.",
    spares: "Reporters Without Borders said independent journalism was under threat in Belarus.",
  },
  {
    rule: "caption",
    what: "caption",
    at: "middle",
    fires: "Photo: Ministers shake hands at the harbour (Nils Berg)",
    spares: "A photo of the two ministers was published by the Chilean embassy.",
  },
  {
    rule: "pointer",
    what: "related",
    at: "middle",
    fires: "Read more: How cod became a question of state",
    spares: "Read together, the two statements show how far apart the sides remain.",
  },
  {
    rule: "weak-pointer",
    what: "related",
    at: "middle",
    fires: "More on the fisheries talks",
    spares: "More on that will be known when the ministers meet in June.",
  },
  {
    rule: "pointer-list",
    what: "related",
    at: "foot",
    fires: "Most read\n\nWhy salmon prices rose",
    spares: "Why salmon prices rose is disputed in both capitals.",
  },
  {
    rule: "loose-line",
    what: "related",
    at: "foot",
    fires: "Whales seen off Bergen",
    spares: "Whales were seen off Bergen.",
  },
  {
    rule: "archive",
    what: "related",
    at: "foot",
    fires: "Earlier reports can be found on our website.",
    spares: "Traces of the oil can be found on the coast of Chile.",
  },
  {
    rule: "contact",
    what: "contact",
    at: "foot",
    fires: "Reach the reporter at desk@fjordpress.example.",
    spares: "Contacts between the two navies were resumed in May.",
  },
  {
    rule: "contact",
    what: "contact",
    at: "foot",
    fires: "Tel.: +47 22 00 00 00",
    spares: "Tel Aviv has not commented on the accord.",
  },
  {
    rule: "views",
    what: "author-note",
    at: "foot",
    fires: "The views expressed here are the author's own.",
    spares: "The views of the two governments on quotas are far apart.",
  },
  {
    rule: "first-published",
    what: "author-note",
    at: "foot",
    fires: "This article was first published by the Polar Review.",
    spares: "The treaty's first version was published by Norway in 2004.",
  },
  {
    rule: "the-writer",
    what: "author-note",
    at: "foot",
    fires: "The writer, a former envoy to Santiago, is a fellow of the Polar Institute.",
    spares: "The minister, a former envoy to Santiago, is a critic of the accord.",
  },
  {
    rule: "author-writes",
    what: "author-note",
    at: "foot",
    fires: "Ingrid Dahl writes about fisheries for this newspaper.",
    spares: "Chile covers a third of the cost.",
  },
  {
    rule: "author-is",
    what: "author-note",
    at: "foot",
    fires: "Ingrid Dahl is a senior fellow at the Polar Institute.",
    spares: "Erik Solheim is director of the Norwegian fisheries agency and will lead the talks.",
  },
  {
    rule: "author-is",
    what: "author-note",
    at: "foot",
    fires: "Ingrid Dahl and Juan Soto are lecturers in law at the University of Bergen.",
    spares: "South Korea is a founder of the convention.",
  },
  {
    rule: "note-goes-on",
    what: "author-note",
    at: "foot",
    fires: "Ingrid Dahl is a historian at Bergen. She is working on a book about the cod wars.",
    spares: "She is to travel to Santiago in June.",
  },
  {
    rule: "release-phrase",
    what: "press-office",
    at: "head",
    fires: "FOR IMMEDIATE RELEASE",
    spares: "Press releases from the two ministries contradicted each other.",
  },
  {
    rule: "press-department",
    what: "press-office",
    at: "head",
    fires: "Information and Press Department Oslo, May 4, 2021",
    spares: "The press department of the ministry denied on Monday that talks had failed.",
  },
  {
    rule: "issuing-body",
    what: "press-office",
    at: "head",
    fires: "Ministry of Foreign Affairs of Norway",
    spares: "The Ministry of Foreign Affairs of Norway summoned Chile's envoy.",
  },
  {
    rule: "reference-number",
    what: "press-office",
    at: "head",
    fires: "Ref. no: 1204-05-2021",
    spares: "No. 2 in the ministry, Anna Lie, flew to Santiago.",
  },
  {
    rule: "date-line",
    what: "press-office",
    at: "head",
    fires: "Oslo, May 4, 2021",
    spares: "On May 4, 2021, Norway closed its ports to Chilean trawlers.",
  },
  { rule: "dateline-alone", what: "dateline", at: "head", fires: "OSLO, May 4", spares: "OSLO was calm on May 4." },
  { rule: "end-mark", what: "press-office", at: "foot", fires: "# # #", spares: "The end is not in sight." },
  {
    rule: "byline",
    what: "byline",
    at: "titled",
    fires: "By Ingrid Dahl in Oslo",
    spares: "By Friday evening Chile had recalled its envoy.",
  },
  {
    rule: "name-and-post",
    what: "byline",
    at: "titled",
    fires: "Ingrid Dahl, Nordic correspondent",
    spares: "Ingrid Dahl, the desk officer, met Chile's envoy.",
  },
  {
    rule: "kicker-and-name",
    what: "byline",
    at: "head",
    fires: "OPINION | INGRID DAHL",
    spares: "Opinion in Chile has turned against the accord.",
  },
  {
    rule: "name-line",
    what: "byline",
    at: "titled",
    fires: "Ingrid Dahl in Oslo and Juan Soto in Santiago",
    spares: "Ingrid Dahl flew from Oslo to Santiago.",
  },
  {
    rule: "signature",
    what: "byline",
    at: "foot",
    fires: "(Reporting by Ingrid Dahl; editing by Juan Soto)",
    spares: "Reporting on the talks has been forbidden in Chile.",
  },
  {
    rule: "contributed",
    what: "byline",
    at: "foot",
    fires: "Juan Soto contributed reporting from Santiago.",
    spares: "Chile contributed two ships to the patrol.",
  },
  { rule: "foot-name", what: "byline", at: "foot", fires: "— Ingrid Dahl", spares: "— which Chile denies." },
  {
    rule: "furniture",
    what: "related",
    at: "head",
    fires: "5 min read",
    spares: "News of the accord reached Santiago at noon.",
  },
  {
    rule: "headline",
    what: "headline",
    at: "head",
    fires: "Norway and Chile near a deal on cod",
    spares: "Norway and Chile are near a deal on cod.",
  },
  {
    rule: "deck",
    what: "headline",
    at: "titled",
    fires: "The ministers hope to sign in June.\n\nBy Ingrid Dahl",
    spares: "The ministers hope to sign in June.",
  },
  {
    rule: "subheading",
    what: "headline",
    at: "middle",
    fires: "What the fishermen want",
    spares: "The fishermen want more.",
  },
];

function articleWith(line: string, at: Place): readonly string[] {
  const lines = line.split("\n\n");
  if (at === "head") return [...lines, FIRST, LAST];
  if (at === "titled") return ["Two ministers, one fish", ...lines, FIRST, LAST];
  return at === "middle" ? [FIRST, ...lines, LAST] : [FIRST, LAST, ...lines];
}

function found(line: string, at: Place): readonly Boilerplate[] {
  const paragraphs = articleWith(line, at).map((text) => ({ text, mark: null }));
  const { text, starts } = layOut(paragraphs);
  const boilerplate = findBoilerplate(paragraphs, starts, { title: null, author: null });
  for (const row of boilerplate) expect(text.slice(row.start, row.end)).toBe(row.text);
  return boilerplate.filter((row) => row.text !== "Two ministers, one fish");
}

test.each(EXAMPLES)("$rule sets aside: $fires", ({ what, at, fires }) => {
  const rows = found(fires, at);
  expect(rows.map((row) => row.text).join(" ")).toBe(fires.replaceAll("\n\n", " "));
  expect(rows.map((row) => row.what)).toContain(what);
});

test.each(EXAMPLES)("$rule spares: $spares", ({ at, spares }) => {
  expect(found(spares, at)).toEqual([]);
});

test("every rule but the one on metadata has an example", () => {
  const shown = new Set(EXAMPLES.map((example) => example.rule));
  expect(BOILERPLATE_RULES.map((rule) => rule.name).filter((name) => !shown.has(name))).toEqual(["known-title"]);
});

test("a title known from metadata is set aside even when it ends as a sentence", () => {
  const paragraphs = ["The cod war is over.", FIRST, LAST].map((text) => ({ text, mark: null }));
  const { starts } = layOut(paragraphs);
  const boilerplate = findBoilerplate(paragraphs, starts, { title: "The cod war is over", author: null });
  expect(boilerplate.map((row) => [row.what, row.text])).toEqual([["headline", "The cod war is over."]]);
});

test("a sentence of the account about an office-holder stays, in mid-text and at the end", () => {
  const sentence = "Sergei Lavrov is foreign minister of Russia and a former ambassador to the United Nations.";
  expect(found(sentence, "middle")).toEqual([]);
  expect(found(sentence, "foot")).toEqual([]);
});

test("the author named by the byline is known again in the note, in a paragraph with other lines", () => {
  const paragraphs = [
    "By Ingrid Dahl",
    FIRST,
    LAST,
    "Ingrid Dahl is the paper's Nordic editor. Write to letters@fjordpress.example.",
  ].map((text) => ({ text, mark: null }));
  const { starts } = layOut(paragraphs);
  const rows = findBoilerplate(paragraphs, starts, { title: null, author: null });
  expect(rows.map((row) => row.what)).toEqual(["byline", "author-note", "contact"]);
});
