/** Titles of papers on a screen: whole where they have room, and beside their own discs. */
import { describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import type { Box, Label } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { islandsOf } from "../../src/scene/islands";
import { cheapest } from "../../src/scene/labels";
import { buildStage } from "../../src/scene/stage";
import { costOfTitle, titlePlaces } from "../../src/scene/titlePlaces";
import { makeUpMap } from "../make/map";
import { surveyMap, wholePage } from "./pictures";

const page = wholePage({ width: 1056, height: 844 }, { heading: false, legend: false });
const titlesOf = (map: CitationMap, camera = defaultView.camera) =>
  compose(map, { ...defaultView, camera }, page).labels.filter(({ kind }) => kind === "paper");
const textOf = ({ lines }: Label) => lines.map(({ text }) => text).join(" ");

describe("a long title", () => {
  const map = surveyMap();
  const { positions } = map.layout;
  const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));

  it("is whole on a close look, on as many lines as it needs", () => {
    let cut = 0;
    let all = 0;
    for (let paper = 0; paper < map.graph.paperIds.length; paper += 7) {
      const camera = { x: positions[2 * paper]!, y: positions[2 * paper + 1]!, zoom: 7 };
      for (const label of titlesOf(map, camera)) {
        all++;
        if (textOf(label) !== titles.get(label.id)) cut++;
      }
    }
    expect(all).toBeGreaterThan(8);
    expect(cut / all).toBeLessThan(0.1);
  });

  it("keeps the number of titles in sight: none is left out for the lines of another", () => {
    const camera = { x: positions[0]!, y: positions[1]!, zoom: 3 };
    const seen = titlesOf(map, camera);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.some(({ lines }) => lines.length > 2)).toBe(true);
  });
});

it("the title of a selected paper gives up its last lines rather than its place", () => {
  const map = surveyMap();
  const narrow = wholePage({ width: 390, height: 390 }, { heading: false, legend: false });
  const lines = map.graph.paperIds.flatMap((id) => {
    const view = { ...defaultView, selection: { kind: "paper", id } as const };
    const own = compose(map, view, narrow).labels.find((label) => label.kind === "paper" && label.id === id);
    return own ? [own.lines.length] : [];
  });
  expect(lines.length).toBeGreaterThan(map.graph.paperIds.length / 2);
  expect(new Set(lines)).toEqual(new Set([1, 2, 3]));
});

it("a title stands where no other disc is as near as its own, if there is such a place", () => {
  const made = makeUpMap({ papers: 2, topics: 1, hub: false });
  const block = { lines: [], width: 80, height: 20 };
  /** @param gap px between the title's end and the second disc, where the title is on the right. */
  const anchorFor = (gap: number) => {
    const radii = Float64Array.of(10, 10);
    const layout = { ...made.layout, positions: Float64Array.of(0, 0, 103 + gap, 0), radii, hubRadius: 0 };
    const { ground } = islandsOf({ ...made, layout });
    const frame = { width: 600, height: 600 };
    const placement = { x: 0, y: 0, scale: 1, shiftX: 0, shiftY: 0 };
    const stage = buildStage(layout, ground, placement, frame, { left: 0, top: 0, ...frame }, []);
    const disc = stage.disc(0);
    const costOf = (box: Box) => costOfTitle(box, disc, stage, Infinity);
    return cheapest(block, titlePlaces(disc, block, false), stage, costOf)?.candidate.anchor;
  };
  expect(anchorFor(40)).toBe("start");
  expect(anchorFor(6)).toBe("middle");
});
