import { describe, expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import { movePaperTo, withMark, withoutPin } from "../../src/state/edits";

describe("edits", () => {
  it("pin a paper to a thousandth of a map unit, and release it", () => {
    const pinned = movePaperTo(defaultRecipe, "p1", 1.23456, -0.5);
    expect(pinned.pins).toEqual({ p1: [1.235, -0.5] });
    expect(withoutPin(pinned, "p1").pins).toEqual({});
    expect(defaultRecipe.pins).toEqual({});
  });

  it("drop a mark that says nothing", () => {
    const marked = withMark({}, "p1", { star: true, note: "read" });
    expect(marked).toEqual({ p1: { star: true, note: "read" } });
    expect(withMark(marked, "p1", { star: false, note: "", tags: [] })).toEqual({});
  });

  it("take an id that looks like an object's own name as an id like any other", () => {
    const pinned = movePaperTo(defaultRecipe, "__proto__", 1, 2);
    expect(Object.entries(pinned.pins)).toEqual([["__proto__", [1, 2]]]);
    expect(Object.getPrototypeOf(pinned.pins)).toBe(Object.prototype);
  });
});
