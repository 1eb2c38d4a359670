import { slotsOfDocuments } from "../contradictions.ts";
import { incidentOfRecord, incidentsById } from "../lives.ts";
import type { IsoDate } from "../model/codes.ts";
import type { Document } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import type { Incident } from "../model/incident.ts";
import type { CodedRecord } from "../model/record.ts";
import { slotReader } from "../read/index.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { explainRule } from "./explain-rule.ts";
import { findRecords, unclearId } from "./find-record.ts";
import { openActors } from "./open-actors.ts";
import { report } from "./read-article.ts";
import { renderLife } from "./render-lives.ts";
import { renderRecord } from "./render-reading.ts";
import { renderContradicted } from "./render-slots.ts";
import { bold, dim, textWidth, wrapped } from "./terminal.ts";

/** Letters of the article shown before and after the sentence. */
const CONTEXT = 320;

/**
 * Meaning: prints one record of the ledger with its sentence in context and the life of the incident that it tells, or, for an incident's id, that life
 * alone. `asOf` is the day to stand on. Returns the exit status: 1 when there is none or more than one.
 */
export async function showRecord(id: string, ledger: string, asOf: IsoDate): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const found = await findRecords(store, id);
    const [entry] = found;
    if (entry === undefined) return await showIncident(store, id, asOf);
    if (found.length > 1) return report([unclear(id, found)]);
    const documents = await store.documents([entry.record.document]);
    process.stdout.write(renderEntry(entry, documents.get(entry.record.document)));
    const told = await incidentOfRecord(store, entry, { asOf });
    if (told !== null) {
      process.stdout.write(`\n${renderLife(told.incident, told.steps)}`);
      await showContradicted(store, told.incident, asOf);
    }
    return 0;
  } finally {
    await store.close();
  }
}

async function showIncident(store: LedgerStore, id: string, asOf: IsoDate): Promise<number> {
  const found = await incidentsById(store, id, { asOf });
  const [told] = found;
  if (told === undefined || found.length > 1) return report([unclear(id, [])]);
  process.stdout.write(renderLife(told.incident, told.steps));
  await showContradicted(store, told.incident, asOf);
  return 0;
}

/** What the reports of an incident contradict one another in; nothing when they do not, or when there is one. */
async function showContradicted(store: LedgerStore, { reports }: Incident, asOf: IsoDate): Promise<void> {
  const documents = [...new Set(reports.map(({ record }) => record.document))];
  if (documents.length < 2) return;
  const slots = await slotsOfDocuments(store, documents, { asOf, readSlots: slotReader(openActors()) });
  const told = renderContradicted(slots, textWidth());
  if (told !== "") process.stdout.write(`\nContradicted\n${told}`);
}

function unclear(id: string, found: readonly Entry[]) {
  return { code: "record-unknown", severity: "error", place: id, message: unclearId(id, found) } as const;
}

function renderEntry(entry: Entry, document: Document | undefined): string {
  const { record, source, title, published, coder, entered } = entry;
  const width = textWidth();
  const [head = "", why = ""] = renderRecord(record);
  const lines = [
    wrapped(bold(head), "", width),
    wrapped(why.trim(), "  ", width),
    ...explained(record, width),
    "",
    ...(document === undefined
      ? [wrapped(record.sentence.text, "  ", width)]
      : inContext(record, document.text, width)),
    "",
    wrapped(`${source ?? "source not stated"} · ${title ?? "no title"} · ${published ?? "undated"}`, "", width),
    ...(document?.url ? [document.url] : []),
    dim(`coded by ${coder}, entered ${entered}, document ${record.document}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** What the rule that decided stands for, and its runner-up. */
function explained({ why }: CodedRecord, width: number): string[] {
  const told = explainRule(why.rule);
  const next = why.runnerUp === null ? null : explainRule(why.runnerUp);
  return [
    ...(told === null ? [] : [wrapped(told, "  ", width)]),
    ...(next === null ? [] : [wrapped(`runner-up: ${next}`, "  ", width)]),
  ];
}

/** The sentence between what stands before and after it, set off by marks as well as by weight. */
function inContext({ sentence }: CodedRecord, text: string, width: number): string[] {
  const before = text.slice(Math.max(0, sentence.start - CONTEXT), sentence.start);
  const after = text.slice(sentence.end, sentence.end + CONTEXT);
  const part = (piece: string) => piece.replace(/\s+/g, " ").trim();
  const opening = sentence.start > CONTEXT ? `… ${part(before.slice(before.indexOf(" ")))}` : part(before);
  const ending =
    sentence.end + CONTEXT < text.length ? `${part(after.slice(0, after.lastIndexOf(" ")))} …` : part(after);
  return [
    wrapped(dim(opening), "  ", width),
    wrapped(bold(part(sentence.text)), "> ", width),
    wrapped(dim(ending), "  ", width),
  ].filter((line) => line.trim() !== "");
}
