import { describe, expect, it } from "vitest";
import { frameOf, type PictureChoice } from "../../src/ui/pictureChoice";

const choice: PictureChoice = {
  shape: "16:9",
  width: 1000,
  height: 2000,
  theme: "light",
  legend: true,
  heading: true,
  extent: "all",
};
const screen = { width: 1056, height: 844 };

describe("the frame of a picture", () => {
  it("is a slide of 1280 × 720 at 16:9", () => {
    expect(frameOf(choice, screen)).toEqual({ width: 1280, height: 720 });
    expect(frameOf({ ...choice, shape: "4:3" }, screen)).toEqual({ width: 960, height: 720 });
    expect(frameOf({ ...choice, shape: "1:1" }, screen)).toEqual({ width: 720, height: 720 });
  });

  it("has the shape of the screen, or one's own, with text of the same size", () => {
    expect(frameOf({ ...choice, shape: "screen" }, screen)).toEqual({ width: 901, height: 720 });
    expect(frameOf({ ...choice, shape: "custom" }, screen)).toEqual({ width: 720, height: 1440 });
  });

  it("stays drawable for a shape that is hardly one", () => {
    expect(frameOf({ ...choice, shape: "custom", height: 1 }, screen)).toEqual({ width: 3600, height: 720 });
    expect(frameOf({ ...choice, shape: "screen" }, { width: 0, height: 0 })).toEqual({
      width: 720,
      height: 720,
    });
  });
});
