/** Scene → the attributes of Sigma's nodes and edges, as our two programs read them, and whether two scenes have the same. */
import { DISC_RING, HUB_STYLE } from "../lib/markStyle";
import type { HubMark, Lines, Scene } from "../model/scene";

/** A disc: three circles of one centre, painted ring first, then gap, then core (discProgram.ts). */
export interface DiscAttributes {
  /** Map units. */
  x: number;
  y: number;
  /** Radius in map units. */
  size: number;
  /** Radius of the core as a share of `size`; those of gap and ring beyond `size` in px, the ring's as far as a small disc allows. */
  core: number;
  gap: number;
  ring: number;
  /** #rrggbb, of the core, gap and ring. */
  color: string;
  gapColor: string;
  ringColor: string;
  /** 0..1 */
  opacity: number;
}

/**
 * Sigma always brings programs for nodes of type `circle` and edges of type `arrow` and `line`. Ours take their names, so
 * that Sigma's are not compiled for nothing; `arrow` is painted before `line`.
 */
export type LineType = "arrow" | "line";
export const SPOKE: LineType = "arrow";
export const LINK: LineType = "line";

export interface LineAttributes {
  type: LineType;
  /** In Sigma's box: map units + 1/2 (camera.ts). */
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  /** Width in px. */
  size: number;
  color: string;
  opacity: number;
  hidden: boolean;
}

/** Attributes of the i-th disc. */
export function discAttributes({ discs }: Scene, i: number): DiscAttributes {
  return {
    x: discs.x[i]!,
    y: discs.y[i]!,
    size: discs.radii[i]!,
    core: 1,
    gap: 0,
    ring: DISC_RING.most,
    color: discs.fills[i]!,
    // There is no gap to see: in another colour it would shine through the core's soft edge.
    gapColor: discs.strokes[i]!,
    ringColor: discs.strokes[i]!,
    opacity: discs.opacities[i]!,
  };
}

export function hubAttributes(hub: HubMark, background: string): DiscAttributes {
  return {
    x: 0,
    y: 0,
    size: hub.radius,
    core: HUB_STYLE.core,
    gap: -HUB_STYLE.ringWidth,
    ring: 0,
    color: hub.fill,
    gapColor: background,
    ringColor: hub.ring,
    opacity: hub.opacity,
  };
}

/** Attributes of the i-th line. */
export function lineAttributes(type: LineType, lines: Lines, i: number): LineAttributes {
  return {
    type,
    x1: lines.x1[i]! + 0.5,
    y1: lines.y1[i]! + 0.5,
    x2: lines.x2[i]! + 0.5,
    y2: lines.y2[i]! + 0.5,
    size: lines.widths[i]!,
    color: lines.colors[i]!,
    opacity: lines.opacities[i]!,
    hidden: false,
  };
}

/** True if the discs stand where they stood. */
export function samePlaces(a: Scene, b: Scene): boolean {
  return sameColumn(a.discs.x, b.discs.x) && sameColumn(a.discs.y, b.discs.y);
}

/** True if discs and hub look as they did, wherever they stand. */
export function sameLooks(a: Scene, b: Scene): boolean {
  return (
    a.background === b.background &&
    sameColumn(Object.values(a.hub ?? {}), Object.values(b.hub ?? {})) &&
    sameColumn(a.discs.radii, b.discs.radii) &&
    sameColumn(a.discs.opacities, b.discs.opacities) &&
    sameColumn(a.discs.fills, b.discs.fills) &&
    sameColumn(a.discs.strokes, b.discs.strokes)
  );
}

/** True if the lines join the same papers in the same order. */
export function sameEnds(a: Lines, b: Lines): boolean {
  return sameColumn(a.sources, b.sources) && sameColumn(a.targets, b.targets);
}

/** True if the lines lie and look as they did. */
export function sameLines(a: Lines, b: Lines): boolean {
  const columns = ["x1", "y1", "x2", "y2", "widths", "opacities", "colors"] as const;
  return columns.every((column) => sameColumn(a[column], b[column]));
}

export function sameColumn(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
