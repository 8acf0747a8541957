import { describe, expect, it } from "vitest";
import { readTags } from "../../src/ui/PaperMarks";
import { nearestHeight } from "../../src/ui/SheetHandle";

describe("tags", () => {
  it("are what stands between commas, each once", () => {
    expect(readTags(" to read, slides,, to read ,")).toEqual(["to read", "slides"]);
    expect(readTags("")).toEqual([]);
  });
});

describe("the sheet", () => {
  it("snaps to the nearest of its three heights", () => {
    expect([0, 0.1, 0.45, 0.6, 0.9].map(nearestHeight)).toEqual([
      "collapsed",
      "collapsed",
      "half",
      "half",
      "full",
    ]);
  });
});
