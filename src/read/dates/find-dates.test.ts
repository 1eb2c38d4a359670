import { describe, expect, it } from "vitest";
import { findDates } from "./find-dates.ts";

/** Wednesday 25 April 2018. */
const PUBLISHED = "2018-04-25";

function read(text: string, direction: "past" | "future" = "past", published: string | null = PUBLISHED): string {
  return findDates(text, 0, published)
    .map((found) => (direction === "past" ? found.date : found.ahead))
    .map((date) => (date.start === null ? `${date.text}: open` : `${date.start}/${date.end} ${date.precision}`))
    .join("; ");
}

describe("findDates", () => {
  it.each([
    ["The envoy came last week.", "2018-04-16/2018-04-22 week"],
    ["He has spoken over the past week of peace.", "2018-04-18/2018-04-25 week"],
    ["A vote was held earlier this month.", "2018-04-01/2018-04-30 month"],
    ["She resigned on Tuesday.", "2018-04-24/2018-04-24 day"],
    ["She resigned on Wednesday.", "2018-04-25/2018-04-25 day"],
    ["Last Wednesday the court ruled.", "2018-04-18/2018-04-18 day"],
    ["They met in January in Davos.", "2018-01-01/2018-01-31 month"],
    ["They met in June.", "2017-06-01/2017-06-30 month"],
    ["Ties were cut last November.", "2017-11-01/2017-11-30 month"],
    ["The fleet sailed in early 2017.", "2017-01-01/2017-03-31 season"],
    ["It was late last year.", "2017-10-01/2017-12-31 season"],
    ["In mid-March it rained.", "2018-03-11/2018-03-20 week"],
    ["The post was frozen seven months ago.", "2017-09-01/2017-09-30 month"],
    ["It began three years ago.", "2015-01-01/2015-12-31 year"],
    ["It broke down a week ago.", "2018-04-18/2018-04-18 day"],
    ["A bomb killed 40 on Feb 14.", "2018-02-14/2018-02-14 day"],
    ["They signed on 14 February 2019.", "2019-02-14/2019-02-14 day"],
    ["From 8 to 11 May 2018 he was in Tokyo.", "2018-05-08/2018-05-11 day"],
    ["The games of Feb. 3-5, 2017 were calm.", "2017-02-03/2017-02-05 day"],
    ["Between 2002 and 2005 the border was shut.", "2002-01-01/2005-12-31 year"],
    ["The 1990s were quieter.", "1990-01-01/1999-12-31 year"],
    ["Exports fell in the third quarter of 2017.", "2017-07-01/2017-09-30 season"],
    ["Troops left last spring.", "2017-03-01/2017-05-31 season"],
    ["Leap day fell on February 29, 2016.", "2016-02-29/2016-02-29 day"],
    ["The 1971 war ended.", "1971-01-01/1971-12-31 year"],
    ["The 9/11 attacks changed that.", "2001-09-11/2001-09-11 day"],
    ["They talked over the weekend.", "2018-04-21/2018-04-22 day"],
    ["They met on Monday and Tuesday.", "2018-04-23/2018-04-24 day"],
    ["The April 27 summit nears.", "2018-04-27/2018-04-27 day"],
  ])("reads an act behind publication: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["He will arrive on Friday.", "2018-04-27/2018-04-27 day"],
    ["She will arrive on Wednesday.", "2018-04-25/2018-04-25 day"],
    ["He is to visit next month.", "2018-05-01/2018-05-31 month"],
    ["The pact lapses on January 8.", "2019-01-08/2019-01-08 day"],
    ["They meet in January.", "2019-01-01/2019-01-31 month"],
    ["It will be ready by the end of June.", "2018-06-21/2018-06-30 week"],
    ["It must be done within a year.", "2018-04-25/2019-04-25 year"],
    ["He will come tomorrow.", "2018-04-26/2018-04-26 day"],
  ])("reads an act ahead: %s", (text, expected) => {
    expect(read(text, "future")).toBe(expected);
  });

  it.each([
    "The minister may go for a second time.",
    "They march to the border. March on, they cried.",
    "The 13th National People's Congress sat.",
    "Section 232 applies.",
    "He lives at 5 May Street.",
    "It was the first visit in nine years.",
    "Theresa May met Merkel.",
    "The shelling killed 2000 people.",
    "Resolution 1929 binds all.",
    "The embargo stood for nine years.",
    "The Sunday Times reported it on Black Friday's eve.",
    "The two-day visit of a 50-year-old.",
  ])("finds no date in: %s", (text) => {
    expect(read(text)).toBe("");
  });

  it("keeps words that fix no day, with null bounds", () => {
    expect(read("The upcoming summit follows demands made in past years.")).toBe("upcoming: open; in past years: open");
  });

  it("resolves only absolute dates in an undated document", () => {
    expect(read("They met last week, in January and in March 2003.", "past", null)).toBe(
      "last week: open; in January: open; 2003-03-01/2003-03-31 month",
    );
  });

  it("gives offsets into the document", () => {
    const [date] = findDates("He left on Tuesday.", 100, PUBLISHED);
    expect([date?.start, date?.end, date?.text]).toEqual([108, 118, "on Tuesday"]);
  });
});
