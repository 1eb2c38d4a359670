import type { Configuration } from "./configuration.ts";
import { featureKey as key } from "./hash.ts";

/** Upper bound of the number of features of one configuration. */
export const PARSER_FEATURE_LIMIT = 128;

/** What the parser sees of the words; word `n` is the artificial root, `n + 1` stands for "nothing there". */
export interface ParserInput {
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly wordClass: Int32Array;
  /** Running counts over the words before each one: verbs, commas (from bit 10 on), conjunctions (from bit 20 on). */
  readonly marks: Int32Array;
}

const at = (values: Int32Array, i: number): number => values[i] as number;

/** Writes the feature keys of a configuration to `out` and returns how many they are (templates after Zhang and Nivre 2011). */
export function parserFeatures(input: ParserInput, c: Configuration, out: Int32Array): number {
  const afterWords = wordFeatures(input, c, out);
  const afterTree = treeFeatures(input, c, out, afterWords);
  const afterShape = shapeFeatures(input, c, out, afterTree);
  return betweenFeatures(input, c, out, afterShape);
}

function wordFeatures({ word, tag, wordClass }: ParserInput, c: Configuration, out: Int32Array): number {
  const s = c.top();
  const s1 = c.depth > 1 ? at(c.stack, c.depth - 2) : c.none;
  const b = c.next;
  const b1 = Math.min(b + 1, c.none);
  const b2 = Math.min(b + 2, c.none);
  const b3 = Math.min(b + 3, c.none);
  const sw = at(word, s);
  const st = at(tag, s) + (c.hasHead(s) ? 512 : 0);
  const sc = at(wordClass, s);
  const bw = at(word, b);
  const bt = at(tag, b);
  const bc = at(wordClass, b);
  const b1t = at(tag, b1);
  const b2t = at(tag, b2);
  const s1t = at(tag, s1);
  let k = 0;
  out[k++] = key(1, sw);
  out[k++] = key(2, st);
  out[k++] = key(3, sw, st);
  out[k++] = key(4, sc, st);
  out[k++] = key(5, bw);
  out[k++] = key(6, bt);
  out[k++] = key(7, bw, bt);
  out[k++] = key(8, bc, bt);
  out[k++] = key(9, at(word, b1), b1t);
  out[k++] = key(10, b1t);
  out[k++] = key(11, at(wordClass, b1), st);
  out[k++] = key(12, at(word, b2), b2t);
  out[k++] = key(13, b2t, at(tag, b3));
  out[k++] = key(14, at(word, s1), s1t);
  out[k++] = key(15, s1t, st);
  out[k++] = key(16, sw, bw, st * 256 + bt);
  out[k++] = key(17, sw, bw, bt);
  out[k++] = key(18, sw, bw, st);
  out[k++] = key(19, sw, st, bt);
  out[k++] = key(20, st, bw, bt);
  out[k++] = key(21, sw, bw);
  out[k++] = key(22, st, bt);
  out[k++] = key(23, bt, b1t);
  out[k++] = key(24, bt, b1t, b2t);
  out[k++] = key(25, st, bt, b1t);
  out[k++] = key(26, s1t, st, bt);
  out[k++] = key(27, sc, bc);
  out[k++] = key(28, sc, bw);
  out[k++] = key(29, sw, bc);
  out[k++] = key(30, sc, bt, st);
  out[k++] = key(31, st, bc, bt);
  out[k++] = key(32, sc >> 4, bc >> 4, st * 256 + bt);
  out[k++] = key(35, st, bt, b1t * 256 + b2t);
  out[k++] = key(36, at(word, b1), bt, st);
  out[k++] = key(37, s1t, st, bt * 256 + b1t);
  out[k++] = key(38, at(word, s1), bw, st);
  out[k++] = key(39, sw, bt, b1t);
  out[k++] = key(40, bw, b1t, st);
  out[k++] = key(41, at(wordClass, s1), sc, bc);
  return k;
}

function treeFeatures({ word, tag }: ParserInput, c: Configuration, out: Int32Array, start: number): number {
  const s = c.top();
  const b = c.next;
  const sh = at(c.head, s);
  const shh = at(c.head, sh);
  const sl = at(c.left1, s);
  const sr = at(c.right1, s);
  const sl2 = at(c.left2, s);
  const sr2 = at(c.right2, s);
  const bl = at(c.left1, b);
  const bl2 = at(c.left2, b);
  const sw = at(word, s);
  const st = at(tag, s);
  const bw = at(word, b);
  const bt = at(tag, b);
  const sLabel = at(c.label, s);
  const slLabel = at(c.label, sl);
  const srLabel = at(c.label, sr);
  const blLabel = at(c.label, bl);
  let k = start;
  out[k++] = key(51, sLabel, st);
  out[k++] = key(52, at(word, sh), sLabel);
  out[k++] = key(53, at(tag, sh), st, bt);
  out[k++] = key(54, at(word, sl), slLabel);
  out[k++] = key(55, at(tag, sl), slLabel, st);
  out[k++] = key(56, at(word, sr), srLabel);
  out[k++] = key(57, at(tag, sr), srLabel, st);
  out[k++] = key(58, at(tag, sl2), at(c.label, sl2));
  out[k++] = key(59, at(tag, sr2), at(c.label, sr2));
  out[k++] = key(60, at(word, bl), blLabel);
  out[k++] = key(61, at(tag, bl), blLabel, bt);
  out[k++] = key(62, at(tag, bl2), at(c.label, bl2));
  out[k++] = key(63, st, at(tag, sl), bt);
  out[k++] = key(64, st, at(tag, sr), bt);
  out[k++] = key(65, st, bt, at(tag, bl));
  out[k++] = key(66, st, at(tag, sl), at(tag, sl2));
  out[k++] = key(67, st, at(tag, sr), at(tag, sr2));
  out[k++] = key(68, st, at(tag, sh), at(tag, shh));
  out[k++] = key(69, bt, at(tag, bl), at(tag, bl2));
  out[k++] = key(87, sw, bw, slLabel * 64 + blLabel);
  out[k++] = key(88, st, bw, blLabel * 64 + srLabel);
  out[k++] = key(89, sw, bt, srLabel * 64 + blLabel);
  out[k++] = key(90, at(word, bl), at(word, s), bt);
  out[k++] = key(91, at(word, bl), st, bw);
  out[k++] = key(92, at(word, sl), bt, sw);
  out[k++] = key(93, sLabel, at(tag, sh), bt * 256 + st);
  out[k++] = key(94, at(tag, sh), bw, at(word, sh));
  out[k++] = key(95, Math.min(c.depth, 3), st, bt);
  return k;
}

/** How far apart the two words are, and how many dependents of which kinds they have. */
function shapeFeatures({ word, tag }: ParserInput, c: Configuration, out: Int32Array, start: number): number {
  const s = c.top();
  const b = c.next;
  const sw = at(word, s);
  const st = at(tag, s);
  const bw = at(word, b);
  const bt = at(tag, b);
  const distance = b - s > 9 ? 7 : b - s > 5 ? 6 : b - s;
  let k = start;
  out[k++] = key(70, sw, distance);
  out[k++] = key(71, st, distance);
  out[k++] = key(72, bw, distance);
  out[k++] = key(73, bt, distance);
  out[k++] = key(74, st, bt, distance);
  out[k++] = key(75, sw, at(c.rightCount, s));
  out[k++] = key(76, st, at(c.rightCount, s));
  out[k++] = key(77, sw, at(c.leftCount, s));
  out[k++] = key(78, st, at(c.leftCount, s));
  out[k++] = key(79, bw, at(c.leftCount, b));
  out[k++] = key(80, bt, at(c.leftCount, b));
  out[k++] = key(81, sw, at(c.rightSet, s));
  out[k++] = key(82, st, at(c.rightSet, s), bt);
  out[k++] = key(83, sw, at(c.leftSet, s));
  out[k++] = key(84, st, at(c.leftSet, s), bt);
  out[k++] = key(85, bw, at(c.leftSet, b));
  out[k++] = key(86, bt, at(c.leftSet, b), st);
  return k;
}

/** What stands between the top of the stack and the buffer, and what governs the words that could take the buffer's first. */
function betweenFeatures({ word, tag, marks }: ParserInput, c: Configuration, out: Int32Array, start: number): number {
  const s = c.top();
  const b = c.next;
  const st = at(tag, s);
  const bt = at(tag, b);
  const headed = st + (c.hasHead(s) ? 512 : 0);
  const before = b > 0 ? b - 1 : c.none;
  const after = s < c.n ? s + 1 : c.none;
  const counts = s < c.n ? at(marks, b) - at(marks, s + 1) : -1;
  const verbs = Math.min(counts & 1023, 2);
  const commas = Math.min((counts >> 10) & 1023, 3);
  const conjunctions = Math.min((counts >> 20) & 1023, 2);
  const between = verbs * 16 + commas * 4 + conjunctions;
  const s1 = c.depth > 1 ? at(c.stack, c.depth - 2) : c.none;
  const s2 = c.depth > 2 ? at(c.stack, c.depth - 3) : c.none;
  const bl = at(c.left1, b);
  let k = start;
  out[k++] = key(33, at(tag, after), headed, at(tag, before) * 256 + bt);
  out[k++] = key(34, at(word, before), bt, headed);
  out[k++] = key(101, st, bt, between);
  out[k++] = key(102, between, bt);
  out[k++] = key(103, at(word, s), between, bt);
  out[k++] = key(104, at(word, b), between, st);
  out[k++] = key(105, at(c.label, s), bt, between);
  out[k++] = key(106, at(tag, s2), at(tag, s1) * 256 + st, bt);
  out[k++] = key(107, at(c.label, s1), at(c.label, s), bt);
  out[k++] = key(108, at(word, s1), at(word, bl), at(word, b));
  out[k++] = key(109, at(word, s1), at(word, bl), bt);
  out[k++] = key(110, at(tag, s1), at(c.label, bl) * 256 + st, bt);
  out[k++] = key(111, at(c.rightSet, s1), st, bt);
  return k;
}
