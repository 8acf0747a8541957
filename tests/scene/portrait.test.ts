/** An upright screen draws papers farther apart up and down; layout, camera and files know nothing of it. */
import { describe, expect, it } from "vitest";
import { toFrame } from "../../src/lib/placement";
import { defaultPicture } from "../../src/model/picture";
import { defaultView, type View } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { composePicture } from "../../src/scene/composePicture";
import { stretchFor } from "../../src/scene/portrait";
import { surveyMap, wholePage } from "./pictures";

const phone = { width: 390, height: 712 };
const onPage = (frame: { width: number; height: number }) =>
  wholePage(frame, { heading: false, legend: false });

/** Of all discs, px. */
function span(view: View, frame: { width: number; height: number }) {
  const { discs, placement } = compose(surveyMap(), view, onPage(frame));
  const places = discs.ids.map((_, k) => toFrame(placement, frame, discs.x[k]!, discs.y[k]!));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return { across: Math.max(...xs) - Math.min(...xs), down: Math.max(...ys) - Math.min(...ys), places };
}

describe("on an upright screen", () => {
  const map = surveyMap();
  const stretch = stretchFor(map.layout, phone);

  it("the map is stretched up and down alone, at most to twice its height", () => {
    expect(stretch).toBeGreaterThan(1.2);
    expect(stretch).toBeLessThanOrEqual(2);
    const scene = compose(map, defaultView, onPage(phone));
    expect(scene.stretch).toBe(stretch);
    for (const k of scene.discs.ids.keys()) {
      expect(scene.discs.x[k]).toBe(map.layout.positions[2 * k]);
      expect(scene.discs.y[k]).toBeCloseTo(map.layout.positions[2 * k + 1]! * stretch, 12);
    }
    const { across, down } = span(defaultView, phone);
    expect(down).toBeGreaterThan(0.85 * across);
  });

  it("a camera shows the same paper in the same place as on any screen", () => {
    for (const frame of [phone, { width: 1056, height: 844 }]) {
      const whole = compose(map, defaultView, onPage(frame)).placement;
      const hub = toFrame(whole, frame, 0, 0);
      const camera = { x: map.layout.positions[20]!, y: map.layout.positions[21]!, zoom: 4 };
      const at = span({ ...defaultView, camera }, frame).places[10]!;
      expect(at.x).toBeCloseTo(hub.x, 6);
      expect(at.y).toBeCloseTo(hub.y, 6);
    }
  });

  it("a frame that is not upright, a file and a very large map are as laid out", () => {
    expect(stretchFor(map.layout, { width: 390, height: 391 })).toBe(1);
    expect(stretchFor(map.layout, { width: 1440, height: 900 })).toBe(1);
    const picture = composePicture(map, defaultView, { ...defaultPicture, frame: phone }, {});
    expect(picture.discs.y[3]).toBe(map.layout.positions[7]);
    const many = { positions: new Float64Array(60_000), radii: new Float64Array(30_000) };
    expect(stretchFor({ ...map.layout, ...many }, phone)).toBe(1);
  });

  it("new topics have the colours that they have on any screen, and in files", () => {
    const { layout, topics } = map;
    // Eight topics on a grid: beside whom a new one lies changes where rows are drawn farther apart than columns.
    const positions = layout.positions.map((_, k) => {
      const place = (k - (k % 2)) / 2;
      const island = place % 8;
      return k % 2 === 0 ? 11 * (island % 4) + (place % 5) / 9 : 8 * Math.floor(island / 4) + (place % 7) / 9;
    });
    const ids = Array.from({ length: 8 }, (_, k) => `t${k}`);
    const of = (k: number) => topics.assignments.filter((_, place) => place % 8 === k);
    const grid = {
      ...map,
      layout: { ...layout, positions },
      topics: {
        ...topics,
        topics: ids.map((id, k) => ({ ...topics.topics[0]!, id, size: of(k).length })),
        assignments: topics.assignments.map((each, place) => ({ ...each, topic: `t${place % 8}` })),
      },
    };
    for (let known = 1; known < 8; known++) {
      const papers = (k: number) => of(k).map(({ paper }) => paper);
      const colours = ids.slice(0, known).map((_, k) => ({ hue: k, size: 9, papers: papers(k) }));
      const coloured = { ...grid, recipe: { ...map.recipe, colours } };
      const fills = (frame: typeof phone) =>
        compose(coloured, defaultView, onPage(frame)).regions.map(({ fill }) => fill);
      expect(fills(phone)).toEqual(fills({ width: 1440, height: 900 }));
    }
  });

  it("a picture of what the screen shows holds what was seen there", () => {
    const camera = { x: map.layout.positions[0]!, y: map.layout.positions[1]!, zoom: 5 };
    const view = { ...defaultView, camera };
    const seen = compose(map, view, onPage(phone));
    const picture = composePicture(map, view, { ...defaultPicture, extent: "view" }, {}, phone);
    const isIn = ({ placement, frame, discs }: typeof seen, k: number) => {
      const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
      return x > 0 && y > 0 && x < frame.width && y < frame.height;
    };
    const onScreen = [...seen.discs.ids.keys()].filter((k) => isIn(seen, k));
    expect(onScreen.length).toBeGreaterThan(1);
    for (const k of onScreen) expect(isIn(picture, k)).toBe(true);
  });
});

describe("papers put somewhere by hand", () => {
  it("are marked on the screen and not in files", () => {
    const map = surveyMap();
    const id = map.graph.paperIds[4]!;
    const pinned = {
      ...map,
      recipe: { ...map.recipe, pins: { [id]: [1, 2] as const, gone: [0, 0] as const } },
    };
    const { discs } = compose(pinned, defaultView, onPage(phone));
    expect(discs.ids.filter((_, k) => discs.pinned?.[k])).toEqual([id]);
    expect(compose(map, defaultView, onPage(phone)).discs.pinned).toBeNull();
    expect(composePicture(pinned, defaultView, defaultPicture, {}).discs.pinned).toBeNull();
  });
});
