import { compactDay } from "./days.ts";
import { memory } from "./memory.ts";
import { decoded, rawCell, textCell } from "./row.ts";
import { addFault, type ReadRow } from "./row-reader.ts";

const CELLS = 16;
const KEY = 0;
const MENTIONED = 2;
const PUBLISHER = 4;
const ARTICLE = 5;
const CONFIDENCE = 11;
const PERCENT = 100;

/** Meaning: a reader of GDELT 2.0's mentions (16 columns). The article is named by its address, or by what else its collection goes by. */
export function gdeltMentionsReader(): ReadRow {
  const dayOf = memory(compactDay);
  const publisherOf = memory((raw) => (raw === "" ? null : decoded(raw)));
  return (row, findings) => {
    const key = rawCell(row, KEY);
    const written = row.cells === CELLS ? rawCell(row, MENTIONED) : "";
    const day = dayOf(written);
    if (row.cells !== CELLS)
      return addFault(row, findings, `not a mention of GDELT: ${row.cells} columns, 16 are read`);
    if (row.line === 1 && key.toLowerCase() === "globaleventid") return;
    if (day === null) return addFault(row, findings, `not a day: ${written} (column 3)`);
    const [url, confidence] = [textCell(row, ARTICLE), Number(rawCell(row, CONFIDENCE))];
    findings.mentions.push({
      key,
      publisher: publisherOf(rawCell(row, PUBLISHER)),
      url: url === "" ? null : url,
      day,
      confidence: rawCell(row, CONFIDENCE) === "" || Number.isNaN(confidence) ? null : confidence / PERCENT,
    });
  };
}
