import { escapeMarkup } from "../lib/escape-markup.ts";
import { capitalise } from "../lib/list-phrase.ts";
import { zipOf } from "../lib/zip.ts";
import type { Account, AccountReference, AccountSection, AccountSentence } from "../model/account.ts";
import { citedIn, coverageLine, groupsOf } from "./citations.ts";
import { CONTENT_TYPES, DOCUMENT_RELATIONS, PACKAGE_RELATIONS, SETTINGS, STYLES, wordPart } from "./docx-parts.ts";
import { seriesLines } from "./series-lines.ts";

/**
 * Meaning: an account as a Word file with its evidence as endnotes: the first mark of each piece of evidence is its endnote, further ones are fields that
 * follow its number. The same account gives the same bytes.
 */
export function renderAccountDocx(account: Account): Buffer {
  const parts = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": PACKAGE_RELATIONS,
    "word/document.xml": wordPart("document", `<w:body>${bodyOf(account)}${SECTION}</w:body>`),
    "word/endnotes.xml": wordPart("endnotes", `${SEPARATORS}${account.references.map(endnote).join("")}`),
    "word/styles.xml": STYLES,
    "word/settings.xml": SETTINGS,
    "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
  };
  return zipOf(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text, "utf8") })));
}

const SECTION =
  '<w:sectPr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const SEPARATORS =
  '<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>';

function bodyOf(account: Account): string {
  const [a, b] = account.names;
  const cited = new Set<number>();
  const withheld = account.withheld.map(({ text, reason }) => item(run(`${text} (${reason})`)));
  return [
    paragraph(run(capitalise(`${a} and ${b}, as of ${account.asOf}`)), "Heading1"),
    paragraph(run(coverageLine(account))),
    ...account.sections.flatMap((section) => sectionOf(section, account, cited)),
    paragraph(run("Mean PLOVER score by week, -10 to +10"), "Heading2"),
    ...seriesLines(account).map((line) => item(run(line))),
    ...(withheld.length === 0
      ? []
      : [paragraph(run("Withheld: the check did not confirm these"), "Heading2"), ...withheld]),
    paragraph(run("Evidence"), "Heading2"),
  ].join("");
}

function sectionOf({ name, sentences }: AccountSection, account: Account, cited: Set<number>): readonly string[] {
  return [
    paragraph(run(name), "Heading2"),
    ...groupsOf(sentences).flatMap(([group, members]) => [
      ...(group === null ? [] : [paragraph(run(group), "Heading3")]),
      ...members.map((sentence) => item(`${run(sentence.text)}${marks(sentence, account, cited)}`)),
    ]),
  ];
}

function marks(sentence: AccountSentence, account: Account, cited: Set<number>): string {
  const told = citedIn(sentence, account).map((number) => {
    if (cited.has(number)) return again(number);
    cited.add(number);
    return first(number);
  });
  return told.length === 0 ? "" : `${run(" ")}${told.join(raised("<w:t>,</w:t>"))}`;
}

function first(number: number): string {
  const mark = raised(`<w:endnoteReference w:id="${number}"/>`);
  return `<w:bookmarkStart w:id="${number}" w:name="_Note${number}"/>${mark}<w:bookmarkEnd w:id="${number}"/>`;
}

function again(number: number): string {
  return `<w:fldSimple w:instr=" NOTEREF _Note${number} \\f \\h ">${raised(`<w:t>${number}</w:t>`)}</w:fldSimple>`;
}

function endnote({ number, source, title, published, record, sentence }: AccountReference): string {
  const from = `${source ?? title ?? "source not stated"}, ${published ?? "undated"}, ${record}`;
  const text = run(` ${from}: ${sentence.replace(/\s+/g, " ")}`);
  return `<w:endnote w:id="${number}">${paragraph(`${raised("<w:endnoteRef/>")}${text}`, "EndnoteText")}</w:endnote>`;
}

function paragraph(content: string, style: string | null = null): string {
  return `<w:p>${style === null ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content}</w:p>`;
}

/** A sentence of a list, told by its dash, so that no numbering part is needed. */
function item(content: string): string {
  return `<w:p><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>${run("– ")}${content}</w:p>`;
}

function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}

function raised(content: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="EndnoteReference"/></w:rPr>${content}</w:r>`;
}
