/**
 * Positions from the links alone → the papers of each topic in the disc that was planned for it: the cloud of its papers is made round,
 * fills the disc, and is turned, mirrored if that is better, so that papers stand on the side of the topics that they are linked to.
 */
import type { Island } from "./islands";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";

/** Distance from the middle comes to this part from the order of the papers, the rest from the positions. */
const EVEN_SHARE = 0.6;
/** What counts as the rim of a cloud: beyond stand this share of its papers. */
const OUTLIERS = 0.1;
/** Part of its spread that a cloud is taken to have in every direction: a row of papers is not torn apart into a round. */
const FLAT = 0.03;

/** Moves the points in place, into the islands. */
export function moveIntoDiscs(nodes: Nodes, islands: readonly Island[], points: Points): void {
  const wishes = directionsOfLinks(nodes, islands);
  islands.forEach((island, g) => {
    const start = nodes.starts[g]!;
    const end = nodes.starts[g + 1]!;
    const cloud = { x: points.x.subarray(start, end), y: points.y.subarray(start, end) };
    makeRound(cloud);
    turn(cloud, { x: wishes.x.subarray(start, end), y: wishes.y.subarray(start, end) });
    fillDisc(cloud, island);
  });
}

/** For each paper the summed direction of its links to other topics, as from the middle of its own island to theirs. */
function directionsOfLinks({ graph, groupOf }: Nodes, islands: readonly Island[]): Points {
  const { offsets, targets, weights } = graph;
  const x = new Float64Array(groupOf.length);
  const y = new Float64Array(groupOf.length);
  for (let i = 0; i < groupOf.length; i++) {
    const own = islands[groupOf[i]!]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const other = islands[groupOf[targets[e]!]!]!;
      if (other === own) continue;
      const dx = other.x - own.x;
      const dy = other.y - own.y;
      const scale = weights[e]! / Math.sqrt(dx * dx + dy * dy || 1);
      x[i]! += dx * scale;
      y[i]! += dy * scale;
    }
  }
  return { x, y };
}

/**
 * Moves the middle to the origin and draws the cloud out across its longer side: multiplies by the inverse square root of the covariance,
 * C^(-1/2) = (C + √det)^(-1) · √(trace + 2√det), up to a factor, after adding a little to its diagonal.
 */
function makeRound({ x, y }: Points): void {
  const count = x.length;
  let [meanX, meanY] = [0, 0];
  for (let i = 0; i < count; i++) {
    meanX += x[i]! / count;
    meanY += y[i]! / count;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    x[i]! -= meanX;
    y[i]! -= meanY;
    xx += x[i]! * x[i]!;
    yy += y[i]! * y[i]!;
    xy += x[i]! * y[i]!;
  }
  const more = FLAT * (xx + yy);
  const root = Math.sqrt((xx + more) * (yy + more) - xy * xy);
  const [a, d] = [xx + more + root, yy + more + root];
  if (count < 3 || !(a * d - xy * xy > 0)) return;
  const size = Math.sqrt(a * d);
  for (let i = 0; i < count; i++) {
    const px = x[i]!;
    x[i] = (d * px - xy * y[i]!) / size;
    y[i] = (a * y[i]! - xy * px) / size;
  }
}

/** Turns the cloud, mirrored if that is better, so that Σ p · wish is as large as can be. */
function turn({ x, y }: Points, wishes: Points): void {
  let [along, across, alongMirrored, acrossMirrored] = [0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    along += x[i]! * wishes.x[i]! + y[i]! * wishes.y[i]!;
    across += x[i]! * wishes.y[i]! - y[i]! * wishes.x[i]!;
    alongMirrored += x[i]! * wishes.x[i]! - y[i]! * wishes.y[i]!;
    acrossMirrored += x[i]! * wishes.y[i]! + y[i]! * wishes.x[i]!;
  }
  const plain = along * along + across * across;
  const mirrored = alongMirrored * alongMirrored + acrossMirrored * acrossMirrored;
  const mirror = mirrored > plain ? -1 : 1;
  const length = Math.sqrt(Math.max(plain, mirrored));
  if (!(length > 0)) return;
  const cos = (mirror < 0 ? alongMirrored : along) / length;
  const sin = (mirror < 0 ? acrossMirrored : across) / length;
  for (let i = 0; i < x.length; i++) {
    const px = x[i]!;
    const py = mirror * y[i]!;
    x[i] = cos * px - sin * py;
    y[i] = sin * px + cos * py;
  }
}

/** A cloud about the origin into an island: distances from the middle half way to those in an evenly filled disc; nobody stands outside. */
export function fillDisc({ x, y }: Points, island: Island): void {
  const count = x.length;
  const distances = new Float64Array(count);
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    distances[i] = Math.sqrt(x[i]! * x[i]! + y[i]! * y[i]!);
    order[i] = i;
  }
  order.sort((i, j) => distances[i]! - distances[j]! || i - j);
  const rim = distances[order[Math.floor((1 - OUTLIERS) * count)]!]! || 1;
  for (let k = 0; k < count; k++) {
    const i = order[k]!;
    const even = Math.sqrt((k + 0.5) / count);
    const natural = Math.min(1, distances[i]! / rim);
    const distance = EVEN_SHARE * even + (1 - EVEN_SHARE) * natural;
    const scale = distances[i]! > 0 ? distance / distances[i]! : 0;
    x[i] = island.x + x[i]! * scale * island.radiusX;
    y[i] = island.y + y[i]! * scale * island.radiusY;
  }
}
