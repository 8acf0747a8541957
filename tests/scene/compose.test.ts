import { describe, expect, it } from "vitest";
import { contains, overlaps } from "../../src/lib/boxes";
import { toFrame, toMap } from "../../src/lib/placement";
import type { Box } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { makeUpMap } from "../make/map";
import { frames, surveyMap, views, wholePage } from "./pictures";

describe("a scene", () => {
  it.each([0, 1, 2, 12, 300])("of %i papers has a disc and a spoke for each, at finite places", (papers) => {
    const map = makeUpMap({ papers });
    const scene = compose(map, defaultView, wholePage(frames[0]!));
    expect(scene.discs.ids).toEqual(map.graph.paperIds);
    expect(scene.spokes.sources).toEqual(map.graph.paperIds);
    const numbers = [...scene.discs.x, ...scene.discs.y, ...scene.links.x1, ...scene.spokes.x2];
    expect([...numbers, ...Object.values(scene.placement)].every(Number.isFinite)).toBe(true);
  });

  it("is the same for the same map and view, also after other pictures of the map", () => {
    const map = makeUpMap({ papers: 50 });
    const options = wholePage(frames[0]!);
    const first = compose(map, defaultView, options);
    for (const view of views(map)) compose(map, view, wholePage(frames[1]!));
    expect(compose(map, defaultView, options)).toEqual(first);
    expect(compose(makeUpMap({ papers: 50 }), defaultView, options)).toEqual(first);
  });

  it("leaves map, view and options as they were", () => {
    const map = makeUpMap({ papers: 50 });
    const before = [JSON.stringify(map), JSON.stringify(map.graph.graph.export()), [...map.layout.positions]];
    compose(map, Object.freeze({ ...defaultView }), Object.freeze(wholePage(frames[0]!)));
    expect([
      JSON.stringify(map),
      JSON.stringify(map.graph.graph.export()),
      [...map.layout.positions],
    ]).toEqual(before);
  });

  it("without legend, heading and source line has none of them", () => {
    const options = wholePage(frames[0]!, { legend: false, heading: false, sourceLine: false });
    const scene = compose(surveyMap(), defaultView, options);
    expect([scene.legend, scene.heading, scene.sourceLine]).toEqual([null, [], []]);
  });

  it("describes itself in words, with every topic and its size", () => {
    const map = surveyMap();
    const { title, description } = compose(map, defaultView, wholePage(frames[0]!));
    expect(title).toBe(`Papers citing ${map.bibliography.hub!.title}`);
    expect(description).toContain("50 citing papers");
    for (const { label, size } of map.topics.topics) expect(description).toContain(`${label} (${size})`);
  });
});

describe("the fit", () => {
  it.each(frames)(
    "keeps every disc inside the frame and off heading, legend and source line at $name",
    (frame) => {
      for (const map of [surveyMap(), makeUpMap({ papers: 50 }), makeUpMap({ papers: 300, topics: 12 })]) {
        const scene = compose(map, defaultView, wholePage(frame));
        const texts = [scene.legend!.box, ...[...scene.heading, ...scene.sourceLine].map(lineBox)];
        for (let k = 0; k < scene.discs.ids.length; k++) {
          const { x, y } = toFrame(scene.placement, frame, scene.discs.x[k]!, scene.discs.y[k]!);
          const radius = scene.discs.radii[k]! * scene.placement.scale;
          const box = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
          expect(contains({ left: 0, top: 0, ...scene.frame }, box)).toBe(true);
          for (const text of texts) expect(overlaps(box, text)).toBe(false);
        }
      }
    },
  );

  it("fills a slide: the discs of the survey span more than half of its width and height", () => {
    const { discs, placement } = compose(surveyMap(), defaultView, wholePage(frames[0]!));
    const span = (values: Float64Array) => (Math.max(...values) - Math.min(...values)) * placement.scale;
    expect(span(discs.x)).toBeGreaterThan(640);
    expect(span(discs.y)).toBeGreaterThan(360);
  });

  it("does not blow up a map of one paper", () => {
    const { hub, placement } = compose(makeUpMap({ papers: 1 }), defaultView, wholePage(frames[0]!));
    expect(hub!.radius * placement.scale).toBeLessThan(40);
  });

  it("puts no label under what the caller lays over the map, and does not move the map for it", () => {
    const plain = compose(surveyMap(), defaultView, wholePage(frames[0]!));
    const { box } = plain.labels.find(({ kind }) => kind === "topic")!;
    const scene = compose(surveyMap(), defaultView, wholePage(frames[0]!, { covered: [box] }));
    expect(scene.labels.filter((label) => overlaps(label.box, box))).toEqual([]);
    expect(scene.placement).toEqual(plain.placement);
  });

  it("does not move with filter, hover and selection", () => {
    const map = surveyMap();
    const plain = compose(map, defaultView, wholePage(frames[0]!));
    const view = { ...defaultView, filter: ["t1"], selection: { kind: "topic", id: "t2" } } as const;
    const busy = compose(map, view, wholePage(frames[0]!, { hover: map.graph.paperIds[3]! }));
    expect(busy.placement).toEqual(plain.placement);
    expect(busy.legend!.box).toEqual(plain.legend!.box);
  });
});

describe("the camera", () => {
  it("brings its point to where the hub stands in the whole map", () => {
    const map = surveyMap();
    const whole = compose(map, defaultView, wholePage(frames[0]!));
    const camera = { x: 3, y: -2, zoom: 4 };
    const near = compose(map, { ...defaultView, camera }, wholePage(frames[0]!));
    expect(toFrame(near.placement, near.frame, 3, -2)).toEqual(toFrame(whole.placement, whole.frame, 0, 0));
    expect(near.placement.scale).toBeCloseTo(4 * whole.placement.scale, 9);
  });

  it("is undone by the way back from frame to map", () => {
    const { placement, frame } = compose(surveyMap(), defaultView, wholePage(frames[1]!));
    const there = toFrame(placement, frame, 1.25, -0.5);
    const back = toMap(placement, frame, there.x, there.y);
    expect(back.x).toBeCloseTo(1.25, 9);
    expect(back.y).toBeCloseTo(-0.5, 9);
  });
});

describe("emphasis", () => {
  const map = makeUpMap({ papers: 50 });
  const opacityOf = (view: Parameters<typeof compose>[1], hover: string | null = null) => {
    const { discs, regions, spokes } = compose(map, view, wholePage(frames[0]!, { hover }));
    return { discs, regions, spokes };
  };

  it("is the same for all papers where nothing is chosen", () => {
    expect(new Set(opacityOf(defaultView).discs.opacities)).toEqual(new Set([1]));
  });

  it("fades the topics that a filter leaves out", () => {
    const { discs, regions } = opacityOf({ ...defaultView, filter: ["t2"] });
    discs.topics.forEach((topic, k) => {
      if (topic === "t2") expect(discs.opacities[k]).toBe(1);
      else expect(discs.opacities[k]).toBeLessThan(0.3);
    });
    const opacity = new Map(regions.map((region) => [region.topic, region.opacity]));
    expect(opacity.get("t1")!).toBeLessThan(opacity.get("t2")!);
  });

  it("keeps the hovered paper and what it is linked to, and fades the rest", () => {
    const id = map.graph.paperIds[10]!;
    const { discs, spokes } = opacityOf(defaultView, id);
    const kept = new Set([id, ...map.graph.graph.neighbors(id)]);
    discs.ids.forEach((other, k) => {
      if (kept.has(other)) expect(discs.opacities[k]).toBe(1);
      else expect(discs.opacities[k]).toBeLessThan(0.5);
    });
    const clear = spokes.sources.filter((_, k) => spokes.opacities[k]! > 0.5);
    expect(clear).toEqual([id]);
  });

  it("draws an ink ring round the selected paper only, not round a starred one", () => {
    const [selected, starred] = [map.graph.paperIds[4]!, map.graph.paperIds[9]!];
    const view = { ...defaultView, selection: { kind: "paper", id: selected } } as const;
    const marks = { [starred]: { star: true }, [map.graph.paperIds[12]!]: { note: "no star" } };
    const { discs, background } = compose(map, view, wholePage(frames[0]!, { marks }));
    const ringed = discs.ids.filter((_, k) => discs.strokes[k] !== background);
    expect(ringed).toEqual([selected]);
  });

  it("has quiet spokes otherwise", () => {
    expect(Math.max(...opacityOf(defaultView).spokes.opacities)).toBeLessThan(0.2);
  });
});

function lineBox(line: { x: number; y: number; width: number; size: number }): Box {
  return { left: line.x, top: line.y - line.size * 0.76, width: line.width, height: line.size };
}
