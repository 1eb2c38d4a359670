/** A thread of `reader-pool.ts`: opens a reader of its own for the first document and reads one document after the other, until it is sent null. */
import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { once } from "../lib/once.ts";
import type { ReaderOptions } from "./open-reader.ts";
import { failureOf, type ReadingAnswer, type ReadingTask } from "./reading-message.ts";

/** How a thread is set up. */
export interface ThreadSetting {
  readonly options: ReaderOptions;
  /** Whether this one tells what could not be read of the user's dictionary. */
  readonly warns: boolean;
}

// A thread has no part in the main thread's cache unless it asks for it, and compiles all anew: a third of the time it takes to start.
enableCompileCache();
const { openReader } = await import("./open-reader.ts");
const { options, warns } = workerData as ThreadSetting;
const reader = once(() => openReader(options, warns ? console.error : () => undefined));

async function answer({ number, document }: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { number, reading: await reader().read(document) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}

let before: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (task: ReadingTask | null) => {
  if (task === null) process.exit();
  before = before.then(async () => parentPort?.postMessage(await answer(task)));
});
