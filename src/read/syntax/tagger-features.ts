import { featureKey as key } from "./hash.ts";
import type { WordForm } from "./word-form.ts";

/** Upper bound of the number of features of one token. */
export const TAGGER_FEATURE_LIMIT = 64;

const OUTSIDE: WordForm = {
  word: 1,
  wordClass: -1,
  shape: 1,
  prefix1: 1,
  prefix3: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
};

/**
 * Writes the feature keys of token `at` to `out` and returns how many they are.
 *
 * `tags` holds the classes of the tokens before `at`; classes outside the sentence are -1.
 */
export function taggerFeatures(forms: readonly WordForm[], tags: Int32Array, at: number, out: Int32Array): number {
  const w = forms[at] ?? OUTSIDE;
  const p = forms[at - 1] ?? OUTSIDE;
  const pp = forms[at - 2] ?? OUTSIDE;
  const n = forms[at + 1] ?? OUTSIDE;
  const nn = forms[at + 2] ?? OUTSIDE;
  const t1 = at > 0 ? (tags[at - 1] as number) : -1;
  const t2 = at > 1 ? (tags[at - 2] as number) : -1;
  const first = at === 0 ? 1 : 0;
  let k = 0;
  out[k++] = key(1, w.word);
  out[k++] = key(2, w.suffix1);
  out[k++] = key(3, w.suffix2);
  out[k++] = key(4, w.suffix3);
  out[k++] = key(5, w.suffix4);
  out[k++] = key(6, w.prefix1);
  out[k++] = key(7, w.prefix3);
  out[k++] = key(8, w.shape, first);
  out[k++] = key(9, w.wordClass);
  out[k++] = key(10, w.wordClass >> 4);
  out[k++] = key(11, t1);
  out[k++] = key(12, t1, t2);
  out[k++] = key(13, t1, w.word);
  out[k++] = key(14, t1, w.wordClass);
  out[k++] = key(15, t1, n.wordClass);
  out[k++] = key(16, p.word);
  out[k++] = key(17, n.word);
  out[k++] = key(18, pp.word);
  out[k++] = key(19, nn.word);
  out[k++] = key(20, p.word, w.word);
  out[k++] = key(21, w.word, n.word);
  out[k++] = key(22, p.wordClass);
  out[k++] = key(23, n.wordClass);
  out[k++] = key(24, p.wordClass, w.wordClass);
  out[k++] = key(25, w.wordClass, n.wordClass);
  out[k++] = key(26, p.suffix3);
  out[k++] = key(27, n.suffix3);
  out[k++] = key(28, n.shape, w.shape);
  out[k++] = key(29, p.shape, w.shape);
  out[k++] = key(30, t1, w.suffix3);
  out[k++] = key(31, w.suffix2, w.shape, w.wordClass === 0 ? 1 : 0);
  out[k++] = key(32, t1, w.shape, n.shape);
  out[k++] = key(33, t1, t2, w.word);
  out[k++] = key(34, t1, n.word);
  out[k++] = key(35, w.word, n.wordClass, nn.wordClass);
  out[k++] = key(36, t1, w.wordClass >> 4, n.wordClass >> 4);
  out[k++] = key(37, w.word, n.suffix2);
  out[k++] = key(38, p.word, w.word, n.word);
  out[k++] = key(39, 0);
  return k;
}
