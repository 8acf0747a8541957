/** Whether pictures of real maps can be read: in every size, place of the legend and extent, nothing overlaps, is cut, too small or too pale. */
import { describe, expect, it } from "vitest";
import { presets } from "../../src/export/size/presets";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, legendPlaces, type Picture, palettes } from "../../src/model/picture";
import type { Scene } from "../../src/model/scene";
import { defaultView, type View } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { faults } from "./pictureFaults";
import { surveyMap } from "./pictures";
import { realMap } from "./realMaps";

const caption = "A caption that says in one sentence what is to be seen in this picture, and why.";

const wishes: readonly Partial<Picture>[] = [
  {},
  { numbers: true, patterns: true, palette: "grey" },
  { extent: { topic: "t1" }, caption },
  { extent: { topic: "t3" }, numbers: true, legend: "none" },
  { extent: "selection" },
  { extent: "view" },
  { titles: 20, title: "", caption },
  ...legendPlaces
    .filter(({ id }) => id !== "auto")
    .map(({ id }) => ({ legend: id, palette: "okabe-ito" as const })),
];

const maps: [string, () => CitationMap | null][] = [
  ["the survey", surveyMap],
  ["500 papers in 20 topics", () => realMap(["ijcai2020_area"], 500, 20)],
  ["3,000 papers in 20 topics", () => realMap(["awesome_code_llm", "agentic_se"], 3000, 20)],
];

describe.each(maps)("pictures of %s", (name, make) => {
  const map = make();
  if (!map) {
    it.skip(`are not drawn: ../shared/data/labelled is not here, which holds the ${name}`, () => {});
    return;
  }

  it.each(presets)(
    "have no fault in the size of a $label, light and dark",
    ({ frame }) => {
      const view = zoomed(map);
      for (const wish of wishes)
        for (const theme of ["light", "dark"] as const) {
          const picture = { ...defaultPicture, frame, theme, ...wish };
          const scene = composePicture(map, view, picture, {});
          expect(faults(scene), JSON.stringify(wish)).toEqual([]);
          if (picture.extent === "all") expect(namesSaid(map, scene), JSON.stringify(wish)).toEqual([]);
        }
    },
    60_000,
  );
});

it("there are all palettes and legend places among the pictures", () => {
  expect(new Set(wishes.map(({ palette = "orrery" }) => palette))).toEqual(
    new Set(palettes.map(({ id }) => id)),
  );
  expect(wishes.length).toBe(11);
});

/** Near one paper, which is selected, with a filter. */
function zoomed({ layout, topics }: CitationMap): View {
  const [x, y] = [layout.positions[0]!, layout.positions[1]!];
  const { paper, topic } = topics.assignments[0]!;
  return {
    ...defaultView,
    camera: { x, y, zoom: 3 },
    selection: { kind: "paper", id: paper },
    filter: topic === null ? [] : [topic, "t1"],
  };
}

/** Topics named neither on the map nor in the legend nor, as left out, in the notes. */
function namesSaid(map: CitationMap, { labels, legend, notes }: Scene): string[] {
  const onMap = new Set(labels.filter(({ kind }) => kind === "topic").map(({ id }) => id));
  return map.topics.topics
    .filter(({ id, label }) => !onMap.has(id) && !legend && !notes.some((note) => note.includes(label)))
    .map(({ label }) => `${label} is said nowhere`);
}
