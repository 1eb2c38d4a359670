/* What an incident is worth on a scale: `ingest` knows CAMEO's codes, `model` PLOVER's scores. */
import { loadCameoCodes } from "./ingest/index.ts";
import { mean } from "./lib/mean.ts";
import { once } from "./lib/once.ts";
import { remembered } from "./lib/remembered.ts";
import type { Incident } from "./model/incident.ts";
import type { Scale } from "./model/level.ts";

const CAMEO_RULE = /^cameo\.(\d+)$/;

const table = once(() => loadCameoCodes());

/**
 * Meaning: the score of incidents on a scale. PLOVER's is the incident's own. Goldstein's is that of the code under which a data set published the row on which
 * the incident rests; what was read here or coded by PLOVER has no such code and gets the mean over the codes that stand for its type and mode, or its type. Null when CAMEO has no
 * code for it. Range: -10 to +10. Source: `data/cameo/codes.tsv`.
 */
export function scoresOn(scale: Scale): (incident: Incident) => number | null {
  if (scale === "plover") return ({ score }) => score;
  const codes = table();
  const worth = scale === "icews" ? "goldstein" : "gdelt";
  const ofType = remembered((key: string) => {
    const [event, mode] = key.split(" ");
    const own = codes.all.filter((code) => code.event === event && code.status === "actual");
    const exact = own.filter((code) => (code.mode ?? "") === mode);
    const found = exact.length > 0 ? exact : own;
    return found.length === 0 ? null : mean(found.map((code) => code[worth]));
  });
  return ({ event, mode, basis, reports }) => {
    const rule = reports.find(({ record }) => record.id === basis)?.record.why.rule ?? "";
    const code = CAMEO_RULE.exec(rule)?.[1];
    const found = code === undefined ? null : codes.byCode(code);
    return found === null ? ofType(`${event} ${mode ?? ""}`) : found[worth];
  };
}
