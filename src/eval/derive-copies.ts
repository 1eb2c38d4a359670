import { addDays } from "../lib/iso-date.ts";
import type { OriginCase } from "./origin-cases.ts";
import { SWAPS } from "./origin-swaps.ts";
import type { WrittenOrigin } from "./written-origins.ts";

const OUTLETS = [
  "Tidewater Herald",
  "The Quay Post",
  "Lakeside Courier",
  "Gulf Observer",
  "Baltic Morning",
  "Deccan Mirror",
  "Seoul Lantern",
  "Andes Diario",
];
const HEADS = ["What we know", "World in brief", "From the agencies", "Overnight", "Abroad", "The day in diplomacy"];
type Random = () => number;

/** Meaning: copies of one report as outlets make them: cut, credited, reworded, back from another tongue, cited. Repeatable with the same random source. */
export function deriveCopies(written: WrittenOrigin, random: Random): readonly OriginCase[] {
  const { base, city } = written;
  const sentences = sentencesOf(base.text);
  const made = (name: string, text: string) => ({ ...base, ...placed(base, random), text, made: `generated: ${name}` });
  const cutAt = Math.max(2, Math.round(sentences.length * (0.4 + 0.3 * random())));
  const cut = sentences.slice(0, cutAt).join(" ");
  const copies = [
    made("cut", random() < 0.5 ? cut : `${cut} (${base.source})`),
    made("with dateline credit", `${city} (${base.source}) – ${reworded(base.text, 0.25, random)}`),
    made(
      "reworded",
      reordered(
        sentences.map((one) => reworded(one, 0.8, random)),
        random,
      ).join(" "),
    ),
    made("back from another tongue", sentences.map((one) => strange(reworded(one, 0.6, random))).join(" ")),
    made("cited", citing(base, sentences, random)),
  ];
  return copies.map((copy, n) => ({ ...copy, id: `${base.id}-g${n + 1}` }));
}

/** Meaning: an article put together from two reports, the beginnings of both; it has both origins. */
export function mergeReports(a: WrittenOrigin, b: WrittenOrigin, random: Random): OriginCase {
  const part = ({ base }: WrittenOrigin) => {
    const sentences = sentencesOf(base.text);
    return sentences
      .slice(0, Math.max(3, Math.ceil(sentences.length * 0.6)))
      .map((one) => reworded(one, 0.3, random))
      .join(" ");
  };
  const credit = random() < 0.5 ? "" : `\n\nWith reporting by ${a.base.source}`;
  return {
    ...a.base,
    ...placed(a.base, random),
    id: `${a.base.id}-${b.base.id}-m`,
    text: `${part(a)}\n\n${part(b)}${credit}`,
    origins: [a.base.id, b.base.id],
    made: "generated: merged",
  };
}

function placed(base: OriginCase, random: Random): Pick<OriginCase, "source" | "published" | "title"> {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const title = random() < 0.5 ? reworded(base.title, 1, random) : `${pick(HEADS)}: ${base.title.split(/[,:;]/)[0]}`;
  return { source: pick(OUTLETS), published: addDays(base.published, random() < 0.3 ? 1 : 0), title };
}

function citing(base: OriginCase, sentences: readonly string[], random: Random): string {
  const [lead = "", ...rest] = sentences;
  const second = rest[Math.floor(random() * Math.max(1, rest.length - 1))] ?? "";
  const forms = [
    `${reworded(lead, 0.7, random)} That is what ${base.source} reported. ${strange(reworded(second, 0.7, random))}`,
    `${strange(reworded(second, 0.5, random))} ${reworded(lead, 0.5, random).replace(/\.$/, "")}, according to ${base.source}.`,
  ];
  return forms[Math.floor(random() * forms.length)] ?? "";
}

/** Words outside quotations replaced by others of the same meaning, each with a probability. */
function reworded(text: string, probability: number, random: Random): string {
  return text
    .split(/(“[^”]*”)/)
    .map((piece) =>
      piece.startsWith("“")
        ? piece
        : SWAPS.reduce(
            (told, [from, to]) =>
              told.replace(new RegExp(`\\b${from}\\b`, "g"), (word) => (random() < probability ? to : word)),
            piece,
          ),
    )
    .join("");
}

/** Keeps the first sentence and turns the order of some that follow; leaves one out of five or more. */
function reordered(sentences: readonly string[], random: Random): readonly string[] {
  const [lead = "", ...rest] = sentences;
  const kept = rest.length >= 4 ? rest.filter((_, n) => n !== Math.floor(rest.length * random())) : rest;
  return [lead, ...kept.toSorted(() => random() - 0.5)];
}

/** The turns of a text that went to another language and back: time first, "of the" for the possessive, no contractions. */
function strange(sentence: string): string {
  return sentence
    .replace(
      /^([^,“]{20,90}?) (on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/,
      (_, head: string, day: string) => `O${day.slice(1)} ${head}`,
    )
    .replace(/\b(\p{Lu}\p{Ll}+)['’]s (\p{Ll}+ ?\p{Ll}*)/gu, "the $2 of $1")
    .replace(/\bis to\b/g, "shall")
    .replace(/\bdid not\b/g, "has not");
}

function sentencesOf(text: string): readonly string[] {
  return text.replace(/\n+/g, " ").split(/(?<=[.!?]”?) (?=[“\p{Lu}])/u);
}
