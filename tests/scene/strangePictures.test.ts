import { describe, expect, it } from "vitest";
import { presets } from "../../src/export/size/presets";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, type Picture } from "../../src/model/picture";
import { defaultView } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { makeUpMap } from "../make/map";
import { faults } from "./pictureFaults";

const draw = (map: CitationMap, changes: Partial<Picture>) =>
  composePicture(map, defaultView, { ...defaultPicture, ...changes }, {});

describe("a picture of little or strange", () => {
  it("size leaves out words rather than letting them meet, and says so", () => {
    for (const frame of [
      { width: 200, height: 150 },
      { width: 240, height: 320 },
      { width: 2560, height: 300 },
    ]) {
      const scene = draw(makeUpMap({ papers: 50 }), {
        frame,
        caption: "What is to be seen here. ".repeat(8),
      });
      expect(faults(scene)).toEqual([]);
      if (frame.width === 200) expect(scene.notes.join(" ")).toMatch(/no room for the title/);
    }
  });

  it.each([0, 1, 2])("%i papers has no fault in any size", (papers) => {
    const map = makeUpMap({ papers });
    for (const { frame } of presets)
      for (const extent of ["all", ...map.topics.topics.map(({ id }) => ({ topic: id }))] as const)
        expect(faults(draw(map, { frame, extent, numbers: true, patterns: true, titles: 5 }))).toEqual([]);
  });

  it.each([
    ["right-to-left", "دراسة استقصائية حول توليد الشفرة البرمجية ".repeat(3)],
    ["Chinese", "大型语言模型代码生成综述与未来方向".repeat(6)],
    ["very long", "A title without an end ".repeat(220)],
    ["unbroken", "x".repeat(5000)],
  ])("%s titles and names has no fault in any size", (_name, text) => {
    const map = makeUpMap({
      papers: 24,
      topics: 4,
      hubTitle: text,
      title: () => text,
      topicLabel: (k) => `${text} ${k}`,
    });
    for (const { frame } of presets)
      for (const wish of [
        { titles: 9, caption: text },
        { title: text, extent: { topic: "t1" }, numbers: true },
      ])
        expect(faults(draw(map, { frame, ...wish }))).toEqual([]);
  });
});
