/** Scene → the numbers that the discs' program reads (discProgram.ts): one row a paper in the scene's order, the hub last. */
import { DISC_RING, HUB_STYLE } from "../lib/markStyle";
import type { Scene } from "../model/scene";
import { changedRuns, type Runs } from "./changedRuns";
import { colourBits } from "./colourBits";

/**
 * Numbers a row: place (2, in Sigma's box); radius in map units, core as a share of it, gap and ring beyond it in px; least radius in px;
 * colours of core, gap and ring (bits); opacity.
 */
export const DISC_ROW = 11;

/** Radii in px that are never gone below: papers that are meant, where there are few of them, and the hub. 0: small discs become pale. */
const LEAST = { meant: 2, hub: 4 };
/** Radius of the dot in a pinned disc, as a share of the disc's. */
const PIN = 0.36;
/** More papers that are meant, as after a lasso, would cover each other. */
const FEW = 40;

/** Number of rows for a scene. */
export function discCount({ discs, hub }: Scene): number {
  return discs.ids.length + (hub ? 1 : 0);
}

/** Makes the rows those of `scene`. @param before the scene that they are of now, with as many discs; null: of none. */
export function writeDiscs(array: Float32Array, scene: Scene, before: Scene | null): Runs {
  const { discs, hub, background } = scene;
  const count = discs.ids.length;
  const bits = new Uint32Array(array.buffer, array.byteOffset, array.length);
  const old = before?.discs;
  const isGround = (i: number) => discs.strokes[i] === background;
  const least = leastRadius(scene);
  const isSameLeast = before !== null && before.background === background && leastRadius(before) === least;
  const differs = isSameLeast && old ? differenceOf(discs, old) : () => true;

  const write = (i: number) => {
    const at = i * DISC_ROW;
    array[at] = discs.x[i]! + 0.5;
    array[at + 1] = discs.y[i]! + 0.5;
    array[at + 2] = discs.radii[i]!;
    array[at + 3] = discs.pinned?.[i] ? PIN : 1;
    array[at + 4] = 0;
    array[at + 5] = DISC_RING.most;
    array[at + 6] = isGround(i) ? 0 : least;
    bits[at + 9] = colourBits(discs.strokes[i]!);
    const fill = colourBits(discs.fills[i]!);
    bits[at + 7] = discs.pinned?.[i] ? colourBits(background) : fill;
    // Else there is no gap to see: in another colour it would shine through the core's soft edge.
    bits[at + 8] = discs.pinned?.[i] ? fill : bits[at + 9]!;
    array[at + 10] = discs.opacities[i]!;
    return true;
  };
  const papers = differs ? changedRuns(count, (i) => differs(i) && write(i)) : [];
  if (!hub || (before && isSameHub(scene, before))) return papers;

  const at = count * DISC_ROW;
  array.set([0.5, 0.5, hub.radius, HUB_STYLE.core, -HUB_STYLE.ringWidth, 0, LEAST.hub], at);
  bits.set([colourBits(hub.fill), colourBits(background), colourBits(hub.ring)], at + 7);
  array[at + 10] = hub.opacity;
  return [...papers, count, count + 1];
}

type Discs = Scene["discs"];

/** Whether a disc differs; null where none can, since all columns are the very same. Columns that are the same are not looked through. */
function differenceOf(a: Discs, b: Discs): ((i: number) => boolean) | null {
  const x = a.x !== b.x;
  const y = a.y !== b.y;
  const radii = a.radii !== b.radii;
  const opacities = a.opacities !== b.opacities;
  const fills = a.fills !== b.fills;
  const strokes = a.strokes !== b.strokes;
  const pinned = a.pinned !== b.pinned;
  if (!(x || y || radii || opacities || fills || strokes || pinned)) return null;
  return (i) =>
    (x && a.x[i] !== b.x[i]) ||
    (y && a.y[i] !== b.y[i]) ||
    (radii && a.radii[i] !== b.radii[i]) ||
    (opacities && a.opacities[i] !== b.opacities[i]) ||
    (fills && a.fills[i] !== b.fills[i]) ||
    (strokes && a.strokes[i] !== b.strokes[i]) ||
    (pinned && !a.pinned?.[i] !== !b.pinned?.[i]);
}

function isSameHub(a: Scene, b: Scene): boolean {
  const [one, other] = [a.hub, b.hub];
  return (
    a.background === b.background &&
    (one === other ||
      (one !== null &&
        other !== null &&
        one.radius === other.radius &&
        one.fill === other.fill &&
        one.ring === other.ring &&
        one.opacity === other.opacity))
  );
}

/** Least radius of the papers with a ring of their own, px. */
function leastRadius({ discs, background }: Scene): number {
  const known = counted.get(discs.strokes);
  if (known?.background === background) return known.least;
  let meant = 0;
  for (const stroke of discs.strokes) if (stroke !== background && ++meant > FEW) break;
  const least = meant > FEW ? 0 : LEAST.meant;
  counted.set(discs.strokes, { background, least });
  return least;
}

/** Columns stay the same from scene to scene as long as nothing in them changes. */
const counted = new WeakMap<readonly string[], { background: string; least: number }>();
