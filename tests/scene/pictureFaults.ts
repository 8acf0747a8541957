/** What would keep a picture from being read. */
import { contains, grown, overlaps } from "../../src/lib/boxes";
import { mix } from "../../src/lib/colour";
import type { Box, Scene, TextLine } from "../../src/model/scene";
import { contrast } from "./contrast";
import { boxOf, wordBoxes } from "./pictures";

/** Overlaps of words, words cut by the frame, too small or too pale. */
export function faults(scene: Scene): string[] {
  const frame: Box = { left: 0, top: 0, ...scene.frame };
  const boxes = [...wordBoxes(scene)];
  const rows = (scene.legend?.entries ?? []).flatMap(({ lines, topic }) =>
    lines.map((line, k) => [`legend ${topic} ${k}`, boxOf([line])] as const),
  );
  const found: string[] = [];
  for (const [name, box] of [...boxes, ...rows])
    if (!contains(frame, box)) found.push(`${name} leaves the frame`);
  for (const group of [boxes, rows])
    group.forEach(([name, box], k) => {
      for (const [other, otherBox] of group.slice(k + 1))
        if (overlaps(grown(box, -0.01), otherBox)) found.push(`${name} overlaps ${other}`);
    });
  if (scene.legend)
    for (const [name, box] of rows)
      if (!contains(grown(scene.legend.box, 4), box)) found.push(`${name} leaves the legend`);
  const grounds = [
    scene.background,
    ...scene.regions.map(({ fill, opacity }) => mix(scene.background, fill, opacity)),
  ];
  for (const line of textsOf(scene)) {
    if (line.size < 12) found.push(`"${line.text}" has ${line.size} px`);
    if (line.text.trim() === "" || line.text === "…") found.push(`a line says "${line.text}"`);
    if (grounds.some((ground) => contrast(line.color, ground) < 4.5))
      found.push(`"${line.text}" is too pale`);
  }
  found.push(
    ...scene.labels.filter(({ opacity }) => opacity < 1).map(({ id }) => `the label of ${id} is faded`),
  );
  const sentence = scene.sourceLine.map(({ text }) => text).join(" ");
  if (sentence && !/(seed 1|\)|weakly)$/.test(sentence)) found.push(`the source line is cut: ${sentence}`);
  return found;
}

function textsOf({ labels, legend, heading, caption, sourceLine }: Scene): TextLine[] {
  const sets = [...labels, ...(legend?.entries ?? [])].flatMap(({ lines }) => lines);
  return [...sets, ...heading, ...caption, ...sourceLine];
}
