import { describe, expect, it } from "vitest";
import type { MapPart, Slide } from "../../src/export/deck/deck";
import { toFrame } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import { makeUpMap } from "../make/map";
import { surveyMap } from "../scene/pictures";
import { deckOf, mapWith, narrow, wide } from "./deckCases";

const mapOn = (slide: Slide) => slide.parts.find((part): part is MapPart => part.kind === "map")!;
const textOn = (slide: Slide, name: string) =>
  slide.parts.flatMap((part) =>
    part.kind === "text" && part.name === name ? part.paragraphs.map(({ text }) => text) : [],
  );
const topicSlides = async (map: CitationMap, frame = wide) =>
  (await deckOf(map, { frame })).slides.filter(({ layout }) => layout === "topic");

const maps: readonly [name: string, map: () => CitationMap][] = [
  ["the survey", surveyMap],
  ["twelve topics", () => makeUpMap({ papers: 400, topics: 12 })],
];

describe.each(maps)("the map beside a topic's papers, %s", (_, make) => {
  it("does not say the slide's title again", async () => {
    for (const slide of await topicSlides(make()))
      expect(mapOn(slide).scene.labels.filter(({ kind }) => kind === "topic")).toEqual([]);
  });

  it("has rings round the papers listed, and round no other", async () => {
    const map = make();
    const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
    for (const slide of await topicSlides(map)) {
      const { scene } = mapOn(slide);
      const [head = "", ...texts] = textOn(slide, "Papers");
      const ringed = scene.discs.ids.filter((_, k) => scene.discs.strokes[k] === scene.ink);
      if (!head.includes("ringed")) expect(ringed).toEqual([]);
      else {
        expect(ringed).toHaveLength(Number.parseInt(head, 10));
        for (const id of ringed) expect(texts).toContain(titles.get(id)!);
      }
    }
  });

  it("has titles of papers that are not listed only where half of those listed have theirs", async () => {
    for (const slide of await topicSlides(make())) {
      const { scene } = mapOn(slide);
      const ringed = new Set(scene.discs.ids.filter((_, k) => scene.discs.strokes[k] === scene.ink));
      const titled = scene.labels.flatMap(({ kind, id }) => (kind === "paper" ? [id] : []));
      const listed = titled.filter((id) => ringed.has(id)).length;
      if (2 * listed < ringed.size) expect(titled).toHaveLength(listed);
    }
  });

  it("shows no other topic that its left or lower edge would cut", async () => {
    for (const frame of [wide, narrow])
      for (const slide of await topicSlides(make(), frame)) {
        const { scene } = mapOn(slide);
        const own = slide.id.replace("topic-", "");
        for (const { topic, rings } of scene.regions)
          for (const ring of topic === own ? [] : rings)
            for (let k = 0; k < ring.length; k += 2) {
              const { x, y } = toFrame(scene.placement, scene.frame, ring[k]!, ring[k + 1]!);
              expect(x).toBeGreaterThanOrEqual(0);
              expect(y).toBeLessThanOrEqual(scene.frame.height);
            }
      }
  });

  it("has every paper of the topic, and none that nobody sees", async () => {
    const map = make();
    for (const slide of await topicSlides(map)) {
      const { scene } = mapOn(slide);
      const own = map.topics.topics.find(({ id }) => `topic-${id}` === slide.id)!;
      expect(scene.discs.topics.filter((topic) => topic === own.id)).toHaveLength(own.size);
      scene.discs.ids.forEach((_, k) => {
        const { x, y } = toFrame(scene.placement, scene.frame, scene.discs.x[k]!, scene.discs.y[k]!);
        const reach = scene.discs.radii[k]! * scene.placement.scale + 2;
        expect(x).toBeGreaterThan(-reach);
        expect(x).toBeLessThan(scene.frame.width + reach);
        expect(y).toBeGreaterThan(-reach);
        expect(y).toBeLessThan(scene.frame.height + reach);
      });
    }
  });
});

describe("a topic of papers of which there are titles alone", () => {
  it("shows as many as find room, the representative ones first", async () => {
    const map = mapWith({ papers: 120, topics: 4 }, ({ id, title }) => ({ id, title }));
    const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
    const slides = await topicSlides(map);
    expect(slides).toHaveLength(4);
    slides.forEach((slide, k) => {
      const { representative } = map.topics.topics[k]!;
      const texts = textOn(slide, "Papers").slice(1);
      expect(texts.length).toBeGreaterThan(representative.length);
      expect(texts.slice(0, representative.length)).toEqual(representative.map((id) => titles.get(id)));
    });
  });
});
