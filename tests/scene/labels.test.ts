import { describe, expect, it } from "vitest";
import { contains, meetsDisc, overlaps } from "../../src/lib/boxes";
import { toFrame } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import type { Box, Scene } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { makeUpMap } from "../make/map";
import { boxOf, frames, hubDisc, surveyMap, views, wholePage, wordBoxes } from "./pictures";

/** Pairs of boxes that share area, boxes on the hub's disc, boxes that leave the frame: all must be none. */
function faults(scene: Scene): string[] {
  const boxes = [...wordBoxes(scene)];
  const frame: Box = { left: 0, top: 0, ...scene.frame };
  const hub = hubDisc(scene);
  const found: string[] = [];
  boxes.forEach(([name, box], k) => {
    if (!contains(frame, box)) found.push(`${name} leaves the frame`);
    const onMap = !["legend", "heading", "source line"].includes(name);
    if (onMap && meetsDisc(box, hub.x, hub.y, hub.radius)) found.push(`${name} lies on the hub`);
    for (const [other, otherBox] of boxes.slice(k + 1))
      if (overlaps(box, otherBox)) found.push(`${name} overlaps ${other}`);
  });
  return found;
}

const maps: [string, () => CitationMap][] = [
  ["the survey", surveyMap],
  ["50 made-up papers", () => makeUpMap({ papers: 50 })],
  ["300 made-up papers in 12 topics", () => makeUpMap({ papers: 300, topics: 12 })],
  ["12 made-up papers", () => makeUpMap({ papers: 12 })],
  [
    "papers with titles of one long word",
    () =>
      makeUpMap({
        papers: 40,
        title: (k) => "x".repeat(k * 130),
        topicLabel: (k) => "Name ".repeat(3 * k + 1),
      }),
  ],
];

describe.each(maps)("labels of %s", (_name, make) => {
  const map = make();

  it.each(frames)("overlap nothing and stay inside at $name, near and far", (frame) => {
    for (const view of views(map)) {
      expect(faults(compose(map, view, wholePage(frame))), view.name).toEqual([]);
    }
  });

  it("overlap nothing on a phone, without heading and legend", () => {
    const options = wholePage({ width: 390, height: 620 }, { heading: false, legend: false });
    for (const view of views(map)) expect(faults(compose(map, view, options)), view.name).toEqual([]);
  });

  it("overlap nothing for each selected, hovered and starred paper", () => {
    const ids = map.graph.paperIds;
    for (const id of ids.filter((_, k) => k % 7 === 0)) {
      const view = { ...defaultView, selection: { kind: "paper", id } } as const;
      const marks = { [ids[1] ?? id]: { star: true }, [ids[2] ?? id]: { star: true } };
      const options = wholePage(frames[0]!, { hover: ids[3] ?? null, marks });
      expect(faults(compose(map, view, options))).toEqual([]);
    }
  });

  it("hold their letters in their boxes", () => {
    for (const view of views(map)) {
      for (const { box, lines, id } of compose(map, view, wholePage(frames[0]!)).labels)
        expect(contains(box, boxOf(lines)), id).toBe(true);
    }
  });
});

describe("topic names", () => {
  it.each(frames)("of the survey are all there at $name, legible, and cover no disc", (frame) => {
    const map = surveyMap();
    for (const theme of ["light", "dark"] as const) {
      const scene = compose(map, { ...defaultView, theme }, wholePage(frame));
      const names = scene.labels.filter(({ kind }) => kind === "topic");
      expect(names.map(({ id }) => id).sort()).toEqual(map.topics.topics.map(({ id }) => id).sort());
      for (const { lines, box, id } of names) {
        expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(11);
        expect(discsUnder(scene, box), id).toEqual([]);
      }
    }
  });

  it("say the whole name where it is not longer than a slide allows", () => {
    const map = surveyMap();
    const scene = compose(map, defaultView, wholePage(frames[0]!));
    for (const topic of map.topics.topics) {
      const label = scene.labels.find(({ id }) => id === topic.id)!;
      expect(
        label.lines
          .map(({ text }) => text)
          .join(" ")
          .startsWith(topic.label),
      ).toBe(true);
    }
  });

  it("stand nearer to their own discs than to those of other topics", () => {
    const map = makeUpMap({ papers: 50 });
    const scene = compose(map, defaultView, wholePage(frames[0]!));
    for (const { id, box } of scene.labels.filter(({ kind }) => kind === "topic")) {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const distances = scene.discs.ids.map((_, k) => {
        const disc = toFrame(scene.placement, scene.frame, scene.discs.x[k]!, scene.discs.y[k]!);
        return { topic: scene.discs.topics[k], far: (disc.x - x) ** 2 + (disc.y - y) ** 2 };
      });
      distances.sort((a, b) => a.far - b.far);
      expect(distances[0]!.topic).toBe(id);
    }
  });
});

describe("the hub's label", () => {
  it.each(frames)("is there at $name with the whole title of the survey", (frame) => {
    const map = surveyMap();
    const label = compose(map, defaultView, wholePage(frame)).labels.find(({ kind }) => kind === "hub")!;
    expect(label.lines.length).toBeLessThanOrEqual(4);
    expect(label.lines.map(({ text }) => text).join(" ")).toBe(map.bibliography.hub!.title);
  });

  it("goes when the hub is out of sight", () => {
    const map = makeUpMap({ papers: 50 });
    const view = { ...defaultView, camera: { x: 500, y: 500, zoom: 4 } };
    expect(compose(map, view, wholePage(frames[0]!)).labels).toEqual([]);
  });
});

describe("paper titles", () => {
  it("are hidden in the whole map of fifty papers, and appear as the zoom grows", () => {
    const map = surveyMap();
    const titles = (zoom: number) => {
      const camera = { x: map.layout.positions[0]!, y: map.layout.positions[1]!, zoom };
      const scene = compose(map, { ...defaultView, camera }, wholePage(frames[0]!));
      return scene.labels.filter(({ kind }) => kind === "paper").length;
    };
    expect(titles(1)).toBe(0);
    expect(titles(2.5)).toBeGreaterThan(3);
  });

  it("show the most typical paper of each topic before the others", () => {
    const map = makeUpMap({ papers: 300, topics: 12 });
    const representative = new Set(map.topics.topics.flatMap((topic) => topic.representative.slice(0, 3)));
    const shownAt = (zoom: number) => {
      const camera = { x: map.layout.positions[0]!, y: map.layout.positions[1]!, zoom };
      const scene = compose(map, { ...defaultView, camera }, wholePage(frames[0]!));
      return scene.labels.filter(({ kind }) => kind === "paper").map(({ id }) => id);
    };
    const first = [2, 2.5, 3, 3.5, 4, 4.5, 5].map(shownAt).find((ids) => ids.length > 0) ?? [];
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((id) => !representative.has(id))).toEqual([]);
  });

  it("of the selected, hovered and starred papers show at any zoom", () => {
    const map = surveyMap();
    const [selected, hovered, starred] = [5, 20, 40].map((k) => map.graph.paperIds[k]!);
    const view = { ...defaultView, selection: { kind: "paper", id: selected! } } as const;
    const options = wholePage(frames[0]!, { hover: hovered!, marks: { [starred!]: { star: true } } });
    const shown = compose(map, view, options).labels.filter(({ kind }) => kind === "paper");
    expect(shown.map(({ id }) => id).sort()).toEqual([selected, hovered, starred].sort());
  });
});

function discsUnder({ discs, placement, frame }: Scene, box: Box): string[] {
  return discs.ids.filter((_, k) => {
    const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
    return meetsDisc(box, x, y, discs.radii[k]! * placement.scale);
  });
}
