import type { Document } from "../model/document.ts";
import type { Mention, ParsedSentence, Reader } from "../read/index.ts";
import type { Case, GoldEvent } from "./gold.ts";
import { documentOf } from "./score-cases.ts";

/** How many of the actors and recipients that gold names in the text were placed right, whether or not their event was found. */
export interface MentionScore {
  readonly mentions: number;
  readonly codes: number;
  readonly sectors: number;
  readonly findings: readonly string[];
}

type GoldEntity = GoldEvent["actor"][number];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Meaning: reads the articles and judges every actor and recipient of their gold that has words of its own. Throws when an article cannot be read. */
export async function scoreMentions(cases: readonly Case[], reader: Reader, now: string): Promise<MentionScore> {
  const total = { mentions: 0, codes: 0, sectors: 0 };
  const findings: string[] = [];
  for (const one of cases) {
    const document = await documentOf(one, now);
    const mentions = (await reader.sentences(document)).flatMap(mentionsOf);
    for (const { sentence, entity } of askedOf(one)) {
      const spans = spansOf(document, sentence, entity.text ?? "");
      if (spans.length === 0) continue;
      const found = spans.map((span) => mentionAt(mentions, span));
      const right = found
        .map((mention) => judged(mention, entity))
        .sort((a, b) => b.code + b.sector - a.code - a.sector)[0];
      total.mentions += 1;
      total.codes += right?.code ?? 0;
      total.sectors += right?.sector ?? 0;
      if (right !== undefined && right.code + right.sector === 2) continue;
      const told = found[0]?.entities.map(({ code, sector }) => `${code} ${sector}`).join(", ") ?? "no mention";
      findings.push(
        `${one.name}: "${entity.text}" is ${entity.code} ${entity.sector}, read ${told || "unplaced"} in: ${sentence}`,
      );
    }
  }
  return { ...total, findings };
}

function mentionsOf(sentence: ParsedSentence): Mention[] {
  return sentence.tokens.flatMap((token) => token.mention ?? []);
}

/** Each naming once, though several events share it. */
function askedOf(one: Case): { readonly sentence: string; readonly entity: GoldEntity }[] {
  const asked = new Map<string, { sentence: string; entity: GoldEntity }>();
  for (const { sentence, actor, recipient } of one.gold.events) {
    for (const entity of [...actor, ...recipient]) {
      if (entity.text) asked.set([sentence, entity.text, entity.code, entity.sector].join("\n"), { sentence, entity });
    }
  }
  return [...asked.values()];
}

/** Every place of the words within the sentence. */
function spansOf(document: Document, sentence: string, words: string): Span[] {
  const from = document.text.indexOf(sentence);
  const spans: Span[] = [];
  for (let at = sentence.indexOf(words); at >= 0 && from >= 0; at = sentence.indexOf(words, at + 1)) {
    spans.push({ start: from + at, end: from + at + words.length });
  }
  return spans;
}

/** The mention that shares the most with a span, of its own size rather than larger. */
function mentionAt(mentions: readonly Mention[], span: Span): Mention | null {
  const likeness = (mention: Mention) => {
    const shared = Math.min(mention.end, span.end) - Math.max(mention.start, span.start);
    return shared <= 0 ? 0 : shared / (Math.max(mention.end, span.end) - Math.min(mention.start, span.start));
  };
  const best = mentions.toSorted((a, b) => likeness(b) - likeness(a))[0];
  return best === undefined || likeness(best) === 0 ? null : best;
}

/** A group is right when the asked state is among its own. */
function judged(mention: Mention | null, entity: GoldEntity): { readonly code: number; readonly sector: number } {
  const own = (mention?.entities ?? []).filter((one) => one.code === entity.code);
  const uncoded = (mention?.entities ?? []).every((one) => one.code === null);
  const code = own.length > 0 || (entity.code === null && uncoded);
  const sectors = [entity.sector, ...(entity.altSector ?? [])];
  const sector = (own.length > 0 ? own : (mention?.entities ?? [])).some((one) => sectors.includes(one.sector));
  return { code: code ? 1 : 0, sector: sector ? 1 : 0 };
}

/** Meaning: the score as text; with `details` every mention placed wrong. */
export function renderMentions(title: string, score: MentionScore, details: boolean): string {
  const share = (part: number) => (score.mentions === 0 ? "-" : (part / score.mentions).toFixed(3));
  return [
    `${title}: actors and recipients by their words`,
    `  ${score.mentions} mentions: code ${share(score.codes)}, sector ${share(score.sectors)}`,
    ...(details ? score.findings.map((finding) => `  ${finding}`) : []),
    "",
  ].join("\n");
}
