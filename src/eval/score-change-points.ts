import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mean } from "../lib/mean.ts";
import { changePoints } from "../measure/index.ts";
import { type ChangePointScore, scoreChangePoints } from "./change-point-score.ts";
import { type AnnotatedSeries, tcpdSeries } from "./tcpd-series.ts";

/** What Python's `ruptures` found on the same series (training/peers/ruptures). */
const PEERS = fileURLToPath(new URL("../../training/peers/ruptures/results.tsv", import.meta.url));

/** Meaning: F1 and covering on the univariate series of TCPD, with each half of them, beside never-a-change and `ruptures`. */
export function checkChangePoints(title: string, path: string, details: boolean): string {
  const all = tcpdSeries(path);
  const scoreOf = (found: (series: AnnotatedSeries) => readonly number[]) =>
    all.map((series) => scoreChangePoints(found(series), series.annotated, series.values.length));
  const own = scoreOf(({ values }) => changePoints(values).map(({ place }) => place));
  const peers = Map.groupBy(peerRows(), ({ name }) => name);
  return [
    `${title}: ${all.length} series, default settings, margin 5`,
    line("turns", own),
    line(
      "never a change",
      scoreOf(() => []),
    ),
    ...[...peers].map(([name, rows]) =>
      line(
        `ruptures ${name}`,
        scoreOf((series) => rows.find((row) => row.series === series.name)?.places ?? []),
      ),
    ),
    ...(details
      ? all.map(
          ({ name }, i) => `  ${name.padEnd(24)} F1 ${own[i]?.f1.toFixed(2)} covering ${own[i]?.covering.toFixed(2)}`,
        )
      : []),
    "",
  ].join("\n");
}

function peerRows() {
  const [, ...rows] = readFileSync(PEERS, "utf8").trimEnd().split("\n");
  return rows.map((row) => {
    const [series = "", search = "", cost = "", penalty = "", changes = ""] = row.split("\t");
    const places = changes === "" ? [] : changes.split(",").map(Number);
    return { series, name: `${search} ${cost} ${penalty}`, places };
  });
}

/** Series by name: the odd ones are one half, the even ones the other. */
function line(name: string, scores: readonly ChangePointScore[]): string {
  const of = (figure: "f1" | "covering", rest: number | null = null) =>
    mean(scores.filter((_, i) => rest === null || i % 2 === rest).map((score) => score[figure])).toFixed(3);
  const both = (figure: "f1" | "covering") => `${of(figure)} (halves ${of(figure, 0)}, ${of(figure, 1)})`;
  return `  ${name.padEnd(26)} F1 ${both("f1")}  covering ${both("covering")}`;
}
