import { expect, it } from "vitest";
import { addDays } from "../lib/iso-date.ts";
import { randomFrom } from "../lib/random.ts";
import type { Report } from "../model/incident.ts";
import { EVENT_TYPES } from "../model/ontology.ts";
import { sampleEntity, sampleEvent, sampleSentence } from "../model/sample-records.ts";
import { resolveIncidents } from "./index.ts";

const REPORTS = 100_000;
/** Of processor time, so that other work on the machine does not count. */
const MOST_MS = 20_000;

it("a hundred thousand reports, a fifth of them on one pair, are grouped in seconds", () => {
  const reports = generated(REPORTS);
  const begun = process.cpuUsage();
  const incidents = resolveIncidents(reports);
  const took = process.cpuUsage(begun).user / 1000;
  expect(incidents.flatMap((incident) => incident.reports)).toHaveLength(REPORTS);
  expect(incidents.length).toBeLessThan(REPORTS / 2);
  expect(took).toBeLessThan(MOST_MS);
}, 120_000);

it("ten thousand rows of one visit are one incident, and soon", () => {
  const row = { event: "CONSULT", mode: "visit", score: 4 } as const;
  const date = { start: "2018-05-08", end: "2018-05-08", precision: "day", text: null } as const;
  const reports = Array.from({ length: 10_000 }, (_, i) =>
    reportOf(sampleEvent(`r${i}`, { ...row, date }), "2018-05-08"),
  );
  const begun = process.cpuUsage();
  expect(resolveIncidents(reports)).toHaveLength(1);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(MOST_MS / 4);
});

/** Ten years of rows: each act is told about four times, within a few days, by people with offices. */
function generated(count: number): Report[] {
  const random = randomFrom(7);
  const pick = (n: number) => Math.floor(random() * n);
  const codes = Array.from({ length: 40 }, (_, i) => `S${String.fromCharCode(65 + (i % 26))}${Math.floor(i / 26)}`);
  return Array.from({ length: count }, (_, i) => {
    const busy = i % 5 === 0;
    const act = pick(busy ? count / 20 : count / 4);
    const event = EVENT_TYPES[act % EVENT_TYPES.length] ?? "CONSULT";
    const [actor = "", recipient = ""] = busy ? ["USA", "CHN"] : [codes[act % 40], codes[(act * 7 + 11) % 40]];
    const day = addDays("2010-01-01", (act * 37) % 3650);
    const date = { start: day, end: day, precision: "day", text: null } as const;
    const record = sampleEvent(`r${i}`, {
      event,
      mode: event === "CONSULT" && act % 3 === 0 ? "visit" : null,
      actor: [sampleEntity(actor, { name: random() < 0.5 ? `Person ${act % 9}` : null })],
      recipient: [sampleEntity(recipient === actor ? "UNO" : recipient)],
      date,
      sentence: sampleSentence(`Delegates number${act} discussed matter${act % 50} with outlet${i % 7} present`),
    });
    return reportOf(record, addDays(day, pick(3)));
  });
}

function reportOf(record: Report["record"], published: string): Report {
  return { record, source: null, published, entered: `${published}T12:00:00.000Z` };
}
