import { readEventData } from "../ingest/index.ts";
import type { ImportedEvent } from "../model/imported-event.ts";
import { type CompiledActors, partyPlacer } from "../read/index.ts";
import { resolveIncidents } from "../resolve/index.ts";
import { findNoVisit, findVisit, type KnownVisit, reportsOfEvents, type VisitFinding } from "./check-visits.ts";

const visit = (visitor: string, from: string, to: string, first: string, last: string): KnownVisit => ({
  visitor,
  from,
  to,
  first: `2018-${first}`,
  last: `2018-${last}`,
});

/** Japan and China in 2018: what was made, and what rows tell though it was not. The thresholds of `src/resolve/stays.ts` were set on these. */
const MADE = [
  visit("Taro Kono", "JPN", "CHN", "01-27", "01-28"),
  visit("Wang Yi", "CHN", "JPN", "04-15", "04-17"),
  visit("Li Keqiang", "CHN", "JPN", "05-08", "05-11"),
  visit("Shinzo Abe", "JPN", "CHN", "10-25", "10-27"),
];
const NOT_MADE = [
  { visitor: "Deng Xiaoping", day: "2018-10-25" },
  { visitor: "Xi Jinping", day: "2018-04-15" },
  { visitor: "Xi Jinping", day: "2018-05-09" },
];

/** Visits of other states in 2018, from public record: nothing was set on them. */
const OTHERS = [
  visit("Emmanuel Macron", "FRA", "CHN", "01-08", "01-10"),
  visit("Benjamin Netanyahu", "ISR", "IND", "01-14", "01-19"),
  visit("Theresa May", "GBR", "CHN", "01-31", "02-02"),
  visit("Justin Trudeau", "CAN", "IND", "02-17", "02-24"),
  visit("Emmanuel Macron", "FRA", "IND", "03-09", "03-12"),
  visit("Shinzo Abe", "JPN", "USA", "04-17", "04-18"),
  visit("Narendra Modi", "IND", "GBR", "04-17", "04-20"),
  visit("Emmanuel Macron", "FRA", "USA", "04-23", "04-25"),
  visit("Narendra Modi", "IND", "CHN", "04-27", "04-28"),
  visit("Moon Jae-in", "KOR", "USA", "05-21", "05-22"),
  visit("Angela Merkel", "DEU", "CHN", "05-24", "05-25"),
  visit("Vladimir Putin", "RUS", "CHN", "06-08", "06-10"),
  visit("Kim Jong-un", "PRK", "CHN", "06-19", "06-20"),
  visit("Moon Jae-in", "KOR", "IND", "07-08", "07-11"),
  visit("Donald Trump", "USA", "GBR", "07-12", "07-15"),
  visit("Moon Jae-in", "KOR", "PRK", "09-18", "09-20"),
  visit("Recep Tayyip Erdogan", "TUR", "DEU", "09-27", "09-29"),
];

/** Meaning: the check of the visits of 2018 in the set in `directory`, ICEWS18, a line each with `reached` or `NOT reached`. */
export async function checkVisits(title: string, directory: string, actors: CompiledActors): Promise<string> {
  const pairs = new Set(["CHN,JPN", ...OTHERS.map(({ from, to }) => [from, to].sort().join())]);
  const incidents = resolveIncidents(reportsOfEvents(await eventsBetween(directory, pairs, actors)));
  const own = [...MADE.map((one) => findVisit(one, incidents)), ...NOT_MADE.map((one) => findNoVisit(one, incidents))];
  const others = OTHERS.map((one) => findVisit(one, incidents));
  const lines = (findings: readonly VisitFinding[]) =>
    findings.map(({ reached, words }) => `  ${reached ? "reached    " : "NOT reached"} ${words}`);
  const share = (findings: readonly VisitFinding[]) =>
    `${findings.filter(({ reached }) => reached).length} of ${findings.length}`;
  return [
    `${title}: Japan and China ${share(own)} reached; other states ${share(others)}`,
    ...lines(own),
    "  visits of other states, on which nothing was set",
    ...lines(others),
    "",
  ].join("\n");
}

async function eventsBetween(
  directory: string,
  pairs: ReadonlySet<string>,
  actors: CompiledActors,
): Promise<readonly ImportedEvent[]> {
  const found: ImportedEvent[] = [];
  for await (const { events } of readEventData(directory, { as: "quadruples", place: partyPlacer(actors) }))
    for (const event of events)
      if (pairs.has([event.actor[0]?.code ?? "", event.recipient[0]?.code ?? ""].sort().join())) found.push(event);
  return found;
}
