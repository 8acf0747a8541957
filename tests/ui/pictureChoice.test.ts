import { describe, expect, it } from "vitest";
import { presets } from "../../src/export/size/presets";
import { firstChoice, frameOf, pictureOf, sizeSettings } from "../../src/ui/pictureChoice";

const screen = { width: 1056, height: 844 };

describe("the frame of a picture", () => {
  it("is that of its preset", () => {
    for (const { id, frame } of presets) {
      expect(frameOf({ ...firstChoice, size: id }, screen)).toEqual(frame);
      expect(sizeSettings({ ...firstChoice, size: id })).toEqual({ preset: id });
    }
  });

  it("has the shape of the screen, or one's own, with text of the same size", () => {
    expect(frameOf({ ...firstChoice, size: "screen" }, screen)).toEqual({ width: 901, height: 720 });
    const own = { ...firstChoice, size: "own", width: 1000, height: 2000 };
    expect(frameOf(own, screen)).toEqual({ width: 720, height: 1440 });
    expect(sizeSettings(own)).toEqual({ width: 1000, height: 2000 });
  });

  it("stays drawable for a shape that is hardly one", () => {
    const thin = { ...firstChoice, size: "own", width: 1000, height: 1 };
    expect(frameOf(thin, screen)).toEqual({ width: 3600, height: 720 });
    expect(frameOf({ ...firstChoice, size: "screen" }, { width: 0, height: 0 })).toEqual({
      width: 720,
      height: 720,
    });
  });
});

describe("the picture that a form asks for", () => {
  it("has the hub's title where nothing is typed, what is typed, or none", () => {
    expect(pictureOf({ ...firstChoice, title: " " }, screen).title).toBeNull();
    expect(pictureOf({ ...firstChoice, title: " Ours " }, screen).title).toBe("Ours");
    expect(pictureOf({ ...firstChoice, title: null }, screen).title).toBe("");
  });

  it("shows all, what is on screen, the selection, or a topic of any id", () => {
    const extents = ["all", "view", "selection", "topic:a:b"].map(
      (extent) => pictureOf({ ...firstChoice, extent }, screen).extent,
    );
    expect(extents).toEqual(["all", "view", "selection", { topic: "a:b" }]);
  });
});
