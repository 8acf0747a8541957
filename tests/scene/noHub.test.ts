/** Pictures of maps without a hub, and of one that only some of the papers cite. */
import { describe, expect, it } from "vitest";
import { presets } from "../../src/export/size/presets";
import { defaultPicture } from "../../src/model/picture";
import { defaultView } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { makeUpMap } from "../make/map";
import { faults } from "./pictureFaults";

const map = makeUpMap({ papers: 60, hub: false, origin: "library.bib" });
const draw = (drawn = map, frame = defaultPicture.frame) =>
  composePicture(drawn, defaultView, { ...defaultPicture, frame }, {});
const said = (lines: readonly { text: string }[]) => lines.map(({ text }) => text).join(" ");

describe("a map without a hub", () => {
  it("has neither its mark nor its name nor lines to it", () => {
    const { hub, spokes, labels, discs } = draw();
    expect(hub).toBeNull();
    expect(spokes.sources).toEqual([]);
    expect(labels.filter(({ kind }) => kind === "hub")).toEqual([]);
    expect(discs.ids).toEqual(map.graph.paperIds);
  });

  it("says where its papers are from and that none of them is the hub, in title, description and source line", () => {
    const { title, description, heading, sourceLine } = draw();
    expect([title, said(heading)]).toEqual(["Papers in library.bib", "Papers in library.bib"]);
    expect(description).toMatch(/^A map of 60 papers without a hub, in 8 topics: /);
    expect(said(sourceLine)).toMatch(
      /^60 papers on this page, none marked as the hub, read from library\.bib/,
    );
  });

  it.each(presets)("has no fault in the size of a $label", ({ frame }) => {
    expect(faults(draw(map, frame))).toEqual([]);
  });

  it("stands in the middle of its own outline, also with few papers", () => {
    for (const papers of [2, 5, 60]) {
      const { layout, ...rest } = makeUpMap({ papers, topics: 1, hub: false });
      const aside = { ...layout, positions: layout.positions.map((value) => value + 30) };
      const scene = draw({ layout: aside, ...rest });
      const x = scene.discs.x.reduce((sum, value) => sum + value, 0) / papers;
      const { placement, frame } = scene;
      const onFrame = frame.width / 2 + (x - placement.x) * placement.scale + placement.shiftX;
      expect(onFrame).toBeGreaterThan(0.2 * frame.width);
      expect(onFrame).toBeLessThan(0.8 * frame.width);
    }
  });

  it("of no paper is drawn too", () => {
    const empty = draw(makeUpMap({ papers: 0, hub: false }));
    expect(Object.values(empty.placement).every(Number.isFinite)).toBe(true);
    expect(empty.discs.ids).toEqual([]);
  });
});

describe("a hub that only some of the papers cite", () => {
  const part = makeUpMap({ papers: 20, citing: 7 });

  it("has lines from those alone", () => {
    const { sources, targets } = draw(part).spokes;
    expect(sources).toEqual(part.graph.paperIds.slice(0, 7));
    expect(new Set(targets)).toEqual(new Set([part.graph.hubId]));
  });

  it("is said to be cited by those alone", () => {
    const { title, description, sourceLine } = draw(part);
    for (const text of [description, said(sourceLine)]) {
      expect(text).toContain("7 of them cite the hub");
      expect(text).not.toContain("citing papers");
    }
    expect(title).toMatch(/^Papers around /);
  });
});
