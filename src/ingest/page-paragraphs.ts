import { cleanLine } from "./clean.ts";
import type { Paragraph } from "./draft.ts";
import { endsAsSentence } from "./line-shape.ts";

/** As much of a DOM node as is walked here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const LEFT_OUT = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE PRE CODE SVG IFRAME FORM BUTTON INPUT SELECT TEXTAREA VIDEO AUDIO OBJECT NAV".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR B BDI BDO CITE DATA DEL DFN EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(
    " ",
  ),
);

/** Meaning: the text of a page's article as paragraphs, one for each block; headings and captions are marked as such, but a heading that is a sentence counts as text. */
export function paragraphsOfNode(root: PageNode): Paragraph[] {
  const out: Paragraph[] = [];
  let open = "";
  const close = (mark: Paragraph["mark"]): void => {
    const text = cleanLine(open);
    if (text !== "") out.push({ text, mark: mark === "headline" && endsAsSentence(text) ? null : mark });
    open = "";
  };
  const walk = (node: PageNode, mark: Paragraph["mark"]): void => {
    for (const child of node.childNodes) {
      const name = child.nodeName.toUpperCase();
      if (child.nodeType === TEXT_NODE) open += (child.textContent ?? "").replace(/\s+/g, " ");
      else if (child.nodeType !== ELEMENT_NODE || LEFT_OUT.has(name)) continue;
      else if (name === "BR") open += "\n";
      else if (INLINE.has(name)) walk(child, mark);
      else {
        close(mark);
        const inner = markOf(name) ?? mark;
        walk(child, inner);
        close(inner);
      }
    }
  };
  walk(root, null);
  close(null);
  return out;
}

function markOf(name: string): Paragraph["mark"] {
  if (/^H[1-6]$/.test(name)) return "headline";
  return name === "FIGCAPTION" || name === "CAPTION" ? "caption" : null;
}
