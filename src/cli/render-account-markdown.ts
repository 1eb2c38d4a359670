import { capitalise } from "../lib/list-phrase.ts";
import type { Account, AccountReference } from "../model/account.ts";
import { citationOf, coverageLine, groupsOf } from "./citations.ts";
import { seriesLines } from "./series-lines.ts";

/** Meaning: an account as Markdown, with the evidence as a numbered list at the end. */
export function renderAccountMarkdown(account: Account): string {
  const [a, b] = account.names;
  const lines = [`# ${capitalise(`${a} and ${b}`)}, as of ${account.asOf}`, "", `*${coverageLine(account)}*`, ""];
  for (const { name, sentences } of account.sections) {
    lines.push(`## ${name}`, "");
    for (const [group, members] of groupsOf(sentences)) {
      if (group !== null) lines.push(`### ${group}`, "");
      lines.push(
        ...members.map((sentence) => `- ${plain(sentence.text)} ${plain(citationOf(sentence, account))}`.trimEnd()),
        "",
      );
    }
  }
  lines.push("## Mean PLOVER score by week, -10 to +10", "", ...seriesLines(account).map((line) => `- ${line}`), "");
  lines.push("## Evidence", "", ...account.references.map(reference), "");
  if (account.withheld.length > 0)
    lines.push(
      "## Withheld",
      "",
      ...account.withheld.map(({ text, reason }) => `- ${plain(text)} (${plain(reason)})`),
      "",
    );
  return lines.join("\n");
}

function reference({ number, source, title, published, record, sentence }: AccountReference): string {
  return `- **[${number}]** ${plain(source ?? title ?? "source not stated")}, ${published ?? "undated"}, \`${record}\`: ${plain(sentence.replace(/\s+/g, " "))}`;
}

/** Text of articles must not turn into markup or links. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, "\\$&");
}
