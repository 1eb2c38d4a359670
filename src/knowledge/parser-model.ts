import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPairTable } from "../lib/pair-table.ts";
import type { LinearTable, ParserModel, PartOfSpeech } from "../model/parser-model.ts";

interface TableSize {
  readonly features: number;
  readonly entries: number;
  readonly classCount: number;
}

interface Header {
  readonly version: number;
  readonly tags: readonly PartOfSpeech[];
  readonly labels: readonly string[];
  readonly tagger: TableSize;
  readonly parser: TableSize;
  readonly words: number;
}

const MAGIC = "DMPM";

/**
 * Reads `weights.bin` from a folder (models/parser).
 *
 * Throws when the file is missing, is not one of ours or is of another version.
 *
 * @example const model = loadParserModel("models/parser");
 */
export function loadParserModel(folder: string): ParserModel {
  const path = join(folder, "weights.bin");
  const bytes = readFileSync(path);
  if (bytes.toString("latin1", 0, 4) !== MAGIC) throw new Error(`not parser weights: ${path}`);
  const headerLength = bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString("utf8", 8, 8 + headerLength)) as Header;
  if (header.version !== 1) throw new Error(`unknown version of parser weights: ${header.version} in ${path}`);
  const reader = new SectionReader(bytes.subarray(8 + headerLength));
  const tagger = readTable(reader, header.tagger);
  const parser = readTable(reader, header.parser);
  const words = reader.int32(header.words);
  const classes = reader.uint16(header.words);
  const wordClasses = buildPairTable(words, (i) => classes[i] as number);
  return { tags: header.tags, labels: header.labels, tagger, parser, wordClasses };
}

/** Takes one array after the other from the file; each is padded to four bytes. */
class SectionReader {
  private at = 0;
  private readonly buffer: ArrayBuffer;

  constructor(bytes: Uint8Array) {
    this.buffer = new ArrayBuffer(bytes.byteLength);
    new Uint8Array(this.buffer).set(bytes);
  }

  int32(length: number): Int32Array {
    return new Int32Array(this.buffer, this.take(4 * length), length);
  }

  uint16(length: number): Uint16Array {
    return new Uint16Array(this.buffer, this.take(2 * length), length);
  }

  uint8(length: number): Uint8Array {
    return new Uint8Array(this.buffer, this.take(length), length);
  }

  int8(length: number): Int8Array {
    return new Int8Array(this.buffer, this.take(length), length);
  }

  private take(size: number): number {
    const start = this.at;
    this.at += size + ((4 - (size % 4)) % 4);
    return start;
  }
}

function readTable(reader: SectionReader, { features, entries, classCount }: TableSize): LinearTable {
  const keys = reader.int32(features);
  const counts = reader.uint8(features);
  const classes = reader.uint8(entries);
  const weights = reader.int8(entries);
  let first = 0;
  const slots = buildPairTable(keys, (i) => {
    const count = counts[i] as number;
    first += count;
    return (first - count) * 128 + count;
  });
  return { slots, classes, weights, classCount };
}
