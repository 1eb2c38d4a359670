import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findFiles, ingestFile } from "../ingest/index.ts";
import { UNSTATED } from "../model/rights.ts";
import { addDocuments } from "../pipeline.ts";
import { openSqliteLedger } from "../store/drivers/index.ts";
import { openReader } from "./open-reader.ts";
import { today } from "./options.ts";
import { printRelation } from "./print-relation.ts";
import { report } from "./read-article.ts";

const SAMPLES = fileURLToPath(new URL("../../data/samples", import.meta.url));
const DAY = "2018-04-25";

/** Meaning: reads the sample articles into a ledger, prints the account of Japan and China as of 25 April 2018, and what to try next. Returns the exit status. */
export async function runDemo(ledger: string | undefined): Promise<number> {
  const path = ledger ?? join(mkdtempSync(join(tmpdir(), "demarche-")), "ledger.db");
  const status = await addSamples(path);
  if (status !== 0) return status;
  const printed = await printRelation(["Japan", "China"], {
    asOf: DAY,
    ledger: path,
    format: "text",
    rights: UNSTATED,
  });
  console.log(`\nThe rows behind it:  npx demarche events --between Japan,China --ledger ${path}`);
  console.log(`An article of yours: npx demarche add FILE --ledger ${path}`);
  return printed;
}

async function addSamples(path: string): Promise<number> {
  const { files, problems } = await findFiles([SAMPLES]);
  const store = await openSqliteLedger(path);
  const reader = openReader();
  const found = [...problems];
  try {
    for (const file of files) {
      const ingested = await ingestFile(file, { now: today() });
      found.push(...ingested.problems);
      for await (const _ of addDocuments(ingested.documents, { store, reader, now: () => new Date().toISOString() }));
    }
  } finally {
    await store.close();
  }
  return report(found.filter(({ severity }) => severity === "error"));
}
