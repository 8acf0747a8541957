import { describe, expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import { isSameLayout, pinnedAt, withLayout, withMark, withMarks, withoutPins } from "../../src/state/edits";

describe("edits", () => {
  it("pin a paper to a thousandth of a map unit, and release it", () => {
    const pinned = pinnedAt(defaultRecipe, new Map([["p1", [1.23456, -0.5]]]));
    expect(pinned.pins).toEqual({ p1: [1.235, -0.5] });
    expect(withoutPins(pinned, ["p1", "p2"]).pins).toEqual({});
    expect(defaultRecipe.pins).toEqual({});
  });

  it("mark several papers over what each has: stars given, tags added, what is not said left alone", () => {
    const before = { p1: { note: "read", tags: ["old"] }, p3: { star: true } };
    const marked = withMarks(before, ["p1", "p2"], { star: true, tags: ["new", "old"] });
    expect(marked).toEqual({
      p1: { star: true, note: "read", tags: ["old", "new"] },
      p2: { star: true, tags: ["new", "old"] },
      p3: { star: true },
    });
    expect(withMarks({ p1: { star: true } }, ["p1", "__proto__"], { star: false })).toEqual({});
  });

  it("lay out from scratch: neither anchors nor steps are kept, nor settings of another method", () => {
    const layout = {
      ...defaultRecipe.layout,
      settings: { spread: 2 },
      steps: 4,
      anchors: { p1: [1, 2] as const },
    };
    const recipe = { ...defaultRecipe, layout };
    expect(withLayout(recipe, { arrangement: 3 }).layout).toEqual({
      ...defaultRecipe.layout,
      settings: { spread: 2 },
      arrangement: 3,
    });
    const other = withLayout(recipe, { method: "rings", settings: { gap: 1 }, seed: 7 });
    expect(other.layout).toEqual({ method: "rings", settings: { gap: 1 }, arrangement: 0 });
    expect(other.seed).toBe(7);
  });

  it("tell a layout from another by all that it is asked for, anchors by identity", () => {
    const layout = { ...defaultRecipe.layout, anchors: { p1: [1, 2] as const } };
    expect(isSameLayout(layout, { ...layout })).toBe(true);
    expect(isSameLayout(layout, { ...layout, anchors: { ...layout.anchors } })).toBe(false);
    expect(isSameLayout(layout, { ...layout, steps: 3 })).toBe(false);
  });

  it("drop a mark that says nothing", () => {
    const marked = withMark({}, "p1", { star: true, note: "read" });
    expect(marked).toEqual({ p1: { star: true, note: "read" } });
    expect(withMark(marked, "p1", { star: false, note: "", tags: [] })).toEqual({});
  });

  it("take an id that looks like an object's own name as an id like any other", () => {
    const pinned = pinnedAt(defaultRecipe, new Map([["__proto__", [1, 2]]]));
    expect(Object.entries(pinned.pins)).toEqual([["__proto__", [1, 2]]]);
    expect(Object.getPrototypeOf(pinned.pins)).toBe(Object.prototype);
  });
});
