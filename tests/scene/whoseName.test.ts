/** Whose a topic's name is must be plain from where it stands: its middle is nearest to papers of its own, on no other island, and it is not cut. */
import { describe, expect, it } from "vitest";
import { overlaps } from "../../src/lib/boxes";
import { isInRings } from "../../src/lib/evenOdd";
import { toFrame, toMap } from "../../src/lib/placement";
import { seededRandom } from "../../src/lib/random";
import type { CitationMap } from "../../src/model/map";
import type { Label, Scene } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { islandsOf } from "../../src/scene/islands";
import { doubtOf } from "../../src/scene/nearestTopics";
import { makeUpMap } from "../make/map";
import { largeMap } from "./largeMap";
import { boxOf, surveyMap, wholePage } from "./pictures";
import { realMap } from "./realMaps";

const page = (width: number, height: number, wide: number) => ({
  ...wholePage({ width, height }, { heading: false, legend: false }),
  covered: [{ left: 8, top: 8, width: wide, height: 46 }],
});
const desktop = page(1056, 844, 226);
const phone = page(390, 712, 250);

const topicNames = ({ labels }: Scene) => labels.filter(({ kind }) => kind === "topic");
const isCut = ({ lines }: Label) => lines.some(({ text }) => text.endsWith("…"));

/** Names whose middle is on another island, or nearer to another topic's papers. */
function doubtful(scene: Scene): string[] {
  const { discs, placement, frame, regions } = scene;
  return topicNames(scene).flatMap(({ id, box, lines }) => {
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const middle = toMap(placement, frame, x, y);
    const isOn = (own: boolean) =>
      regions.some(({ topic, rings }) => (topic === id) === own && isInRings(rings, middle.x, middle.y));
    let [near, other] = [Infinity, Infinity];
    for (let k = 0; k < discs.ids.length; k++) {
      const at = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
      const far = Math.sqrt((at.x - x) ** 2 + (at.y - y) ** 2) - discs.radii[k]! * placement.scale;
      if (discs.topics[k] === id) near = Math.min(near, far);
      else other = Math.min(other, far);
    }
    const isDoubtful = Math.max(other, 0) < Math.max(near, 0) || (isOn(false) && !isOn(true));
    return isDoubtful ? [lines.map(({ text }) => text).join(" ")] : [];
  });
}

const maps: [string, () => CitationMap | null][] = [
  ["the survey", surveyMap],
  ["769 papers in 20 topics", () => realMap(["ml4se"], 769, 20)],
  ["1,000 papers in 20 topics", () => realMap(["aaai2022_area"], 1000, 20)],
  ["2,000 made papers", () => largeMap(2000, 20)],
];

describe.each(maps)("on a map of %s", (name, make) => {
  const map = make();
  if (!map) {
    it.skip(`names are not placed: ../shared/data/labelled is not here, which holds the ${name}`, () => {});
    return;
  }

  it("every topic is named on a desktop, and hardly a name could be another's", () => {
    const scene = compose(map, defaultView, desktop);
    expect(topicNames(scene)).toHaveLength(map.topics.topics.length);
    expect(doubtful(scene).length, String(doubtful(scene))).toBeLessThanOrEqual(1);
  });

  it("most are named on a phone, and hardly a name could be another's", () => {
    const scene = compose(map, defaultView, phone);
    const count = map.topics.topics.length;
    expect(topicNames(scene).length).toBeGreaterThanOrEqual(0.9 * count);
    expect(doubtful(scene).length, String(doubtful(scene))).toBeLessThanOrEqual(1 + count / 10);
  });

  it("zoomed in, no name is cut or lies under the source line or the controls", () => {
    const random = seededRandom(5);
    const { positions } = map.layout;
    for (const options of [desktop, phone]) {
      for (let look = 0; look < 20; look++) {
        const paper = Math.floor(random() * map.graph.paperIds.length);
        const camera = { x: positions[2 * paper]!, y: positions[2 * paper + 1]!, zoom: 2 ** (4 * random()) };
        const scene = compose(map, { ...defaultView, camera }, options);
        const under = [boxOf(scene.sourceLine), ...options.covered];
        for (const label of topicNames(scene)) {
          expect(isCut(label), label.lines.map(({ text }) => text).join(" ")).toBe(false);
          expect(under.some((box) => overlaps(box, label.box))).toBe(false);
        }
      }
    }
  });
});

it("a very long name is set on more lines rather than cut", () => {
  const label = "Retrieval of answers with knowledge that was not there when the model was trained";
  const map = makeUpMap({ papers: 40, topics: 3, topicLabel: (k) => (k === 0 ? label : `Topic ${k}`) });
  const first = topicNames(compose(map, defaultView, desktop)).find(({ id }) => id === "t1")!;
  expect(isCut(first)).toBe(false);
  expect(first.lines.length).toBeGreaterThan(2);
});

it("doubt says of every point what looking at all papers says, but near the border between two topics", () => {
  const map = largeMap(600, 6);
  const doubt = doubtOf(map.layout, islandsOf(map).ground);
  const { positions, radii } = map.layout;
  const random = seededRandom(9);
  for (let look = 0; look < 300; look++) {
    const [x, y] = [(random() - 0.5) * 90, (random() - 0.5) * 60];
    const far = new Array<number>(6).fill(Infinity);
    for (let k = 0; k < radii.length; k++) {
      const distance = Math.sqrt((positions[2 * k]! - x) ** 2 + (positions[2 * k + 1]! - y) ** 2);
      far[k % 6] = Math.min(far[k % 6]!, Math.max(0, distance - radii[k]!));
    }
    for (const [topic, own] of far.entries()) {
      const other = Math.min(...far.filter((_, k) => k !== topic));
      const found = doubt(x, y, topic);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      if (own > 1.2 * other + 2) expect(found).toBe(1);
      if (other > 1.6 * own + 4) expect(found).toBeLessThan(1);
    }
  }
});

it("a topic whose papers all lie among another's, so that it has no island, is named beside them", () => {
  const map = surveyMap();
  const { assignments } = map.topics;
  const placesOf = (topic: string) => assignments.flatMap((each, k) => (each.topic === topic ? [k] : []));
  const positions = map.layout.positions.slice();
  const hosts = placesOf("t1");
  placesOf("t8").forEach((paper, k) => {
    for (const axis of [0, 1]) {
      const [one, other] = [hosts[k]!, hosts[k + 1]!].map((host) => map.layout.positions[2 * host + axis]!);
      positions[2 * paper + axis] = (one! + other!) / 2;
    }
  });
  const among = { ...map, layout: { ...map.layout, positions } };
  expect(islandsOf(among).rings[7]).toEqual([]);
  const names = topicNames(compose(among, defaultView, desktop)).map(({ id }) => id);
  expect(names).toContain("t8");
});
