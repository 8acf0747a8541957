import { describe, expect, it } from "vitest";
import { papersInside } from "../../src/render/lassoed";
import { placeOf } from "../../src/render/places";
import { smallScene } from "./smallScene";

// Paper a at px (260, 95), b (310, 75), c (130, 95).
describe("the papers inside a line drawn on the screen", () => {
  it("are those whose centres are, in the order of the map", () => {
    expect(papersInside(smallScene, Float64Array.of(240, 60, 320, 60, 320, 120, 240, 120))).toEqual([
      "a",
      "b",
    ]);
    expect(papersInside(smallScene, Float64Array.of(0, 0, 400, 0, 400, 200, 0, 200))).toEqual([
      "a",
      "b",
      "c",
    ]);
    // b's disc reaches into this one, its centre does not.
    expect(papersInside(smallScene, Float64Array.of(240, 80, 320, 80, 320, 120, 240, 120))).toEqual(["a"]);
  });

  it("are none on free ground, and none for a line of fewer than three corners", () => {
    expect(papersInside(smallScene, Float64Array.of(0, 0, 50, 0, 50, 50))).toEqual([]);
    expect(papersInside(smallScene, Float64Array.of(240, 60, 320, 120))).toEqual([]);
    expect(papersInside(smallScene, new Float64Array())).toEqual([]);
  });

  it("are not those that the line goes round twice", () => {
    const twice = [240, 60, 320, 60, 320, 120, 240, 120];
    expect(papersInside(smallScene, Float64Array.from([...twice, ...twice]))).toEqual([]);
  });

  it("are found where they stand now", () => {
    const discs = { ...smallScene.discs, x: Float64Array.of(25, -50, -40) };
    expect(
      papersInside({ ...smallScene, discs }, Float64Array.of(240, 60, 320, 60, 320, 120, 240, 120)),
    ).toEqual(["a"]);
  });
});

describe("the place of a paper", () => {
  it("is that of its id, also of one that means something to a plain object", () => {
    const discs = { ...smallScene.discs, ids: ["__proto__", "constructor", "c"] };
    expect(["__proto__", "constructor", "c", "toString"].map((id) => placeOf(discs, id))).toEqual([
      0, 1, 2, -1,
    ]);
  });
});
