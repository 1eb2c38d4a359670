import { readdirSync, readFileSync } from "node:fs";
import { addDays } from "../lib/iso-date.ts";
import type { OriginCase } from "./origin-cases.ts";

/** A base report, and the rewritings of it that were written by hand. */
export interface WrittenOrigin {
  readonly base: OriginCase;
  readonly city: string;
  readonly rewritings: readonly OriginCase[];
}

/**
 * Meaning: the hand-written part of the corpus. A block begins with `## family`; a report with `@ id | day | source | CITY | headline`; a rewriting of the
 * report before it with `> source | days later | headline`; a paragraph is a line. Throws on a line that stands nowhere.
 */
export function readWritten(folder: string): readonly WrittenOrigin[] {
  const found: { base: OriginCase; city: string; rewritings: OriginCase[] }[] = [];
  let family = "";
  for (const name of readdirSync(folder).toSorted())
    for (const line of readFileSync(`${folder}/${name}`, "utf8").split("\n")) {
      const cells = line.slice(2).split(" | ");
      const last = found.at(-1);
      if (line === "") continue;
      if (line.startsWith("## ")) family = line.slice(3);
      else if (line.startsWith("@ ")) {
        const [id = "", published = "", source = "", city = "", title = ""] = cells;
        const base = { id, family, published, source, title, text: "", origins: [id], made: "written" };
        found.push({ base, city, rewritings: [] });
      } else if (last === undefined) throw new Error(`line before the first report: ${name}: ${line}`);
      else if (line.startsWith("> ")) {
        const [source = "", later = "0", title = ""] = cells;
        const { id } = last.base;
        const published = addDays(last.base.published, Number(later));
        last.rewritings.push({
          ...last.base,
          id: `${id}-r${last.rewritings.length + 1}`,
          published,
          source,
          title,
          text: "",
          made: "rewritten by hand",
        });
      } else addLine(last, line);
    }
  return found;
}

function addLine(written: { base: OriginCase; rewritings: OriginCase[] }, line: string): void {
  const { rewritings } = written;
  const target = rewritings.at(-1) ?? written.base;
  const text = target.text === "" ? line : `${target.text}\n\n${line}`;
  if (rewritings.length === 0) written.base = { ...target, text };
  else rewritings[rewritings.length - 1] = { ...target, text };
}
