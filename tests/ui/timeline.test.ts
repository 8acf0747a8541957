import { describe, expect, it } from "vitest";
import { coarser, countsIn, timelineOf } from "../../src/ui/timeline";

const dated = (...dates: string[]) => dates.map((date, i) => ({ id: String(i), title: "T", date }));

describe("the timeline", () => {
  it("counts months where every date has one, without leaving out empty months", () => {
    expect(timelineOf(dated("2025-11-03", "2026-02-01", "2026-02"))).toEqual({
      unit: "month",
      dated: 3,
      bins: [
        { label: "2025-11", count: 1 },
        { label: "2025-12", count: 0 },
        { label: "2026-01", count: 0 },
        { label: "2026-02", count: 2 },
      ],
    });
  });

  it("counts years where a date has no month, or the months are too many", () => {
    expect(timelineOf(dated("2025", "2026-02-01")).unit).toBe("year");
    const long = timelineOf(dated("2015-01-01", "2026-02-01"));
    expect(long.unit).toBe("year");
    expect(long.bins).toHaveLength(12);
  });

  it("says how many papers have a date and invents none", () => {
    const papers = [...dated("2026"), { id: "x", title: "X" }, { id: "y", title: "Y", year: 2026 }];
    expect(timelineOf(papers)).toEqual({ unit: "year", dated: 2, bins: [{ label: "2026", count: 2 }] });
    expect(timelineOf([{ id: "x", title: "X" }])).toEqual({ unit: "year", dated: 0, bins: [] });
  });

  it("does not fill a thousand years for a misprint", () => {
    expect(timelineOf(dated("1026", "2026")).bins).toHaveLength(2);
  });

  it("counts other papers in the same bins", () => {
    const { bins } = timelineOf(dated("2025-12", "2026-01"));
    expect(countsIn(bins, dated("2026-01-05", "2026-01-06", "2024-01-01"))).toEqual([0, 2]);
  });

  it("adds neighbours up until few bars are left, and loses nothing", () => {
    expect(coarser([1, 2, 3, 4, 5], 2)).toEqual([3, 12]);
    expect(coarser([1, 2], 8)).toEqual([1, 2]);
    expect(coarser([], 8)).toEqual([]);
  });
});
