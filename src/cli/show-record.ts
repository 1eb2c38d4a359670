import { slotsOfDocuments } from "../contradictions.ts";
import { type RecordHistory, recordHistory } from "../ledger/index.ts";
import { incidentNamedBy, incidentOfRecord, type LivesOptions, type Told } from "../lives.ts";
import type { Document } from "../model/document.ts";
import type { Entry } from "../model/entry.ts";
import { type Incident, incidentIdOf, recordNamedBy } from "../model/incident.ts";
import type { CodedRecord } from "../model/record.ts";
import { slotReader } from "../read/index.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import type { LedgerStore } from "../store/index.ts";
import { whoseWord } from "../whose-word.ts";
import { openActorNames } from "./country-names.ts";
import { explainRule } from "./explain-rule.ts";
import { findRecords, unclearId } from "./find-record.ts";
import { openActors } from "./open-actors.ts";
import { report } from "./read-article.ts";
import { renderLife } from "./render-lives.ts";
import { renderRecord } from "./render-reading.ts";
import { renderReview } from "./render-review.ts";
import { renderContradicted } from "./render-slots.ts";
import { renderWhoseWord } from "./render-whose-word.ts";
import { bold, dim, textWidth, wrapped } from "./terminal.ts";

/** Letters of the article shown before and after the sentence. */
const CONTEXT = 320;

/**
 * Meaning: prints one record of the ledger with its sentence in context, what people said of it beside what the machine did, and the life of the incident
 * that it tells, or, for an incident's id, that life alone. `asOf` is the day to stand on, `knownAt` the moment of what is known. Returns the exit
 * status: 1 when there is none or more than one.
 */
export async function showRecord(id: string, ledger: string, options: LivesOptions): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const found = await findRecords(store, id, options.knownAt);
    const [entry] = found;
    if (entry === undefined) return await showIncident(store, id, options);
    if (found.length > 1) return report([unclear(id, found)]);
    const documents = await store.documents([entry.record.document]);
    const history = recordHistory(entry, await store.corrections(options.knownAt));
    const known = options.knownAt === undefined ? {} : { knownAt: options.knownAt };
    const superseded = (await store.entries({ ids: [entry.record.id], ...known })).length === 0;
    const document = documents.get(entry.record.document);
    process.stdout.write(renderEntry(entry, { document, history, superseded }));
    const told = await incidentOfRecord(store, { ...entry, record: history.record }, options);
    if (told !== null) process.stdout.write(`\n${await renderTold(store, told, options)}`);
    return 0;
  } finally {
    await store.close();
  }
}

async function showIncident(store: LedgerStore, id: string, options: LivesOptions): Promise<number> {
  const record = recordNamedBy(id);
  const found = record === null ? [] : await findRecords(store, record, options.knownAt);
  const [entry] = found;
  if (entry === undefined || found.length > 1) return report([unclear(id, found)]);
  const { record: reviewed } = recordHistory(entry, await store.corrections(options.knownAt));
  const told = await incidentNamedBy(store, { ...entry, record: reviewed }, options);
  if (told === null) {
    const message = `no incident stands under: ${id} (see demarche show ${entry.record.id})`;
    return report([{ code: "record-unknown", severity: "error", place: id, message }]);
  }
  const { incident } = told;
  if (incident.id !== incidentIdOf(entry.record.id))
    process.stdout.write(`${incidentIdOf(entry.record.id)} is one with ${incident.id}\n`);
  process.stdout.write(await renderTold(store, told, options));
  return 0;
}

/** The life of an incident, on whose word it stands, and what its reports contradict one another in. */
async function renderTold(store: LedgerStore, told: Told, options: LivesOptions): Promise<string> {
  const names = openActorNames();
  const word = await whoseWord(store, told.incident, { names, ...options });
  const contradicted = await contradictedIn(store, told.incident, options);
  return `${renderLife(told.incident, told.steps)}${renderWhoseWord(word, names)}${contradicted}`;
}

/** What the reports of an incident contradict one another in; empty when they do not, or when there is one. */
async function contradictedIn(store: LedgerStore, { reports }: Incident, options: LivesOptions): Promise<string> {
  const documents = [...new Set(reports.map(({ record }) => record.document))];
  if (documents.length < 2) return "";
  const slots = await slotsOfDocuments(store, documents, { ...options, readSlots: slotReader(openActors()) });
  const told = renderContradicted(slots, textWidth());
  return told === "" ? "" : `\nContradicted\n${told}`;
}

function unclear(id: string, found: readonly Entry[]) {
  return { code: "record-unknown", severity: "error", place: id, message: unclearId(id, found) } as const;
}

interface Shown {
  readonly document: Document | undefined;
  readonly history: RecordHistory;
  /** Whether a later reading of its document stands instead. */
  readonly superseded: boolean;
}

/** The record as it stands; what the machine had said is told beside where somebody says otherwise. */
function renderEntry(entry: Entry, { document, history, superseded }: Shown): string {
  const { source, title, published, coder, entered } = entry;
  const { record } = history;
  const width = textWidth();
  const [head = "", why = ""] = renderRecord(record);
  const lines = [
    wrapped(bold(head), "", width),
    wrapped(why.trim(), "  ", width),
    ...explained(record, width),
    ...renderReview(history).map((line) => wrapped(line.trimStart(), line.startsWith(" ") ? "    " : "  ", width)),
    ...(superseded ? [wrapped("Superseded: a later reading of its document stands instead.", "  ", width)] : []),
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
