import { describe, expect, it } from "vitest";
import { partialJson } from "../../src/lib/partialJson";

describe("the beginning of a JSON text", () => {
  it("is closed where it ends, without what is half there", () => {
    expect(partialJson('{"a":[1,{"b":2,"c":"cu')).toEqual({ a: [1, { b: 2 }] });
    expect(partialJson('{"a":1,"b":')).toEqual({ a: 1 });
    expect(partialJson('[{"a":1}] and more')).toEqual([{ a: 1 }]);
    expect(partialJson("[1}")).toBeUndefined();
    expect(partialJson("text")).toBeUndefined();
  });

  it("is read in linear time however deep its brackets", () => {
    const started = performance.now();
    partialJson("[".repeat(262_144));
    partialJson('[{"a":'.repeat(43_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
