import { describe, expect, it } from "vitest";
import { discRing } from "../../src/lib/markStyle";

describe("the ring of a disc", () => {
  it("is of one width for discs that have room for it, and narrower for small ones", () => {
    expect([40, 8, 3].map(discRing)).toEqual([1.5, 1.5, 1.5]);
    expect([2, 1, 0].map(discRing)).toEqual([1, 0.5, 0]);
  });
});
