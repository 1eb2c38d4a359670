import type { LinearTable } from "../../model/parser-model.ts";
import { scoreClasses } from "./linear.ts";
import { TAGGER_FEATURE_LIMIT, taggerFeatures } from "./tagger-features.ts";
import type { WordForm } from "./word-form.ts";

/**
 * A left-to-right tagger with its own scratch memory.
 *
 * `fixed[i]` is a class that is given, or -1. Returns the class of every form; the array is reused by the next call.
 */
export function createTagger(table: LinearTable): (forms: readonly WordForm[], fixed: Int32Array | null) => Int32Array {
  const keys = new Int32Array(TAGGER_FEATURE_LIMIT);
  const scores = new Int32Array(table.classCount);
  let tags = new Int32Array(64);
  return (forms, fixed) => {
    if (tags.length < forms.length) tags = new Int32Array(2 * forms.length);
    for (let i = 0; i < forms.length; i++) {
      const given = fixed === null ? -1 : (fixed[i] as number);
      if (given >= 0) {
        tags[i] = given;
        continue;
      }
      scoreClasses(table, keys, taggerFeatures(forms, tags, i, keys), scores);
      tags[i] = indexOfMaximum(scores, table.classCount);
    }
    return tags;
  };
}

/** Index of the largest of the first `count` values, the first one of equals. */
export function indexOfMaximum(values: Int32Array, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
