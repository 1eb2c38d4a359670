import type { CodedRecord } from "./record.ts";

/** A ledger entry: a coded record as entered, never changed. `entered` is an ISO instant in UTC. */
export interface Entry {
  readonly sequence: number;
  readonly record: CodedRecord;
  readonly source: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly coder: string;
  readonly entered: string;
}
