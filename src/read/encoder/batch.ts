import type { EncoderBatch } from "../../model/encoder-model.ts";
import type { WordPieces } from "./word-pieces.ts";

/** Numbers of the pieces that open and close a sentence in BERT's vocabulary. */
const [OPENING, CLOSING] = [101, 102];
/** Pieces beyond which a sentence is cut off; the words after it are not read by the network. */
const MOST_PIECES = 250;
/** About this many pieces are run at once: enough to keep the processor busy, few enough that sentences of like length fill them. */
const PIECES_A_BATCH = 320;
/** A batch takes no sentence that is longer than its shortest by more than this: shorter ones are filled up and cost as much. */
const MOST_STRETCH = 1.3;

/** The words of the parties asked about, by their numbers in the sentence. */
export interface PairMark {
  readonly actor: ReadonlySet<number>;
  readonly recipient: ReadonlySet<number>;
}

/** A sentence as the network takes it. */
export interface EncoderInput {
  readonly words: readonly string[];
  readonly mark?: PairMark;
}

interface Row {
  readonly pieces: number[];
  readonly mark: number[];
  readonly letterCase: number[];
  readonly first: number[];
}

/** A batch with the numbers of the sentences in it. */
export interface Packed {
  readonly batch: EncoderBatch;
  readonly sentences: readonly number[];
}

/** Meaning: sentences of like length together in batches; sentences without a word are left out. */
export function packBatches(inputs: readonly EncoderInput[], cut: WordPieces): Packed[] {
  const rows = inputs.map((input) => rowOf(input, cut));
  const order = rows
    .flatMap(({ first }, i) => (first.length === 0 ? [] : [i]))
    .sort((a, b) => sizeOf(rows, a) - sizeOf(rows, b) || a - b);
  const packed: Packed[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    const shortest = sizeOf(rows, order[from]);
    while (to < order.length && fits(sizeOf(rows, order[to]), to - from + 1, shortest)) to++;
    const sentences = order.slice(from, to);
    packed.push({ batch: pack(sentences.flatMap((i) => rows[i] ?? [])), sentences });
    from = to;
  }
  return packed;
}

/** Meaning: whether a sentence of `size` pieces may come into a batch that then holds `count`. */
function fits(size: number, count: number, shortest: number): boolean {
  return size * count <= PIECES_A_BATCH && size <= MOST_STRETCH * shortest + 2;
}

function sizeOf(rows: readonly Row[], i: number | undefined): number {
  return rows[i ?? -1]?.pieces.length ?? 0;
}

function rowOf({ words, mark }: EncoderInput, cut: WordPieces): Row {
  const row: Row = { pieces: [OPENING], mark: [0], letterCase: [0], first: [] };
  for (const [i, word] of words.entries()) {
    const pieces = cut(word);
    if (row.pieces.length + pieces.length >= MOST_PIECES) break;
    row.first.push(row.pieces.length);
    const party = mark?.actor.has(i) ? 1 : mark?.recipient.has(i) ? 2 : 0;
    const letterCase = caseOf(word);
    for (const piece of pieces) {
      row.pieces.push(piece);
      row.mark.push(party);
      row.letterCase.push(letterCase);
    }
  }
  row.pieces.push(CLOSING);
  row.mark.push(0);
  row.letterCase.push(0);
  return row;
}

/** 0 for a word in small letters, 1 for one with a capital first, 2 for one in capitals. */
function caseOf(word: string): number {
  if (!/^\p{Lu}/u.test(word)) return 0;
  return word.length > 1 && !/\p{Ll}/u.test(word) ? 2 : 1;
}

function pack(rows: readonly Row[]): EncoderBatch {
  const length = Math.max(...rows.map((row) => row.pieces.length));
  const words = Math.max(...rows.map((row) => row.first.length));
  const filled = (width: number, numbersOf: (row: Row) => readonly number[]): Int32Array => {
    const all = new Int32Array(rows.length * width);
    for (const [i, row] of rows.entries()) all.set(numbersOf(row), i * width);
    return all;
  };
  return {
    count: rows.length,
    length,
    words,
    pieces: filled(length, (row) => row.pieces),
    mark: filled(length, (row) => row.mark),
    letterCase: filled(length, (row) => row.letterCase),
    first: filled(words, (row) => row.first),
  };
}
