import type { Document } from "../model/document.ts";
import { LayerError } from "../model/layer-error.ts";
import type { Reading } from "../model/reading.ts";
import { WeightsError } from "../model/weights-error.ts";
import { UsageError } from "./usage-error.ts";

/** A document for a thread to read. */
export interface ReadingTask {
  readonly number: number;
  readonly document: Document;
}

/** What a thread made of the task of that number. */
export type ReadingAnswer =
  | { readonly number: number; readonly reading: Reading }
  | { readonly number: number; readonly failure: Failure };

/** An error in words: its class does not survive the way between two threads. */
export interface Failure {
  readonly kind: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** Errors that the command line tells apart. */
const KINDS = { LayerError, UsageError, WeightsError } as const;

/** Meaning: an error as words to send. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: "Error", message: String(error), stack: undefined };
  return { kind: error.constructor.name, message: error.message, stack: error.stack };
}

/** Meaning: the error that was sent, of its own class where that is one the command line tells apart, with the stack it had. */
export function errorOf({ kind, message, stack }: Failure): Error {
  const Class = Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : Error;
  const error = new Class(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
