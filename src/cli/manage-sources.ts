import { CorrectionError, gradeSource } from "../ledger/index.ts";
import type { IsoDate } from "../model/codes.ts";
import { type KeptSourceGrade, RELIABILITY, type Reliability } from "../model/source-grade.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { userName } from "./user-name.ts";

export interface SourceSetting {
  readonly name: string;
  readonly letter: Reliability;
  readonly reason: string;
  readonly user?: string;
  readonly since?: IsoDate;
}

/** Meaning: writes a grade into the ledger and says so. Returns the exit status: 1 when it cannot be. Rejects with a `LedgerError`. */
export async function setSource({ name, letter, reason, user, since }: SourceSetting, ledger: string): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "existing" });
  try {
    const by = userName(user);
    const at = new Date().toISOString();
    console.log(lineOf(await gradeSource(store, { source: name, letter, reason, user: by, at, since: since ?? null })));
    const found = await store.entries({ source: name.trim(), view: "all", limit: 1 });
    if (found.length === 0)
      console.error(`demarche: warning: no document of this source is in the ledger yet: ${name}`);
    return 0;
  } catch (error) {
    if (!(error instanceof CorrectionError)) throw error;
    console.error(`demarche: ${error.message}`);
    return 1;
  } finally {
    await store.close();
  }
}

/** Meaning: prints every grade, oldest first. Returns the exit status, 0. Rejects with a `LedgerError`. */
export async function listSources(ledger: string, format: "text" | "json"): Promise<number> {
  const store = await openSqliteLedger(ledger, { access: "read" });
  try {
    const grades = await store.sourceGrades();
    if (format === "json") console.log(JSON.stringify(grades, null, 2));
    else for (const grade of grades) console.log(lineOf(grade));
    if (grades.length === 0)
      console.error("demarche: no source is graded: all count as F, reliability cannot be judged");
    return 0;
  } finally {
    await store.close();
  }
}

function lineOf({ sequence, at, user, source, letter, reason, since }: KeptSourceGrade): string {
  const from = since === null ? "" : ` since ${since}`;
  return `${sequence}  ${at}  ${user}  ${source}: ${letter} (${RELIABILITY[letter]})${from}  "${reason}"`;
}
