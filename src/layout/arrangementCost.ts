/** How good an arrangement of islands is: small, hub in the middle, similar ones near, the way to the hub and the names free. */
import type { Arrangement } from "./arrangement";
import { extentOf } from "./arrangement";

/** So heavy that a small change of the topics does not turn the whole map round, for some 3 % of its scale (docs/method.md, Layout). */
const AT_HOME = 0.6;

/** Lower is better; lengths relative to the height of a frame that the islands would fill without any gap. */
export function arrangementCost(task: Arrangement, centres: Float64Array): number {
  const { radii, aspect } = task;
  const ideal = Math.sqrt(radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0) / aspect);
  const { left, right, bottom, top } = extentOf(radii, centres);
  const frame = Math.max(top - bottom + task.nameHeight, (right - left) / aspect);
  const unfilled = frame - Math.min(top - bottom + task.nameHeight, (right - left) / aspect);
  const offCentre = Math.abs(left + right) / aspect + Math.abs(bottom + top);
  const size = (frame + 0.25 * unfilled + 0.3 * offCentre) / ideal;
  return (
    size +
    (0.25 * similarApart(task, centres)) / ideal +
    0.04 * blocked(task, centres) +
    (task.nameWidth > 0 ? nameCover(task, centres) : 0) +
    AT_HOME * awayFromHome(task, centres)
  );
}

/** How far the islands lie from where they would like to, weighed by their room: squared distance of unit vectors, 0..4. */
function awayFromHome({ radii, homes, aspect }: Arrangement, centres: Float64Array): number {
  let sum = 0;
  let room = 0;
  for (let k = 0; k < radii.length; k++) {
    const [hx, hy] = [homes[2 * k]!, homes[2 * k + 1]!];
    const [x, y] = [centres[2 * k]! / aspect, centres[2 * k + 1]!];
    const home = Math.sqrt(hx * hx + hy * hy);
    const here = Math.sqrt(x * x + y * y);
    const weight = radii[k]! * home;
    if (home > 0 && here > 0) sum += weight * (2 - (2 * (hx * x + hy * y)) / (home * here));
    room += weight;
  }
  return room > 0 ? sum / room : 0;
}

/** Mean distance of the rims of two islands, weighed by their similarity. */
function similarApart(task: Arrangement, centres: Float64Array): number {
  const { radii, similarity } = task;
  const count = radii.length;
  let sum = 0;
  let weights = 0;
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++) {
      const dx = centres[2 * b]! - centres[2 * a]!;
      const dy = centres[2 * b + 1]! - centres[2 * a + 1]!;
      const weight = similarity[a * count + b]!;
      sum += weight * Math.max(0, Math.sqrt(dx * dx + dy * dy) - radii[a]! - radii[b]!);
      weights += weight;
    }
  return weights > 0 ? sum / weights : 0;
}

/** How many islands lie in the way from another to the hub, if there is one: 0 = all free, 1 for each way through the middle of one. */
function blocked(task: Arrangement, centres: Float64Array): number {
  const { radii, hubRoom } = task;
  if (hubRoom === 0) return 0;
  let sum = 0;
  for (let a = 0; a < radii.length; a++)
    for (let b = 0; b < radii.length; b++) {
      const [ax, ay, bx, by] = [centres[2 * a]!, centres[2 * a + 1]!, centres[2 * b]!, centres[2 * b + 1]!];
      const along = (bx * ax + by * ay) / (ax * ax + ay * ay);
      if (a === b || !(along > 0 && along < 1)) continue;
      const dx = bx - along * ax;
      const dy = by - along * ay;
      sum += Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / radii[b]!);
    }
  return sum;
}

/** How many names are covered, by an island or by another name. */
function nameCover(task: Arrangement, centres: Float64Array): number {
  const { radii, nameWidth, nameHeight } = task;
  let cover = 0;
  for (let a = 0; a < radii.length; a++)
    for (let b = 0; b < radii.length; b++) {
      if (a === b) continue;
      const acrossX = Math.abs(centres[2 * a]! - centres[2 * b]!);
      const nameY = centres[2 * a + 1]! + radii[a]! + nameHeight / 2;
      const besideX = Math.max(0, acrossX - nameWidth / 2);
      const besideY = Math.max(0, Math.abs(nameY - centres[2 * b + 1]!) - nameHeight / 2);
      const depth = radii[b]! - Math.sqrt(besideX * besideX + besideY * besideY);
      cover += Math.min(1, Math.max(0, depth / nameHeight));
      const overX = nameWidth - acrossX;
      const overY = nameHeight - Math.abs(nameY - centres[2 * b + 1]! - radii[b]! - nameHeight / 2);
      if (overX > 0 && overY > 0) cover += (0.5 * overX * overY) / (nameWidth * nameHeight);
    }
  return 0.4 * cover;
}
