import { describe, expect, it } from "vitest";
import { presets } from "../../src/export/size/presets";
import { contains } from "../../src/lib/boxes";
import { toFrame } from "../../src/lib/placement";
import { measureText } from "../../src/lib/typeface";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, type Picture } from "../../src/model/picture";
import type { Scene, TextLine } from "../../src/model/scene";
import { defaultView, type View } from "../../src/model/view";
import { arrange } from "../../src/scene/arrange";
import { composePicture } from "../../src/scene/composePicture";
import { placementOf } from "../../src/scene/fit";
import { patternOf } from "../../src/scene/patterns";
import { makeUpMap } from "../make/map";
import { faults } from "./pictureFaults";
import { boxOf, surveyMap, wholePage } from "./pictures";

const draw = (
  map: CitationMap,
  changes: Partial<Picture> = {},
  view: View = defaultView,
  marks = {},
): Scene => composePicture(map, view, { ...defaultPicture, ...changes }, marks);
const said = (lines: readonly TextLine[]) => lines.map(({ text }) => text).join(" ");
const labelsOf = (scene: Scene, kind: string) => scene.labels.filter((label) => label.kind === kind);

describe("the extent of a picture", () => {
  it("is the whole map, whatever is selected, filtered and zoomed on screen", () => {
    const view: View = {
      ...defaultView,
      camera: { x: 4, y: 4, zoom: 5 },
      filter: ["t1"],
      selection: { kind: "topic", id: "t2" },
    };
    expect(draw(surveyMap(), {}, view)).toEqual(draw(surveyMap()));
  });

  it.each(["t1", "t3"])(
    "of a topic has it large, every disc of it free and inside, and the rest pale: %s",
    (id) => {
      const map = surveyMap();
      for (const { frame } of presets) {
        const [whole, scene] = [draw(map, { frame }), draw(map, { frame, extent: { topic: id } })];
        expect(scene.placement.scale).toBeGreaterThan(1.2 * whole.placement.scale);
        scene.discs.ids.forEach((_, k) => {
          const isOwn = scene.discs.topics[k] === id;
          expect(scene.discs.opacities[k]! > 0.3).toBe(isOwn);
          if (isOwn) expect(contains({ left: 0, top: 0, ...frame }, discBox(scene, k))).toBe(true);
        });
        for (const region of scene.regions.filter(({ topic }) => topic !== id))
          expect(region.opacity).toBeLessThan(scene.regions.find(({ topic }) => topic === id)!.opacity / 2);
        expect(labelsOf(scene, "topic").map((label) => label.id)).toEqual([id]);
      }
    },
  );

  it("of a topic sets the titles of its representatives, and of no other topic's papers", () => {
    const map = surveyMap();
    for (const { id, representative } of map.topics.topics) {
      const titles = new Set(
        labelsOf(draw(map, { extent: { topic: id } }), "paper").map((label) => label.id),
      );
      expect(representative.filter((paper) => !titles.has(paper))).toEqual([]);
      for (const { paper, topic } of map.topics.assignments) if (titles.has(paper)) expect(topic).toBe(id);
    }
  });

  it("says of an unknown topic that there is none, and which there are", () => {
    expect(() => draw(surveyMap(), { extent: { topic: "t99" } })).toThrow(/no.* have.*t1 "/s);
    expect(() => draw(makeUpMap({ papers: 0 }), { extent: { topic: "t1" } })).toThrow(/it has: none/);
  });

  it("of a selected paper shows it ringed and named, with the papers linked to it and those of its topic clear", () => {
    const map = surveyMap();
    const id = map.graph.paperIds[7]!;
    const scene = draw(map, { extent: "selection" }, { ...defaultView, selection: { kind: "paper", id } });
    const own = scene.discs.topics[scene.discs.ids.indexOf(id)];
    const linked = new Set(map.graph.graph.neighbors(id));
    scene.discs.ids.forEach((other, k) => {
      const isClear = other === id || linked.has(other) || scene.discs.topics[k] === own;
      if (!isClear) expect(scene.discs.opacities[k]).toBeLessThan(0.3);
    });
    expect(labelsOf(scene, "paper").map((label) => label.id)).toContain(id);
    expect(scene.discs.strokes.filter((stroke) => stroke !== scene.background).length).toBe(1);
  });

  it("of a selected topic is that of the topic; of the hub, and of what the map no longer has, all", () => {
    const map = surveyMap();
    const selected = (selection: View["selection"]) =>
      draw(map, { extent: "selection" }, { ...defaultView, selection });
    expect(selected({ kind: "topic", id: "t2" }).placement).toEqual(
      draw(map, { extent: { topic: "t2" } }).placement,
    );
    for (const selection of [
      { kind: "hub" },
      { kind: "topic", id: "gone" },
      { kind: "paper", id: "gone" },
    ] as const)
      expect(selected(selection)).toEqual(draw(map));
  });

  it("as on screen holds what the screen shows in a frame of any shape", () => {
    const map = surveyMap();
    const screen = { width: 1280, height: 720 };
    const camera = { x: map.layout.positions[0]!, y: map.layout.positions[1]!, zoom: 3 };
    const view = { ...defaultView, camera };
    const page = arrange(map, view, { ...wholePage(screen), legend: false, heading: false });
    const placement = placementOf(page.fit, camera);
    for (const { frame } of presets) {
      const scene = draw(map, { frame, extent: "view" }, view);
      scene.discs.ids.forEach((_, k) => {
        const before = toFrame(placement, screen, scene.discs.x[k]!, scene.discs.y[k]!);
        if (!contains({ left: 0, top: 0, ...screen }, { left: before.x, top: before.y, width: 0, height: 0 }))
          return;
        const { x, y } = toFrame(scene.placement, frame, scene.discs.x[k]!, scene.discs.y[k]!);
        expect(contains({ left: 0, top: 0, ...frame }, { left: x, top: y, width: 0, height: 0 })).toBe(true);
      });
    }
  });
});

describe("the titles of papers", () => {
  it("are left out, also of starred papers, where none is wanted", () => {
    const map = makeUpMap({ papers: 12 });
    const marks = { [map.graph.paperIds[0]!]: { star: true } };
    expect(labelsOf(draw(map, {}, defaultView, marks), "paper").length).toBeGreaterThan(0);
    expect(labelsOf(draw(map, { titles: 0 }, defaultView, marks), "paper")).toEqual([]);
  });

  it("are as many as wanted where there is room, those that stand for a topic first", () => {
    const map = surveyMap();
    const standing = new Set(map.topics.topics.map(({ representative }) => representative[0]!));
    for (const titles of [1, 4]) {
      const shown = labelsOf(draw(map, { titles }), "paper").map(({ id }) => id);
      expect(shown.length).toBe(titles);
      expect(shown.filter((id) => !standing.has(id))).toEqual([]);
    }
  });
});

describe("the words round the map", () => {
  it("are the hub's title after its kicker, a text of one's own, or none", () => {
    const map = surveyMap();
    expect(said(draw(map).heading)).toBe(`Papers citing ${map.bibliography.hub!.title}`);
    expect(said(draw(map, { title: "My own words" }).heading)).toBe("My own words");
    expect(draw(map, { title: "My own words" }).title).toBe("My own words");
    expect(draw(map, { title: "" }).heading).toEqual([]);
    expect(draw(map, { sourceLine: false }).sourceLine).toEqual([]);
  });

  it("have the caption under the heading, and at the top where there is no heading", () => {
    const [under, alone] = [{}, { title: "" }].map((more) =>
      draw(surveyMap(), { caption: "What is to be seen", ...more }),
    );
    expect(said(under!.caption)).toBe("What is to be seen");
    expect(boxOf(under!.caption).top).toBeGreaterThan(
      boxOf(under!.heading).top + boxOf(under!.heading).height,
    );
    expect(boxOf(alone!.caption).top).toBeLessThan(40);
    expect(draw(surveyMap()).caption).toEqual([]);
  });

  it("say in a note where a text is cut", () => {
    const long = draw(surveyMap(), { title: "word ".repeat(1000), caption: "x".repeat(5000) });
    expect(long.notes.join(" ")).toMatch(/title is too long.*caption is too long/);
    expect(faults(long)).toEqual([]);
    expect(draw(surveyMap()).notes).toEqual([]);
  });

  it("have the whole source line, also of a file with a very long name", () => {
    const map = makeUpMap({ papers: 50, origin: `${"very-long-name-".repeat(40)}.txt` });
    const line = said(draw(map, { frame: { width: 480, height: 431 } }).sourceLine);
    expect(line.replace(/ /g, "")).toMatch(/very.*….*\.txt.*weakly$/);
  });
});

describe("the legend", () => {
  it("stands where it is wanted", () => {
    const { width, height } = defaultPicture.frame;
    const box = (legend: Picture["legend"]) => draw(surveyMap(), { legend }).legend!.box;
    expect(box("left").left).toBeLessThan(60);
    expect(box("right").left + box("right").width).toBeGreaterThan(width - 60);
    expect(box("foot").top).toBeGreaterThan(0.7 * height);
    expect(box("foot").height).toBeLessThan(0.15 * height);
    expect(draw(surveyMap(), { legend: "none" }).legend).toBeNull();
  });

  it("is left out, and that said, where it would leave no room for the map", () => {
    const map = makeUpMap({ papers: 400, topics: 40 });
    const scene = draw(map, { frame: { width: 480, height: 431 }, legend: "left" });
    expect(scene.legend).toBeNull();
    expect(scene.notes.join(" ")).toMatch(/no room for the legend/);
  });
});

describe("topics without colour", () => {
  it("have their number in the order of the legend, in it and on the map", () => {
    const map = surveyMap();
    const scene = draw(map, { numbers: true });
    map.topics.topics.forEach(({ id, label }, k) => {
      expect(scene.legend!.entries[k]!.lines[0]!.text).toBe(`${k + 1} ${label}`);
      expect(said(labelsOf(scene, "topic").find((each) => each.id === id)!.lines)).toMatch(
        new RegExp(`^${k + 1}( |$)`),
      );
    });
  });

  it("have their numbers ending, and their names beginning, on one line in the legend", () => {
    const scene = draw(makeUpMap({ papers: 300, topics: 12 }), { numbers: true, legend: "left" });
    const begins = scene.legend!.entries.map(({ lines: [name] }) => {
      const figures = name!.text.split(" ")[0]!;
      return name!.x + measureText(figures, name!.size, 400);
    });
    expect(begins).toHaveLength(12);
    for (const begin of begins) expect(begin).toBeCloseTo(begins[0]!, 6);
  });

  it("have a hatching of their own, the same on the map and in the legend", () => {
    const map = makeUpMap({ papers: 120, topics: 20 });
    const { regions, legend } = draw(map, { patterns: true });
    expect(new Set(regions.map(({ pattern }) => JSON.stringify(pattern))).size).toBe(regions.length);
    expect(legend!.entries.map(({ pattern }) => pattern)).toEqual(regions.map(({ pattern }) => pattern));
    expect(draw(map).regions.every(({ pattern }) => pattern === null)).toBe(true);
    expect(
      new Set(Array.from({ length: 36 }, (_, k) => JSON.stringify(patternOf(k, "#36648b", "#ffffff")))).size,
    ).toBe(36);
  });

  it("in greys have another shade than the topic nearest to them", () => {
    for (const map of [surveyMap(), makeUpMap({ papers: 300, topics: 12 })]) {
      const { regions, discs } = draw(map, { palette: "grey" });
      const fills = new Map(regions.map(({ topic, fill }) => [topic, fill]));
      for (const { topic } of regions)
        expect(fills.get(nearestTopic(discs, topic))).not.toBe(fills.get(topic));
    }
  });
});

function discBox({ discs, placement, frame }: Scene, k: number) {
  const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
  const radius = discs.radii[k]! * placement.scale;
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

/** By the least distance of two discs. */
function nearestTopic({ ids, topics, x, y }: Scene["discs"], topic: string): string {
  let best = { far: Infinity, topic: "" };
  ids.forEach((_, a) => {
    if (topics[a] !== topic) return;
    ids.forEach((_other, b) => {
      const far = (x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2;
      if (topics[b] !== topic && topics[b] !== null && far < best.far) best = { far, topic: topics[b]! };
    });
  });
  return best.topic;
}
