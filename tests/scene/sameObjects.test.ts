import { describe, expect, it } from "vitest";
import { defaultView, type View } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { withSeenColours } from "../../src/scene/seenColours";
import { largeMap } from "./largeMap";
import { wholePage } from "./pictures";

const map = largeMap(2000);
const marks = {};
const options = (hover: string | null = null) => wholePage({ width: 1440, height: 900 }, { hover, marks });
const draw = (view: View = defaultView, hover: string | null = null) => compose(map, view, options(hover));

describe("what has not changed since the last scene is the same object", () => {
  const first = draw();

  it("where only the camera moved", () => {
    const moved = draw({ ...defaultView, camera: { x: 3, y: 1, zoom: 7 } });
    for (const part of ["discs", "links", "spokes", "regions"] as const)
      expect(moved[part]).toBe(first[part]);
  });

  it("where the selection of a topic is told anew", () => {
    const select = () => draw({ ...defaultView, selection: { kind: "topic", id: "t2" } });
    expect(select().discs).toBe(select().discs);
    expect(select().discs).not.toBe(first.discs);
  });

  it("where a paper is hovered, all but opacities and rings", () => {
    const hovered = draw(defaultView, map.graph.paperIds[77]);
    const { opacities, strokes, ...discs } = first.discs;
    expect(hovered.discs).toMatchObject(discs);
    for (const column of Object.keys(discs) as (keyof typeof discs)[])
      expect(hovered.discs[column]).toBe(first.discs[column]);
    expect(hovered.discs.opacities).not.toEqual(opacities);
    expect(hovered.discs.strokes.filter((stroke, k) => stroke !== strokes[k])).toHaveLength(1);
    for (const column of ["x1", "y1", "x2", "y2", "widths", "colors", "sources", "targets"] as const)
      expect(hovered.links[column]).toBe(first.links[column]);
    expect(hovered.regions).toBe(first.regions);
    expect(draw().discs).toBe(first.discs);
  });

  it("where the map is laid out again, all that does not stand somewhere", () => {
    // As the page does with every edit.
    const seen = { ...map, recipe: withSeenColours(map.recipe, map, "light") };
    const before = compose(seen, defaultView, options());
    expect(before.discs.fills).toEqual(first.discs.fills);
    const positions = map.layout.positions.map((value) => value * 1.1);
    const other = compose({ ...seen, layout: { ...map.layout, positions } }, defaultView, options());
    for (const column of ["ids", "topics", "titles", "fills", "strokes", "opacities"] as const)
      expect(other.discs[column]).toBe(before.discs[column]);
    expect(other.discs.x).not.toEqual(first.discs.x);
    for (const column of ["sources", "targets"] as const)
      expect(other.links[column]).toBe(first.links[column]);
  });

  it("but not where the theme is another", () => {
    const dark = draw({ ...defaultView, theme: "dark" });
    expect(dark.discs.fills).not.toEqual(first.discs.fills);
    expect(dark.discs.x).toBe(first.discs.x);
  });
});

it("several selected papers stand out, and each has a ring", () => {
  const ids = [5, 900, 1999].map((k) => map.graph.paperIds[k]!);
  const { discs, background } = draw({ ...defaultView, selection: { kind: "papers", ids } });
  expect(discs.ids.filter((_, k) => discs.strokes[k] !== background)).toEqual(ids);
  expect(discs.ids.filter((_, k) => discs.opacities[k] === 1)).toEqual(ids);
});
