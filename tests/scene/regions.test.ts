import { polygonContains } from "d3";
import { describe, expect, it } from "vitest";
import { smoothRing } from "../../src/lib/smoothRing";
import type { CitationMap } from "../../src/model/map";
import { islandsOf } from "../../src/scene/islands";
import { makeUpMap } from "../make/map";
import { surveyMap } from "./pictures";

type Point = [number, number];

const maps: [string, CitationMap][] = [
  ["the survey", surveyMap()],
  ["50 made-up papers", makeUpMap({ papers: 50 })],
  ["300 made-up papers whose topics touch", makeUpMap({ papers: 300, topics: 12 })],
];

describe.each(maps)("the regions of %s", (_name, map) => {
  const regions = islandsOf(map).rings.map((rings) => rings.map(curve));

  it("hold every disc of their topic that stands clear of other topics' discs", () => {
    map.topics.assignments.forEach(({ topic }, k) => {
      if (clearance(map, k) < islandsOf(map).ground.spacing / 2) return;
      const place = map.topics.topics.findIndex(({ id }) => id === topic);
      expect(isInside(regions[place]!, centre(map, k)), map.graph.paperIds[k]).toBe(true);
    });
  });

  it("never meet another topic's region or disc", () => {
    regions.forEach((rings, place) => {
      for (const [other, otherRings] of regions.entries())
        if (other !== place)
          for (const point of otherRings.flat()) expect(isInside(rings, point)).toBe(false);
      map.topics.assignments.forEach(({ topic }, k) => {
        if (topic !== map.topics.topics[place]!.id) expect(isInside(rings, centre(map, k))).toBe(false);
      });
    });
  });

  it("are smooth: no corner of their outlines is sharper than 75 degrees", () => {
    for (const ring of islandsOf(map).rings.flat()) {
      for (let k = 0; k < ring.length; k += 2) {
        const at = (step: number) => (k + 2 * step + ring.length) % ring.length;
        const [ax, ay] = [ring[k]! - ring[at(-1)]!, ring[k + 1]! - ring[at(-1) + 1]!];
        const [bx, by] = [ring[at(1)]! - ring[k]!, ring[at(1) + 1]! - ring[k + 1]!];
        const turn = (ax * bx + ay * by) / Math.hypot(ax, ay) / Math.hypot(bx, by);
        expect(turn).toBeGreaterThan(Math.cos((75 * Math.PI) / 180));
      }
    }
  });
});

it("a paper put far away has a piece of region of its own", () => {
  const map = makeUpMap({ papers: 50 });
  const positions = Float64Array.from(map.layout.positions);
  const moved = map.topics.assignments.findIndex(({ topic }) => topic === "t1");
  positions[2 * moved] = 0;
  positions[2 * moved + 1] = -30;
  const { rings } = islandsOf({ ...map, layout: { ...map.layout, positions } });
  expect(islandsOf(map).rings[0]!.length).toBe(1);
  expect(rings[0]!.length).toBe(2);
});

it("a topic whose papers all lie in one point still has a region", () => {
  const map = makeUpMap({ papers: 4, topics: 2 });
  const positions = new Float64Array(8).fill(7);
  const { rings } = islandsOf({ ...map, layout: { ...map.layout, positions } });
  expect(rings.flat().every((ring) => ring.every(Number.isFinite))).toBe(true);
});

it("a region has a hole only where papers of others lie in it", () => {
  const count = 40;
  const map = makeUpMap({ papers: count + 1, topics: 2, hub: false });
  /** Papers in a circle, the last one in its middle. */
  const positions = Float64Array.from({ length: 2 * count + 2 }, (_, k) => {
    const angle = (2 * Math.PI * Math.floor(k / 2)) / count;
    return k >= 2 * count ? 0 : 7 * (k % 2 === 0 ? Math.cos(angle) : Math.sin(angle));
  });
  const ringsWith = (middle: string) => {
    const assignments = map.topics.assignments.map((each, k) => ({
      ...each,
      topic: k < count ? "t1" : middle,
    }));
    const layout = { ...map.layout, positions, radii: new Float64Array(count + 1).fill(0.3), hubRadius: 0 };
    return islandsOf({ ...map, layout, topics: { ...map.topics, assignments } }).rings[0]!;
  };
  expect(ringsWith("t2")).toHaveLength(2);
  expect(ringsWith("t1")).toHaveLength(1);
  expect(isInside(ringsWith("t1").map(curve), [4, 1])).toBe(true);
});

it("a layout is looked at once", () => {
  const map = makeUpMap({ papers: 50 });
  expect(islandsOf({ ...map })).toBe(islandsOf(map));
});

/** Points along the smooth curve through a ring. */
function curve(ring: Float64Array): Point[] {
  const segments = smoothRing(ring);
  const points: Point[] = [];
  let from: Point = [ring[0]!, ring[1]!];
  for (let k = 0; k < segments.length; k += 6) {
    const [ax, ay, bx, by, x, y] = segments.subarray(k, k + 6);
    for (const t of [0.25, 0.5, 0.75, 1]) {
      const [p, q, r, s] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      points.push([p * from[0] + q * ax! + r * bx! + s * x!, p * from[1] + q * ay! + r * by! + s * y!]);
    }
    from = [x!, y!];
  }
  return points;
}

/** By the even-odd rule: inside an odd number of rings. */
function isInside(rings: readonly Point[][], point: Point): boolean {
  return rings.filter((ring) => polygonContains(ring, point)).length % 2 === 1;
}

/** From the centre of a disc to the rim of the nearest disc of another topic. */
function clearance(map: CitationMap, k: number): number {
  const [x, y] = centre(map, k);
  const distances = map.topics.assignments.map(({ topic }, j) => {
    if (topic === map.topics.assignments[k]!.topic) return Infinity;
    const [ox, oy] = centre(map, j);
    return Math.hypot(ox - x, oy - y) - map.layout.radii[j]!;
  });
  return Math.min(...distances);
}

function centre({ layout: { positions } }: CitationMap, k: number): Point {
  return [positions[2 * k]!, positions[2 * k + 1]!];
}
