import type { Paragraph } from "./draft.ts";

const LIST_ITEM = /^(?:[-*+]|\d{1,3}[.)])\s+/;
/** Markup within longer blocks is left as it is. */
const LONGEST_BLOCK = 50_000;
const RULE = /^(?:[-*_]\s*){3,}$/;

/** Meaning: the paragraphs of cleaned Markdown as plain text. Headings are marked; code, images, tables' rulers and comments are left out. */
export function paragraphsOfMarkdown(text: string): readonly Paragraph[] {
  const blocks: Paragraph[] = [];
  let open: string[] = [];
  const close = (): void => {
    const line = inlineText(open.join(" "));
    if (line !== "") blocks.push({ text: line, mark: null });
    open = [];
  };
  for (const raw of withoutCode(text).split("\n")) {
    const line = raw.replace(/^(?:>\s?)+/, "");
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line);
    if (heading !== null || line === "" || RULE.test(line) || LIST_ITEM.test(line)) close();
    if (heading !== null) blocks.push({ text: inlineText(heading[1] ?? ""), mark: "headline" });
    else if (/^=+$|^-+$/.test(line) && open.length > 0)
      blocks.push({ text: inlineText(open.splice(0).join(" ")), mark: "headline" });
    else if (line !== "" && !RULE.test(line) && !/^\|?[\s:|-]+\|[\s:|-]*$/.test(line))
      open.push(line.replace(LIST_ITEM, ""));
  }
  close();
  return blocks.filter((block) => block.text !== "");
}

function withoutCode(text: string): string {
  return text.replace(/^(```+|~~~+)[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|(?![\s\S]))/gm, "").replace(/<!--[\s\S]*?-->/g, "");
}

/** Markup within a line as its text: links' words stay, images, raw HTML and footnote marks go. */
function inlineText(line: string): string {
  if (line.length > LONGEST_BLOCK) return line;
  return line
    .replace(/!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g, "")
    .replace(/\[\^[^\]]+\]:?/g, "")
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
    .replace(/^\[[^\]]+\]:\s+\S+.*$/, "")
    .replace(/<(?:https?:|mailto:)[^>]*>/g, "")
    .replace(/<\/?[A-Za-z][^>]*>/g, "")
    .replace(/(?<!\\)(\*\*\*|\*\*|___|__|~~)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\\\w*])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*])/g, "$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!|>~-])/g, "$1")
    .replace(/^\||\|$/g, "")
    .replace(/ ?\| ?/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
