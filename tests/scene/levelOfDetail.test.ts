import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, overlaps } from "../../src/lib/boxes";
import { toFrame, toMap } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture } from "../../src/model/picture";
import type { Label, Scene } from "../../src/model/scene";
import { defaultView, type View } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { composePicture } from "../../src/scene/composePicture";
import { makeUpMap } from "../make/map";
import { largeMap } from "./largeMap";
import { wholePage } from "./pictures";

const desktop = wholePage({ width: 1440, height: 900 }, { heading: false, legend: false });
const phone = wholePage({ width: 390, height: 844 }, { heading: false, legend: false });

/** Zoomed in on a paper by its share of all. */
function near(map: CitationMap, paper: number, zoom: number, dx = 0): View {
  const k = Math.min(map.graph.paperIds.length - 1, Math.floor(paper * map.graph.paperIds.length));
  const [x = 0, y = 0] = map.layout.positions.subarray(2 * k);
  return { ...defaultView, camera: { x: x + dx, y, zoom } };
}

function overlapsIn({ labels, frame }: Scene): string[] {
  return labels.flatMap((label, k) => [
    ...(contains({ left: 0, top: 0, ...frame }, label.box) ? [] : [`${label.id} leaves the frame`]),
    ...labels
      .slice(k + 1)
      .flatMap((other) =>
        overlaps(label.box, other.box)
          ? [`${label.kind} ${label.id} overlaps ${other.kind} ${other.id}`]
          : [],
      ),
  ]);
}

const count = ({ labels }: Scene, kind: Label["kind"]) =>
  labels.filter((label) => label.kind === kind).length;

describe.each([
  [50, makeUpMap({ papers: 50 })],
  [1000, largeMap(1000)],
  [5000, largeMap(5000)],
])("on a map of %i papers", (papers, map) => {
  it("no two labels meet, wherever the camera goes", () => {
    const cameras = fc.array(
      fc.record({
        paper: fc.double({ min: 0, max: 1, noNaN: true }),
        power: fc.double({ min: -0.5, max: 6, noNaN: true }),
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(cameras, fc.constantFrom(desktop, phone), (list, options) => {
        for (const { paper, power } of list)
          expect(overlapsIn(compose(map, near(map, paper, 2 ** power), options))).toEqual([]);
      }),
      { numRuns: papers > 1000 ? 12 : 25 },
    );
  });

  it("a name or title that stays possible keeps its place on the map while it is panned", () => {
    for (const zoom of [2, 6, 14]) {
      let before = compose(map, near(map, 0.4, zoom), desktop);
      for (let step = 1; step <= 5; step++) {
        const after = compose(map, near(map, 0.4, zoom, (0.15 * step) / zoom), desktop);
        const was = toFrame(before.placement, before.frame, 0, 0);
        const is = toFrame(after.placement, after.frame, 0, 0);
        const margin = 60;
        for (const { kind, id, box, lines } of before.labels) {
          const moved = { ...box, left: box.left + is.x - was.x, top: box.top + is.y - was.y };
          const inner = {
            left: margin,
            top: margin,
            width: after.frame.width - 2 * margin,
            height: after.frame.height - 3 * margin,
          };
          if (!contains(inner, moved)) continue;
          const same = after.labels.find(
            (other) => other.kind === kind && other.id === id && other.lines[0]!.text === lines[0]!.text,
          );
          // What is more important may come in from the side and take its place.
          const isTaken = after.labels.some((other) => other !== same && overlaps(other.box, moved));
          if (isTaken || kind === "part") continue;
          if (!same) throw new Error(`${kind} ${id} is gone`);
          expect(same.box.left).toBeCloseTo(moved.left, 6);
          expect(same.box.top).toBeCloseTo(moved.top, 6);
        }
        before = after;
      }
    }
  });

  it("a picture for a file does not depend on what was looked at before", () => {
    const picture = { ...defaultPicture, extent: "view" as const };
    const draw = (of: CitationMap) => composePicture(of, near(of, 0.3, 8), picture, {});
    const fresh = draw({ ...map, layout: { ...map.layout }, topics: { ...map.topics } });
    compose(map, near(map, 0.3, 8.5), desktop);
    compose(map, near(map, 0.31, 8), desktop);
    expect(draw(map).labels).toEqual(fresh.labels);
  });
});

describe("as one zooms in on many papers", () => {
  const map = largeMap(5000);
  const at = (zoom: number) => compose(map, near(map, 0.4, zoom), desktop);

  it("topics are named first, then their parts, then papers", () => {
    const whole = compose(map, defaultView, desktop);
    expect([count(whole, "part"), count(whole, "paper")]).toEqual([0, 0]);
    expect(count(whole, "topic")).toBe(20);
    expect(count(at(4), "part")).toBeGreaterThan(2);
    expect(count(at(4), "paper")).toBe(0);
    expect(count(at(20), "part")).toBe(0);
    expect(count(at(20), "paper")).toBeGreaterThan(5);
    expect(count(at(20), "topic")).toBeGreaterThan(0);
  });

  it("a part's name is in its topic's colour, smaller, and among its own papers", () => {
    const scene = at(4);
    for (const { id, lines, box } of scene.labels.filter(({ kind }) => kind === "part")) {
      const topic = map.topics.topics.findIndex((each) => each.id === id);
      const part = map.topics.topics[topic]!.parts!.findIndex(({ label }) => label === lines[0]!.text);
      expect(part).toBeGreaterThanOrEqual(0);
      const name = scene.labels.find((label) => label.kind === "topic" && label.id === id);
      if (name) {
        expect(name.lines[0]!.color).toBe(lines[0]!.color);
        expect(name.lines[0]!.size).toBeGreaterThan(lines[0]!.size);
      }
      const middle = toMap(scene.placement, scene.frame, box.left + box.width / 2, box.top + box.height / 2);
      const nearest = [...map.topics.assignments.entries()]
        .map(([k, { topic: of, part: own }]) => {
          const [x = 0, y = 0] = map.layout.positions.subarray(2 * k);
          return { of, own, far: (x - middle.x) ** 2 + (y - middle.y) ** 2 };
        })
        .sort((a, b) => a.far - b.far)
        .slice(0, 12);
      expect(nearest.filter(({ of, own }) => of === id && own === part).length).toBeGreaterThan(3);
    }
  });

  it("the names of topics stay as long as their islands are in sight", () => {
    const topic = map.topics.assignments[Math.floor(0.4 * 5000)]!.topic;
    for (const zoom of [1, 1.3, 2, 3, 5, 8, 13, 21]) {
      const names = at(zoom).labels.filter(({ kind }) => kind === "topic");
      expect(
        names.map(({ id }) => id),
        `zoom ${zoom}`,
      ).toContain(topic);
    }
  });
});

describe("in the whole map of twenty topics", () => {
  it.each([400, 1000, 5000])(
    "of %i papers all names are there on a desktop, and most on a phone",
    (papers) => {
      const map = largeMap(papers);
      expect(count(compose(map, defaultView, desktop), "topic")).toBe(20);
      expect(count(compose(map, defaultView, phone), "topic")).toBeGreaterThanOrEqual(12);
    },
  );
});

it("a thousand topics of few papers are drawn, the largest named", () => {
  const map = largeMap(2000, 1000);
  for (const view of [defaultView, near(map, 0.2, 3)]) {
    const scene = compose(map, view, desktop);
    expect(overlapsIn(scene)).toEqual([]);
    expect(count(scene, "topic")).toBeGreaterThan(10);
    expect(count(scene, "topic")).toBeLessThanOrEqual(60);
  }
});
