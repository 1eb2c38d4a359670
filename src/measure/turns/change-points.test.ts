import { describe, expect, it } from "vitest";
import { randomFrom } from "../../lib/random.ts";
import { changePoints } from "./change-points.ts";
import { partition } from "./partition.ts";
import { placeInterval } from "./place-interval.ts";
import { levelCost, lineCost } from "./segment-costs.ts";

/** R's `datasets::Nile`, flow at Aswan 1871-1970; the change of 1899 (place 28) is Cobb's, 1978. */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];

describe("change points", () => {
  it("finds the dam in the Nile, with an interval round it", () => {
    const [change, ...more] = changePoints(NILE);
    expect(change?.place).toBe(28);
    expect(change?.low).toBeGreaterThanOrEqual(23);
    expect(change?.high).toBeLessThanOrEqual(33);
    expect(more).toEqual([]);
  });

  it("takes neither a trend nor a spike nor noise for a change", () => {
    const random = randomFrom(7);
    const noise = Array.from({ length: 80 }, () => random() + random() - 1);
    expect(changePoints(noise)).toEqual([]);
    expect(changePoints(noise.map((value, i) => value + i))).toEqual([]);
    expect(changePoints(noise.map((value, i) => (i === 40 ? 50 : value)))).toEqual([]);
  });

  it("does not depend on scale, and fills in what is missing", () => {
    const places = (values: readonly (number | null)[]) => changePoints(values).map(({ place }) => place);
    expect(places(NILE.map((value) => value * 1e6 + 5e9))).toEqual([28]);
    expect(places(NILE.map((value, i) => (i === 50 || i === 51 || i === 0 ? null : value)))).toEqual([28]);
  });

  it("finds none in series too short or without variance, and refuses what is no number", () => {
    expect(changePoints([1, 2, 9])).toEqual([]);
    expect(changePoints([])).toEqual([]);
    expect(changePoints(Array.from({ length: 40 }, () => 3))).toEqual([]);
    expect(() => changePoints([1, Number.NaN])).toThrow("not a finite value: NaN (at 1)");
  });
});

describe("the parts of the search", () => {
  it("costs a level its squares and a line what is left of them", () => {
    expect(levelCost([1, 3, 8])(0, 2)).toBe(2);
    expect(lineCost([1, 2, 3, 9])(0, 3)).toBeCloseTo(0, 10);
    expect(lineCost([4, 4, 7])(2, 3)).toBeCloseTo(0, 10);
  });

  it("finds the cheapest partition", () => {
    const cost = levelCost([0, 0, 0, 5, 5, 5, 0, 0, 0]);
    expect(partition(9, (start, end) => cost(start, end) + 1, 2)).toEqual([3, 6]);
    expect(partition(9, (start, end) => cost(start, end) + 100, 2)).toEqual([]);
    expect(() => partition(9, cost, 0)).toThrow("a segment needs a value: 0");
  });

  it("widens where the place is in doubt", () => {
    const width = (values: readonly number[]) => {
      const { low, high } = placeInterval(levelCost(values), { from: 0, place: 4, to: 8, least: 1 }, 0.9);
      return high - low;
    };
    expect(width([0, 0, 0, 0, 9, 9, 9, 9])).toBe(0);
    expect(width([0, 0, 0, 0, 1, 1, 1, 1])).toBeGreaterThan(2);
    expect(() => placeInterval(levelCost([0]), { from: 0, place: 0, to: 1, least: 1 }, 1)).toThrow("not a probability");
  });
});
