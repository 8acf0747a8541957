/** The survey's map, frames and views that the tests of the scene draw, and the boxes of what was drawn. */
import { readFileSync } from "node:fs";
import { shippedWordVectors } from "../../scripts/build/wordVectors";
import { toFrame } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe } from "../../src/model/recipe";
import type { Box, Frame, Scene, TextLine } from "../../src/model/scene";
import { defaultView, type View } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import type { ComposeOptions } from "../../src/scene/compose";

export const frames: readonly (Frame & { name: string })[] = [
  { name: "16:9", width: 1280, height: 720 },
  { name: "4:3", width: 960, height: 720 },
  { name: "1:1", width: 720, height: 720 },
];

const files = ["survey-code-generation.txt", "survey-code-generation.facts.json"];
const { bibliography } = await readInputs(
  files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(`data/${name}`)) })),
);
let survey: CitationMap | null = null;

/** From the sample in data/, with its facts. */
export function surveyMap(): CitationMap {
  survey ??= makeMap(bibliography, defaultRecipe, { vectors: shippedWordVectors() });
  return survey;
}

export function wholePage(frame: Frame, more: Partial<ComposeOptions> = {}): ComposeOptions {
  return {
    frame: { width: frame.width, height: frame.height },
    legend: true,
    heading: true,
    sourceLine: true,
    hover: null,
    marks: {},
    ...more,
  };
}

/** The whole map, and closer looks at several papers, in both themes. */
export function views(map: CitationMap): (View & { name: string })[] {
  const { positions } = map.layout;
  const count = map.graph.paperIds.length;
  const places = [0, 0.3, 0.6, 0.9].map((share) => Math.min(count - 1, Math.floor(share * count)));
  const cameras = [
    { x: 0, y: 0, zoom: 1 },
    ...[2.5, 6].flatMap((zoom) => [
      { x: 0, y: 0, zoom },
      ...places.map((k) => ({ x: positions[2 * k] ?? 0, y: positions[2 * k + 1] ?? 0, zoom })),
    ]),
  ];
  return (["light", "dark"] as const).flatMap((theme) =>
    cameras.map((camera) => ({
      ...defaultView,
      theme,
      camera,
      name: `${theme}, zoom ${camera.zoom} at ${camera.x.toFixed(1)}, ${camera.y.toFixed(1)}`,
    })),
  );
}

/** Every box with words in it, by name: labels, legend, heading, caption, source line. */
export function wordBoxes({ labels, legend, heading, caption, sourceLine }: Scene): Map<string, Box> {
  const boxes = new Map(labels.map(({ kind, id, box }) => [`${kind} ${id}`, box]));
  if (legend) boxes.set("legend", legend.box);
  if (heading.length > 0) boxes.set("heading", boxOf(heading));
  if (caption.length > 0) boxes.set("caption", boxOf(caption));
  if (sourceLine.length > 0) boxes.set("source line", boxOf(sourceLine));
  return boxes;
}

/** The letters' box, from the lines alone. */
export function boxOf(lines: readonly TextLine[]): Box {
  const share = { start: 0, middle: 0.5, end: 1 };
  const left = Math.min(...lines.map(({ x, width, anchor }) => x - share[anchor] * width));
  const right = Math.max(...lines.map(({ x, width, anchor }) => x + (1 - share[anchor]) * width));
  const top = Math.min(...lines.map(({ y, size }) => y - 0.76 * size));
  const bottom = Math.max(...lines.map(({ y, size }) => y + 0.22 * size));
  return { left, top, width: right - left, height: bottom - top };
}

export function hubDisc({ placement, frame, hub }: Scene): { x: number; y: number; radius: number } {
  return { ...toFrame(placement, frame, 0, 0), radius: hub!.radius * placement.scale };
}
