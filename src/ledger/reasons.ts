import type { ChangeReason } from "../model/account-change.ts";
import type { CorrectionTarget, KeptCorrection } from "../model/correction.ts";
import type { Entry, Instant, Run } from "../model/entry.ts";

/** Where an account stands: what had been published by a day and entered by a moment, told by a version of the program. */
export interface StandPoint {
  readonly asOf: string;
  readonly knownAt: Instant;
  readonly method: string;
}

/** What lies between two accounts: the entries that either leans on, the readings of their documents, the corrections made since the first. */
export interface BetweenAccounts {
  readonly from: StandPoint;
  readonly to: StandPoint;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  readonly corrections: readonly KeptCorrection[];
}

/** The records that a sentence, or a whole account, leans on in the first and in the second. */
export interface Leaning {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/**
 * Meaning: why something that leaned on some records now leans on others, or says otherwise: corrections and retractions of any of them, reports that came in,
 * documents read again by another coder, records that a later day leaves behind. Missing: empty when nothing that happened to these records explains it.
 * Shape: corrections first, in the order made; one reason a correction, one a document.
 */
export function reasonsOf({ before, after }: Leaning, between: BetweenAccounts): readonly ChangeReason[] {
  const all = new Set([...before, ...after]);
  const { from, to, entries } = between;
  const corrected = between.corrections.flatMap((correction) => correctionReason(correction, all, entries));
  const explained = new Set(corrected.flatMap(({ records }) => records));
  const came = entriesOf(without(after, before, explained), entries);
  const went = entriesOf(without(before, after, explained), entries);
  const left = went.filter((entry) => supersededBy(entry, between) === null);
  const reread = Map.groupBy(
    [...came.filter((entry) => isReread(entry, between)), ...went.filter((entry) => !left.includes(entry))],
    ({ record }) => record.document,
  );
  const isLater = from.asOf < to.asOf;
  const fresh = came.filter((entry) => !isReread(entry, between) && isNews(entry, from));
  return [
    ...corrected,
    ...[...Map.groupBy(fresh, ({ record }) => record.document).values()].flatMap((of) => newReport(of, from)),
    ...[...reread.values()].map((of) => newCoder(of, between)),
    ...(isLater && left.length > 0 ? [laterDate(left, from, to)] : []),
  ];
}

/** Meaning: the reasons that hold for an account as a whole where no record explains a change: a later day, another version. */
export function generalReasons({ from, to }: Pick<BetweenAccounts, "from" | "to">): readonly ChangeReason[] {
  const reasons: ChangeReason[] = [];
  if (from.asOf < to.asOf) reasons.push(laterDate([], from, to));
  if (from.method !== to.method)
    reasons.push(general("new-version", `written by version ${to.method}, before by ${from.method}`));
  return reasons;
}

/** Meaning: the reason of a sentence that nothing of its own explains. */
export function followsReason(words: string): ChangeReason {
  return general("follows", words);
}

/** Meaning: whether a correction is about an entry: itself, its document, its source or its data set. */
export function concerns(target: CorrectionTarget, { record, source, original }: Entry): boolean {
  if ("records" in target) return target.records.includes(record.id);
  if ("document" in target) return target.document === record.document;
  return target.source === source || (original !== undefined && target.source === record.document);
}

function correctionReason(
  correction: KeptCorrection,
  ids: ReadonlySet<string>,
  entries: ReadonlyMap<string, Entry>,
): readonly ChangeReason[] {
  const { sequence, action, user, at, reason, target } = correction;
  const records = entriesOf(ids, entries).flatMap((entry) => (concerns(target, entry) ? [entry.record.id] : []));
  if (records.length === 0) return [];
  const whole = "document" in target ? ` document ${target.document}` : "source" in target ? ` ${target.source}` : "";
  const verb = action === "retract" ? "retracted" : PAST[action];
  const words = `${user} ${verb}${whole} on ${at.slice(0, 10)}: “${reason}”`;
  const kind = action === "retract" ? "retraction" : "correction";
  return [{ kind, words, records, correction: sequence }];
}

const PAST = { accept: "accepted", reject: "rejected", amend: "amended", split: "split off", join: "joined" } as const;

/** Whether an entry could not be in the first account: entered after it, or published after its day. */
function isNews({ entered, published }: Entry, { asOf, knownAt }: StandPoint): boolean {
  return entered > knownAt || (published ?? entered.slice(0, 10)) > asOf;
}

/** Whether an entry's document had been read by another coder when the first account was written. */
function isReread({ record, entered }: Entry, { from, runs }: BetweenAccounts): boolean {
  return entered > from.knownAt && (runs.get(record.document) ?? []).some((run) => run.entered <= from.knownAt);
}

function supersededBy({ record, coder }: Entry, { to, runs }: BetweenAccounts): string | null {
  const last = (runs.get(record.document) ?? []).findLast((run) => run.entered <= to.knownAt);
  return last === undefined || last.coder === coder ? null : last.coder;
}

function newReport(of: readonly Entry[], from: StandPoint): readonly ChangeReason[] {
  const [first] = of;
  if (first === undefined) return [];
  const { source, title, published, entered } = first;
  const told = entered > from.knownAt ? `entered ${entered.slice(0, 10)}` : `after the edition's day`;
  const words = `new report: ${source ?? title ?? "source not stated"}, ${published ?? "undated"}, ${told}`;
  return [{ kind: "new-report", words, records: idsOf(of), correction: null }];
}

function newCoder(of: readonly Entry[], { to, runs }: BetweenAccounts): ChangeReason {
  const document = of[0]?.record.document ?? "";
  const last = (runs.get(document) ?? []).findLast((run) => run.entered <= to.knownAt);
  const words = `document ${document} read again by ${last?.coder ?? "another coder"} on ${last?.entered.slice(0, 10) ?? "?"}`;
  return { kind: "new-coder", words, records: idsOf(of), correction: null };
}

function laterDate(of: readonly Entry[], from: StandPoint, to: StandPoint): ChangeReason {
  return {
    kind: "later-date",
    words: `the day is now ${to.asOf}, before ${from.asOf}`,
    records: idsOf(of),
    correction: null,
  };
}

function general(kind: ChangeReason["kind"], words: string): ChangeReason {
  return { kind, words, records: [], correction: null };
}

/** The members of a set that stand in none of the others. */
function without(set: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): readonly string[] {
  return [...set].filter((member) => !others.some((other) => other.has(member)));
}

function entriesOf(ids: Iterable<string>, entries: ReadonlyMap<string, Entry>): readonly Entry[] {
  return [...ids].flatMap((id) => entries.get(id) ?? []);
}

function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ record }) => record.id);
}
