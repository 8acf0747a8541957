import { describe, expect, it } from "vitest";
import { digits } from "../../src/lib/digits";

describe("a count", () => {
  it("has its figures in threes", () => {
    expect([0, 7, 999, 1000, 12345, 1234567].map(digits)).toEqual([
      "0",
      "7",
      "999",
      "1,000",
      "12,345",
      "1,234,567",
    ]);
  });
});
