import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Document } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";
import type { ReaderOptions } from "./open-reader.ts";
import { errorOf, type ReadingAnswer, type ReadingTask } from "./reading-message.ts";
import type { ThreadSetting } from "./reading-thread.ts";

/** Each thread holds tables and weights of its own, about 200 MB. */
const MOST_THREADS = 8;
/** Documents that wait at each thread, so that it need not wait for this one. */
const AHEAD = 2;

/** Readers in threads of their own, one a core. */
export interface ReaderPool {
  /** As of a `Reader`. Rejects with the error of a broken layer, dictionary or model as `openReader` and `read` do. */
  read(document: Document): Promise<Reading>;
  /** How many documents it is worth handing over before the first of them is read. */
  readonly atOnce: number;
  /** Ends the threads, each after the sentences under way; documents not read yet are never read. */
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (reading: Reading) => void;
  readonly reject: (error: Error) => void;
  readonly letters: number;
}

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  readonly ended: Promise<unknown>;
}

/**
 * Meaning: a pool of up to `threads` readers; a thread is started when all others have a document to read. Documents are read in no order, each
 * as a single reader reads it.
 */
export function openPool(
  { reader = "full", dictionary }: ReaderOptions,
  threads: number = Math.min(availableParallelism(), MOST_THREADS),
): ReaderPool {
  const pool: Thread[] = [];
  let next = 0;
  const freest = (): Thread => {
    const thread = pool.toSorted((a, b) => load(a) - load(b))[0];
    if (thread !== undefined && (thread.waiting.size === 0 || pool.length >= threads)) return thread;
    const started = start({ options: { reader, dictionary, threads: 1 }, warns: pool.length === 0 });
    pool.push(started);
    return started;
  };
  return {
    atOnce: threads * AHEAD,
    read: (document) =>
      new Promise((resolve, reject) => {
        const task: ReadingTask = { number: next++, document };
        const { worker, waiting } = freest();
        waiting.set(task.number, { resolve, reject, letters: document.text.length });
        worker.postMessage(task);
      }),
    close: async () => {
      await Promise.all(pool.map(end));
    },
  };
}

/** Asks a thread to end: ended from outside amid a run of the network, it takes the whole process with it. */
async function end({ worker, ended }: Thread): Promise<void> {
  worker.postMessage(null);
  await ended;
}

/** What a thread has still to read, in letters. */
function load({ waiting }: Thread): number {
  let sum = 0;
  for (const { letters } of waiting.values()) sum += letters;
  return sum;
}

function start(setting: ThreadSetting): Thread {
  const worker = new Worker(new URL("reading-thread.ts", import.meta.url), { workerData: setting });
  const waiting = new Map<number, Waiting>();
  worker.on("message", (answer: ReadingAnswer) => {
    const one = waiting.get(answer.number);
    waiting.delete(answer.number);
    if ("reading" in answer) one?.resolve(answer.reading);
    else one?.reject(errorOf(answer.failure));
  });
  worker.on("error", (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return { worker, waiting, ended: new Promise((resolve) => worker.once("exit", resolve)) };
}
