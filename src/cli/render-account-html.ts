import { escapeMarkup } from "../lib/escape-markup.ts";
import { capitalise } from "../lib/list-phrase.ts";
import type { Account, AccountReference, AccountSection, AccountSentence } from "../model/account.ts";
import { citedIn, coverageLine, groupsOf } from "./citations.ts";
import { seriesLines } from "./series-lines.ts";

const STYLE = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1a1a1a; background: #fff; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; margin-bottom: .25rem; }
.coverage { font-style: italic; } sup a { text-decoration: none; padding: 0 .1em; } a { color: #0b4f8a; }
#evidence + ol { font-size: .9rem; } #evidence + ol li { overflow-wrap: anywhere; } :target { background: #fff3c4; }
@media print { body { max-width: none; margin: 0; font-size: 10.5pt; } a { color: inherit; } h2, h3 { break-after: avoid; } li { break-inside: avoid; } }
`.trim();

/**
 * Meaning: an account as one HTML page that stands alone: no script, nothing fetched, fit for print. Every number leads to its evidence and back to the first
 * sentence that cites it. Texts of articles are escaped.
 */
export function renderAccountHtml(account: Account): string {
  const [a, b] = account.names;
  const title = escapeMarkup(capitalise(`${a} and ${b}, as of ${account.asOf}`));
  const cited = new Set<number>();
  return `${[
    "<!DOCTYPE html>",
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>\n${STYLE}\n</style></head>`,
    "<body>",
    `<h1>${title}</h1>`,
    `<p class="coverage">${escapeMarkup(coverageLine(account))}</p>`,
    ...account.sections.flatMap((section) => sectionLines(section, account, cited)),
    "<h2>Mean PLOVER score by week, -10 to +10</h2>",
    list(seriesLines(account).map(escapeMarkup)),
    '<h2 id="evidence">Evidence</h2>',
    `<ol>\n${account.references.map(evidence).join("\n")}\n</ol>`,
    ...withheldLines(account),
    "</body>",
    "</html>",
  ].join("\n")}\n`;
}

function sectionLines({ name, sentences }: AccountSection, account: Account, cited: Set<number>): readonly string[] {
  return [
    `<h2>${escapeMarkup(name)}</h2>`,
    ...groupsOf(sentences).flatMap(([group, members]) => [
      ...(group === null ? [] : [`<h3>${escapeMarkup(group)}</h3>`]),
      list(members.map((sentence) => `${escapeMarkup(sentence.text)}${marks(sentence, account, cited)}`)),
    ]),
  ];
}

function marks(sentence: AccountSentence, account: Account, cited: Set<number>): string {
  const links = citedIn(sentence, account).map((number) => {
    const anchor = cited.has(number) ? "" : ` id="c${number}"`;
    cited.add(number);
    return `<a href="#r${number}"${anchor}>[${number}]</a>`;
  });
  return links.length === 0 ? "" : ` <sup>${links.join("")}</sup>`;
}

function evidence({ number, source, title, published, record, sentence }: AccountReference): string {
  const from = escapeMarkup(`${source ?? title ?? "source not stated"}, ${published ?? "undated"}`);
  const words = escapeMarkup(sentence.replace(/\s+/g, " "));
  return `<li id="r${number}" value="${number}">${from}, <code>${escapeMarkup(record)}</code>: ${words} <a href="#c${number}">↑</a></li>`;
}

function withheldLines({ withheld }: Account): readonly string[] {
  if (withheld.length === 0) return [];
  const items = withheld.map(({ text, reason }) => `${escapeMarkup(text)} (${escapeMarkup(reason)})`);
  return ["<h2>Withheld: the check did not confirm these</h2>", list(items)];
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.map((item) => `<li>${item}</li>`).join("\n")}\n</ul>`;
}
