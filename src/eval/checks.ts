import type { Check } from "./check.ts";
import { icewsNames, renderNames, scoreNames } from "./score-names.ts";

/** Every measurement that is not an article's, in the order printed. */
export const CHECKS: readonly Check[] = [
  {
    name: "names of ICEWS, June 2018",
    path: "../shared/data/icews-raw/icews-2018-06-01_03.tsv.gz",
    run: (path, { actors }) => renderNames("names of ICEWS, June 2018", scoreNames(icewsNames(path), actors)),
  },
];
