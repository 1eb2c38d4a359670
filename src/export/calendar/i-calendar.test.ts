import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { LIFE_STATUSES } from "../../model/life.ts";
import { iCalendarOf, type Scheduled } from "./i-calendar.ts";

const ITEM: Scheduled = {
  id: "0448bd4a1abafab1",
  heading: "Li Keqiang → Japan: consult (visit)",
  status: "announced",
  date: { start: "2018-05-08", end: "2018-05-11", precision: "day", text: "8 to 11 May" },
  on: "2018-04-20",
  turns: 2,
  words:
    "2018-04-20: announced; for May, on the word of \\the ministry\r\nlonger: 日本 🕊 and more words that go on and on, past one line",
  place: "Tokyo, Japan",
  categories: ["CONSULT", "a;b,c"],
};
const read = (items: readonly Scheduled[]) => new ICAL.Component(ICAL.parse(iCalendarOf(items)));

describe("iCalendar, read by ical.js", () => {
  it("gives back all that was written", () => {
    const event = read([ITEM]).getFirstSubcomponent("vevent");
    const value = (name: string) => String(event?.getFirstPropertyValue(name));
    expect(value("uid")).toBe("0448bd4a1abafab1@demarche");
    expect(value("summary")).toBe(ITEM.heading);
    expect(value("description")).toBe(ITEM.words.replace("\r\n", "\n"));
    expect(value("location")).toBe("Tokyo, Japan");
    expect(event?.getFirstProperty("categories")?.getValues()).toEqual(ITEM.categories);
    expect([value("dtstart"), value("dtend")]).toEqual(["2018-05-08", "2018-05-12"]);
    expect([value("dtstamp"), value("sequence"), value("status")]).toEqual(["2018-04-20T00:00:00Z", "1", "TENTATIVE"]);
  });

  it("knows every standing", () => {
    const events = read(LIFE_STATUSES.map((status) => ({ ...ITEM, status }))).getAllSubcomponents("vevent");
    const told = events.map((event) => String(event.getFirstPropertyValue("status")));
    expect(Object.fromEntries(LIFE_STATUSES.map((status, n) => [status, told[n]]))).toMatchObject({
      rumoured: "TENTATIVE",
      confirmed: "CONFIRMED",
      cancelled: "CANCELLED",
    });
  });

  it("tells what has no day as a to-do", () => {
    const date = { start: null, end: null, precision: "unknown", text: null } as const;
    const calendar = read([{ ...ITEM, date }]);
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(0);
    expect(String(calendar.getFirstSubcomponent("vtodo")?.getFirstPropertyValue("status"))).toBe("NEEDS-ACTION");
  });

  it("folds at 75 bytes without cutting a letter, and ends lines as it must", () => {
    const text = iCalendarOf([{ ...ITEM, heading: "日本🕊".repeat(40) }]);
    const lines = text.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes("\n"))).toBe(true);
    expect(lines.join("")).not.toContain("\uFFFD");
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(ICAL.parse(text)).toBeTruthy();
  });
});
