/**
 * Two scenes of the same papers in different places → the scenes between them: discs and lines go straight, regions and names of the first
 * fade while those of the second appear. Typed arrays all the way, so that thousands of discs glide as well as fifty.
 */
import type { Discs, Label, Lines, Placement, Region, Scene } from "../model/scene";
import { type Ends, endsOf } from "./movedMarks";

/**
 * @param isSameCamera false where the camera has moved since `from`: its names stand elsewhere then and are left out.
 * @returns from progress in 0..1 to a scene; 1 gives `to` itself. Both must have the same papers in the same order.
 */
export function glideBetween(from: Scene, to: Scene, isSameCamera: boolean): (progress: number) => Scene {
  const dx = from.discs.x.map((x, i) => x - to.discs.x[i]!);
  const dy = from.discs.y.map((y, i) => y - to.discs.y[i]!);
  const spokeEnds = endsOf(to.spokes, to.discs);
  const linkEnds = endsOf(to.links, to.discs);
  return (progress) => {
    if (progress >= 1) return to;
    const left = 1 - eased(progress);
    const shifted = (values: Float64Array, of: Int32Array | null, by: Float64Array) =>
      values.map((value, k) => {
        const at = of ? of[k]! : k;
        return at < 0 ? value : value + left * by[at]!;
      });
    const lines = (all: Lines, { sources, targets }: Ends): Lines => ({
      ...all,
      x1: shifted(all.x1, sources, dx),
      y1: shifted(all.y1, sources, dy),
      x2: shifted(all.x2, targets, dx),
      y2: shifted(all.y2, targets, dy),
    });
    const discs: Discs = { ...to.discs, x: shifted(to.discs.x, null, dx), y: shifted(to.discs.y, null, dy) };
    return {
      ...to,
      placement: isSameCamera ? between(from.placement, to.placement, left) : to.placement,
      regions: [...fadedRegions(from.regions, left), ...fadedRegions(to.regions, 1 - left)],
      spokes: lines(to.spokes, spokeEnds),
      links: lines(to.links, linkEnds),
      discs,
      labels: labelsBetween(isSameCamera ? from.labels : [], to.labels, left),
    };
  };
}

/** Slow at both ends. */
function eased(progress: number): number {
  return progress * progress * (3 - 2 * progress);
}

function between(from: Placement, to: Placement, left: number): Placement {
  const mix = (a: number, b: number) => b + left * (a - b);
  return {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    scale: mix(from.scale, to.scale),
    shiftX: mix(from.shiftX, to.shiftX),
    shiftY: mix(from.shiftY, to.shiftY),
  };
}

function fadedRegions(regions: readonly Region[], share: number): Region[] {
  return regions.map((region) => ({ ...region, opacity: region.opacity * share }));
}

/** The old names go in the first half, the new ones come in the second; the hub's stays. */
function labelsBetween(from: readonly Label[], to: readonly Label[], left: number): Label[] {
  const faded = (labels: readonly Label[], share: number) =>
    labels.flatMap((label) =>
      label.kind === "hub" || share <= 0 ? [] : { ...label, opacity: label.opacity * share },
    );
  const hub = to.filter(({ kind }) => kind === "hub");
  return [...hub, ...faded(from, 2 * left - 1), ...faded(to, 1 - 2 * left)];
}
