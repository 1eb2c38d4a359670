import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findFiles, ingestFile, ingestText } from "./index.ts";
import { problemOfFileError } from "./problems.ts";

const FOLDER = mkdtempSync(join(tmpdir(), "ingest-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const NOW = { now: "2021-06-01" };
const BODY =
  "Norway and Chile signed an accord on cod on Tuesday, and the ministers of both countries said that they were satisfied.";

function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

async function problemOf(path: string): Promise<string> {
  const { documents, problems } = await ingestFile(path, NOW);
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
  return `${problems[0]?.severity} ${problems[0]?.code}: ${problems[0]?.message.replaceAll(`${FOLDER}/`, "")}`;
}

test.each([
  ["empty.txt", "", "error file-empty: empty file: empty.txt (nothing to read)"],
  ["blank.txt", " \n\n", "error file-empty: empty file: blank.txt (it holds only white space)"],
  [
    "nul.txt",
    new Uint8Array([72, 0, 1, 2]),
    "error file-binary: not a text file: nul.txt (it holds binary data; save the article as text or HTML)",
  ],
  [
    "x.txt",
    "%PDF-1.7 ...",
    "error file-binary: not a text file: x.txt (it is a PDF; save the article as text or HTML)",
  ],
  [
    "latin.txt",
    Buffer.from("Bogot\u00e1 said", "latin1"),
    "error encoding-invalid: invalid UTF-8: byte 0xE1 at offset 5 of latin.txt (save it as UTF-8)",
  ],
  [
    "line.txt",
    "a".repeat(1_000_001),
    "error line-too-long: line too long: line 1 of line.txt (more than 1,000,000 characters; is it an article?)",
  ],
  ["book.txt", `${BODY}\n\n`.repeat(20_000), "error file-too-large: text too long: book.txt,"],
  [
    "page.html",
    "<!doctype html><title>Fjord Post</title><nav><a href=/>Home</a></nav><p>Welcome.</p>",
    "error no-article: no article found: page.html (save the article's own page)",
  ],
  [
    "links.html",
    "<!doctype html><title>Fjord Post</title>",
    "error no-article: no article found: links.html (save the article's own page)",
  ],
  ["only-title.md", "# Accord signed\n", "error no-article: no article found: only-title.md (give the article's text)"],
  [
    "feb.md",
    `---\npublished: 2018-02-30\n---\n${BODY}`,
    "error date-invalid: no such date: 2018-02-30 in feb.md (write an existing day as YYYY-MM-DD)",
  ],
  [
    "future.md",
    `---\npublished: 2021-06-02\n---\n${BODY}`,
    "error date-in-future: published in the future: 2021-06-02 in future.md (today is 2021-06-01)",
  ],
  ["unknown.bad.json", "{", "error json-invalid: invalid JSON: line 1 of unknown.bad.json"],
])("%s", async (name, content, expected) => {
  expect(await problemOf(file(name, content))).toContain(expected);
});

test("a missing file, a directory and a file without permission are told apart", async () => {
  expect(await problemOf(join(FOLDER, "none.txt"))).toBe(
    "error file-not-found: file not found: none.txt (check the path)",
  );
  expect((await ingestFile(FOLDER, NOW)).problems[0]?.message).toMatch(/^not a file: .* \(it is a directory\)$/);
  const denied = Object.assign(new Error("denied"), { code: "EACCES" });
  expect(problemOfFileError(denied, "x.txt").message).toBe(
    "file not readable: x.txt (no permission; check its owner and mode)",
  );
});

test("a file over the limit is refused unread, a stream as soon as it passes the limit", async () => {
  const path = file("big.txt", "");
  writeFileSync(path, Buffer.alloc(20_000_001, "a"));
  expect(await problemOf(path)).toContain("error file-too-large: file too large: big.txt, 20 MB");
  let chunks = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      chunks += 1;
      yield Buffer.alloc(1_000_000, "a");
    }
  }
  const { problems } = await ingestText(endless(), NOW);
  expect(problems[0]?.code).toBe("file-too-large");
  expect(chunks).toBe(21);
});

test("a text in another language is refused by name", async () => {
  const french =
    "Le ministre norvégien des affaires étrangères a signé mardi un accord sur la pêche avec son homologue chilien, selon le gouvernement.";
  const { documents, problems } = await ingestText(french, NOW);
  expect(documents).toEqual([]);
  expect(problems[0]?.message).toBe("language not supported: French in standard input (only English is read for now)");
});

test("an undated document stays undated and says so; a dateline's day is no date of publication", async () => {
  const { documents, problems } = await ingestText(`OSLO, May 4, 2021 - ${BODY}`, NOW);
  expect(documents[0]?.published).toBeNull();
  expect(problems.map((problem) => `${problem.severity} ${problem.message}`)).toEqual([
    "warning no published date: standard input (give --published YYYY-MM-DD)",
  ]);
});

test("the date and the source given win over those stated", async () => {
  const { documents } = await ingestText(`---\npublished: 2021-05-04\nsource: A\n---\n${BODY}`, {
    ...NOW,
    published: "2021-05-05",
    source: "B",
  });
  expect(documents[0]).toMatchObject({ published: "2021-05-05", source: "B", text: BODY });
});

test("an id follows from the text, the date and the source", async () => {
  const options = { ...NOW, published: "2021-05-05" };
  const [a, b, c] = await Promise.all([
    ingestText(BODY, options),
    ingestText(`${BODY}\r\n`, options),
    ingestText(BODY, { ...options, source: "B" }),
  ]);
  expect(a.documents[0]?.id).toMatch(/^[0-9a-f]{16}$/);
  expect(b.documents[0]?.id).toBe(a.documents[0]?.id);
  expect(c.documents[0]?.id).not.toBe(a.documents[0]?.id);
});

test("UTF-16 with its mark, invisible characters and odd spaces become plain text; quotation marks stay", async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(`“${BODY}”\u00a0\u200bIt was so.\r\n`, "utf16le"),
  ]);
  const { documents } = await ingestText(bytes, { ...NOW, published: "2021-05-05" });
  expect(documents[0]?.text).toBe(`“${BODY}” It was so.`);
});

test("JSON lines give one document each, and a bad line is reported by its number", async () => {
  const lines = [
    JSON.stringify({ id: 7, title: "Accord signed", text: BODY, published: "2021-05-04", source: "A" }),
    "{oops",
    JSON.stringify({ title: "No text" }),
    JSON.stringify({ text: BODY, published: "2021-13-01" }),
  ];
  const { documents, problems } = await ingestFile(file("rows.jsonl", lines.join("\n")), NOW);
  expect(documents.map((document) => document.title)).toEqual(["Accord signed"]);
  expect(problems.map((problem) => problem.place.replace(`${FOLDER}/`, ""))).toEqual([
    "line 2 of rows.jsonl",
    "line 3 of rows.jsonl",
    "line 4 of rows.jsonl",
  ]);
});

test("a folder gives its readable files in order and warns of the others; an empty one is an error", async () => {
  const root = join(FOLDER, "tree");
  for (const folder of ["tree/b", "tree/empty/.git"]) mkdirSync(join(FOLDER, folder), { recursive: true });
  for (const name of [
    "tree/z.txt",
    "tree/a.html",
    "tree/b/c.jsonl",
    "tree/photo.png",
    "tree/.hidden.txt",
    "tree/README.md",
  ])
    file(name, "x");
  const { files, problems } = await findFiles([root, join(root, "z.txt")]);
  expect(files).toEqual(["a.html", "b/c.jsonl", "z.txt"].map((name) => join(root, name)));
  expect(problems.map((problem) => `${problem.severity} ${problem.code}`)).toEqual(["warning format-unknown"]);
  const nothing = await findFiles([join(root, "empty"), join(root, "none")]);
  expect(nothing.problems.map((problem) => problem.code)).toEqual(["directory-empty", "file-not-found"]);
});
