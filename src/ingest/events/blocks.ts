import { isAscii } from "node:buffer";

/** Some whole lines of a file: their bytes, ending with a newline. */
export interface Block {
  readonly bytes: Buffer;
  readonly text: string;
  readonly isAscii: boolean;
  /** Lines before this block that were too long and are left out, with what is to be told of them. */
  readonly dropped: number;
}

/** A line of event data is some hundred bytes, a long text some thousand; what has no newline for so long is no line. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const NEWLINE = 10;

/** Meaning: a stream of bytes as blocks of whole lines; the last line need not end with a newline. A byte order mark is left out. A line of more than 16 MB is dropped and counted. */
export async function* blocksOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Block> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let dropping = false;
  let dropped = 0;
  let first = true;
  for await (const whole of chunks) {
    let chunk = first ? withoutMark(whole) : whole;
    first = false;
    if (dropping) {
      const at = chunk.indexOf(NEWLINE);
      if (at < 0) continue;
      chunk = chunk.subarray(at + 1);
      dropping = false;
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      yield blockOf(
        heldBytes === 0 ? chunk.subarray(0, end) : Buffer.concat([...held, chunk.subarray(0, end)]),
        dropped,
      );
      dropped = 0;
      held = [];
      heldBytes = 0;
    }
    if (end < chunk.length) {
      held.push(chunk.subarray(end));
      heldBytes += chunk.length - end;
    }
    if (heldBytes > MAX_LINE_BYTES) {
      held = [];
      heldBytes = 0;
      dropping = true;
      dropped += 1;
    }
  }
  if (heldBytes > 0 || dropped > 0) {
    yield blockOf(heldBytes === 0 ? Buffer.alloc(0) : Buffer.concat([...held, Buffer.from("\n")]), dropped);
  }
}

function blockOf(bytes: Buffer, dropped: number): Block {
  return { bytes, text: bytes.toString("latin1"), isAscii: isAscii(bytes), dropped };
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}
