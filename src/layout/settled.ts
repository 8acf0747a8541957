/** Positions of the papers with a topic → the layout: nobody in the hub's room, loose papers in free places, no disc on another. */
import { separateDiscs } from "../lib/separate";
import type { Layout } from "../model/layout";
import { DENSITY } from "./framed";
import type { Island } from "./islands";
import { looseBeside } from "./looseBeside";
import { type PackedPapers, unpack } from "./packed";
import type { Points } from "./physics/points";
import { spread } from "./physics/spread";
import { discRadii, GAP, LARGEST } from "./radii";
import { clearHub, sectors } from "./sectors";
import { sliced } from "./slices";
import type { LayoutTask } from "./task";

/** Above so many papers a picture on the way may have overlaps: taking them away for each would cost as much as all the rest. */
export const MANY = 2000;
/** Of pushing papers to an even least distance. Of many, the last sweeps push few: what is left then is pushed disc by disc. */
const SWEEPS = { few: 60, many: 15 };

/**
 * @param points in map units; moved in place
 * @param anchors where papers stood before, NaN where not: loose papers stay there
 */
export function* settledMap(
  task: LayoutTask,
  nodes: PackedPapers,
  points: Points,
  islands: readonly Island[],
  hubShare: number,
  progress: number,
  anchors: Float64Array | null = null,
): Generator<null, Layout, void> {
  const { method, groups, wanted, hasHub } = task;
  const count = groups.groupOf.length;
  const positions = new Float64Array(2 * count);
  const intoSectors = hasHub ? sectors(nodes, islands) : null;
  const frame = discRadii(groups, packedPositions(points), wanted.aspect, hasHub);
  const room = hasHub ? Math.max(frame.hubRadius + 2 * frame.mean, hubRoomIn(points, hubShare)) : 0;
  const confine = (moved: Points): void => {
    intoSectors?.(moved);
    if (room > 0) clearHub(moved, room);
  };
  confine(points);
  const final = progress === 1;
  const widest = 2 * LARGEST * frame.mean + GAP * frame.mean;
  yield null;
  if (final || count <= MANY)
    yield* sliced(
      spread(points, {
        distance: widest,
        hole: room,
        sweeps: count > MANY ? SWEEPS.many : SWEEPS.few,
        confine,
      }),
    );
  yield null;
  unpack(nodes, points, positions);
  looseBeside(groups, positions, { room, aspect: wanted.aspect }, anchors);
  const { radii, hubRadius, mean } = discRadii(groups, positions, wanted.aspect, hasHub);
  if (!final && count > MANY) return { method, positions, radii, hubRadius, progress };
  yield null;
  const rules = { gap: GAP * mean, hole: hubRadius, sweeps: 400 };
  return { method, positions: separateDiscs(positions, radii, rules), radii, hubRadius, progress };
}

function packedPositions({ x, y }: Points): Float64Array {
  const positions = new Float64Array(2 * x.length);
  for (let v = 0; v < x.length; v++) {
    positions[2 * v] = x[v]!;
    positions[2 * v + 1] = y[v]!;
  }
  return positions;
}

/** Radius of the disc that takes a share of the area that the points take at the usual density. */
function hubRoomIn({ x }: Points, hubShare: number): number {
  return Math.sqrt((x.length * hubShare) / DENSITY / Math.PI);
}
