/** Closed curves → the geometry of one freeform shape with holes. */
import { contains, union } from "../../lib/boxes";
import { clipRing } from "../../lib/clip";
import type { Box } from "../../model/scene";
import { type Curve, cornersOf, extentOf, holds, reversed, signedArea } from "./curve";
import { emu } from "./units";
import { element } from "./xml";

export interface Freeform {
  readonly geometry: string;
  readonly box: Box;
}

/** Corners to a segment of a curve that is cut. */
const STEPS = 6;

/** @param reach what lies outside is cut off; there the curves become corners. @returns null if nothing is left. */
export function freeform(curves: readonly Curve[], reach: Box): Freeform | null {
  const paths: { readonly box: Box; readonly xml: (origin: Box) => string }[] = [];
  for (const curve of wound(curves)) {
    const box = extentOf(curve);
    const corners = contains(reach, box) ? null : clipRing(cornersOf(curve, STEPS), reach);
    if (corners === null) paths.push({ box, xml: (origin) => curvePath(curve, origin) });
    else if (corners.length >= 6)
      paths.push({ box: boxOf(corners), xml: (origin) => cornerPath(corners, origin) });
  }
  const first = paths[0];
  if (!first) return null;
  const box = paths.reduce((all, path) => union(all, path.box), first.box);
  const w = emu(box.left + box.width) - emu(box.left);
  const h = emu(box.top + box.height) - emu(box.top);
  const path = element("a:path", { w, h }, ...paths.map(({ xml }) => xml(box)));
  const geometry = element(
    "a:custGeom",
    {},
    ...["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"].map((name) => element(name)),
    element("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    element("a:pathLst", {}, path),
  );
  return { geometry, box };
}

/** Outer curves clockwise, holes the other way: programs fill by the even-odd or by the winding rule, and so agree. */
function wound(curves: readonly Curve[]): Curve[] {
  const rings = curves.map((curve) => cornersOf(curve, 1));
  return curves.map((curve, k) => {
    const depth = rings.filter((ring, other) => other !== k && holds(ring, curve[0]!, curve[1]!)).length;
    const isClockwise = signedArea(rings[k]!) > 0;
    return isClockwise === (depth % 2 === 0) ? curve : reversed(curve);
  });
}

function curvePath(curve: Curve, origin: Box): string {
  const parts = [moveTo(curve[0]!, curve[1]!, origin)];
  for (let k = 2; k + 5 < curve.length; k += 6) {
    const points = [0, 2, 4].map((p) => point(curve[k + p]!, curve[k + p + 1]!, origin));
    parts.push(element("a:cubicBezTo", {}, ...points));
  }
  return `${parts.join("")}<a:close/>`;
}

function cornerPath(corners: readonly number[], origin: Box): string {
  const parts = [moveTo(corners[0]!, corners[1]!, origin)];
  for (let k = 2; k < corners.length; k += 2)
    parts.push(element("a:lnTo", {}, point(corners[k]!, corners[k + 1]!, origin)));
  return `${parts.join("")}<a:close/>`;
}

function moveTo(x: number, y: number, origin: Box): string {
  return element("a:moveTo", {}, point(x, y, origin));
}

function point(x: number, y: number, { left, top }: Box): string {
  return element("a:pt", { x: emu(x) - emu(left), y: emu(y) - emu(top) });
}

function boxOf(corners: readonly number[]): Box {
  const [xs, ys] = [0, 1].map((axis) => corners.filter((_, k) => k % 2 === axis));
  const left = Math.min(...xs!);
  const top = Math.min(...ys!);
  return { left, top, width: Math.max(...xs!) - left, height: Math.max(...ys!) - top };
}
