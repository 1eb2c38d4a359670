import { capitalise } from "../lib/list-phrase.ts";
import type { Account, AccountReference, AccountSection } from "../model/account.ts";
import { citationOf, coverageLine, groupsOf } from "./citations.ts";
import { seriesLines } from "./series-lines.ts";
import { bold, dim, wrapped } from "./terminal.ts";

/** Meaning: an account as text of at most `width` columns: sections, references, what was withheld; ends with a newline. */
export function renderAccountText(account: Account, width: number): string {
  const [a, b] = account.names;
  return [
    wrapped(bold(capitalise(`${a} and ${b}, as of ${account.asOf}`)), "", width),
    wrapped(dim(coverageLine(account)), "", width),
    ...account.sections.flatMap((section) => sectionLines(section, account, width)),
    "",
    bold("Mean PLOVER score by week, -10 to +10"),
    ...seriesLines(account).map((line) => wrapped(line, "  ", width)),
    "",
    bold("Evidence"),
    ...account.references.flatMap((reference) => referenceLines(reference, width)),
    ...withheldLines(account, width),
    "",
  ].join("\n");
}

function sectionLines({ name, sentences }: AccountSection, account: Account, width: number): string[] {
  const lines = ["", bold(name)];
  for (const [group, members] of groupsOf(sentences)) {
    if (group !== null) lines.push(`  ${dim(group)}`);
    const lead = group === null ? "  " : "  - ";
    for (const sentence of members)
      lines.push(wrapped(`${sentence.text} ${citationOf(sentence, account)}`.trim(), lead, width));
  }
  return lines;
}

function referenceLines(
  { number, source, title, published, record, sentence }: AccountReference,
  width: number,
): string[] {
  const lead = `  ${`[${number}]`.padEnd(5)} `;
  const from = `${source ?? title ?? "source not stated"}, ${published ?? "undated"}, ${record}`;
  return [wrapped(`${dim(from)}: ${sentence.replace(/\s+/g, " ")}`, lead, width)];
}

function withheldLines({ withheld }: Account, width: number): string[] {
  if (withheld.length === 0) return [];
  return [
    "",
    bold("Withheld: the check did not confirm these"),
    ...withheld.map(({ text, reason }) => wrapped(`${text} (${reason})`, "  - ", width)),
  ];
}
