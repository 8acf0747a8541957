/** An enlarged map runs on under heading, caption and source line: there its discs turn pale, so that the words stay clear. */
import { grown, meetsDisc, union } from "../lib/boxes";
import { toFrame } from "../lib/placement";
import type { Box, Scene, TextLine } from "../model/scene";

const PALE = 0.1;
/** Px round the words. */
const CLEAR = 6;

export function fadeUnderText(scene: Scene): Scene {
  const { discs, hub, placement, frame, legend } = scene;
  const texts = [scene.heading, scene.caption, scene.sourceLine].map(boxOf);
  const boxes = [...texts, legend?.box ?? null].flatMap((box) => (box ? [grown(box, CLEAR)] : []));
  const isUnder = (x: number, y: number, radius: number) => {
    const at = toFrame(placement, frame, x, y);
    return boxes.some((box) => meetsDisc(box, at.x, at.y, radius * placement.scale));
  };
  const opacities = discs.opacities.map((opacity, k) =>
    isUnder(discs.x[k]!, discs.y[k]!, discs.radii[k]!) ? Math.min(opacity, PALE) : opacity,
  );
  const faded = { ...scene, discs: { ...discs, opacities } };
  if (!hub || !isUnder(0, 0, hub.radius)) return faded;
  return { ...faded, hub: { ...hub, opacity: Math.min(hub.opacity, PALE) } };
}

function boxOf(lines: readonly TextLine[]): Box | null {
  return lines.reduce<Box | null>((box, { x, y, size, width }) => {
    const line = { left: x, top: y - size, width, height: 1.3 * size };
    return box ? union(box, line) : line;
  }, null);
}
