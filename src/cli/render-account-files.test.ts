import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { placesByDirectory } from "../lib/zip.ts";
import type { Account } from "../model/account.ts";
import { renderAccountDocx } from "./render-account-docx.ts";
import { renderAccountHtml } from "./render-account-html.ts";

const HOSTILE = `<script>alert("x")</script> & 'more' \u0007 \ud800`;
const reference = (number: number, sentence: string) => ({
  number,
  record: `r${number}`,
  records: [`r${number}`],
  sentence,
  source: "A & B",
  title: null,
  published: "2018-04-25",
});
const ACCOUNT: Account = {
  dyad: ["CHN", "JPN"],
  names: ["China", "Japan"],
  asOf: "2018-04-30",
  since: "2018-03-31",
  arrow: null,
  coverage: { documents: 1, undated: 0, entries: 3, imported: 0, published: null, entered: null },
  series: { dyad: ["CHN", "JPN"], from: "2018-01-01", to: "2018-05-01", weeks: [], unplaced: 0 },
  sections: [
    {
      name: "Lately",
      sentences: [
        { text: `One ${HOSTILE}.`, references: ["r1", "r2"], group: "Talks" },
        { text: "Two.", references: ["r2", "r3"], group: null },
      ],
    },
  ],
  references: [reference(1, HOSTILE), reference(2, "Second."), reference(3, "Third.")],
  withheld: [{ text: "Three <b>.", reason: "name not in the cited records: Three" }],
};

describe("an account as a page", () => {
  const page = renderAccountHtml(ACCOUNT);
  const { document } = parseHTML(page);

  it("turns nothing of an article into markup and fetches nothing", () => {
    expect(document.querySelectorAll("script, link, img, iframe, b")).toHaveLength(0);
    expect(page).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;");
    expect(page).not.toMatch(/https?:|url\(|@import/);
  });

  it("leads from each number to its evidence, and back", () => {
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(links).toEqual(["#r1", "#r2", "#r2", "#r3", "#c1", "#c2", "#c3"]);
    for (const link of links) expect(document.querySelectorAll(link)).toHaveLength(1);
  });
});

describe("an account as a Word file", () => {
  const file = renderAccountDocx(ACCOUNT);
  const parts = new Map(
    (placesByDirectory(file) ?? []).map(({ name, start, end }) => [name, file.toString("utf8", start, end)]),
  );
  const body = parts.get("word/document.xml") ?? "";
  const notes = parts.get("word/endnotes.xml") ?? "";

  it("holds each piece of evidence as one endnote, and a field for every further mark", () => {
    expect([...body.matchAll(/<w:endnoteReference w:id="(\d+)"\/>/g)].map((match) => match[1])).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect([...body.matchAll(/NOTEREF _Note(\d+) /g)].map((match) => match[1])).toEqual(["2"]);
    expect([...notes.matchAll(/<w:endnote w:id="(\d+)">/g)].map((match) => match[1])).toEqual(["1", "2", "3"]);
  });

  it("escapes the text and leaves out what XML does not allow", () => {
    expect(body).toContain("One &lt;script&gt;");
    expect(body + notes).not.toContain("<script");
    expect(body + notes).not.toContain("\u0007");
    expect(Buffer.from(body).toString("utf8").isWellFormed()).toBe(true);
  });

  it("is the same bytes each time", () => {
    expect(renderAccountDocx(ACCOUNT).equals(file)).toBe(true);
  });
});
