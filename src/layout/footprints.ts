/** Pushes islands off each other and off the hub: disc from disc, a name's box from a disc, a name's box from a name's box. */
import type { Arrangement } from "./arrangement";

/** One pass over all pairs, in place. The larger of a pair moves less. */
export function pushFootprints(task: Arrangement, centres: Float64Array): void {
  const count = task.radii.length;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      pushDiscs(task, centres, a, b);
      if (task.nameWidth === 0) continue;
      pushNameFromDisc(task, centres, a, b);
      pushNameFromDisc(task, centres, b, a);
      pushNames(task, centres, a, b);
    }
    pushFromHub(task, centres, a);
  }
}

function move(task: Arrangement, centres: Float64Array, a: number, b: number, dx: number, dy: number): void {
  const areaA = task.radii[a]! * task.radii[a]!;
  const areaB = task.radii[b]! * task.radii[b]!;
  const share = areaB / (areaA + areaB);
  centres[2 * a]! += dx * share;
  centres[2 * a + 1]! += dy * share;
  centres[2 * b]! -= dx * (1 - share);
  centres[2 * b + 1]! -= dy * (1 - share);
}

function pushDiscs(task: Arrangement, centres: Float64Array, a: number, b: number): void {
  const dx = centres[2 * a]! - centres[2 * b]!;
  const dy = centres[2 * a + 1]! - centres[2 * b + 1]!;
  const distance = Math.sqrt(dx * dx + dy * dy) || 1e-6;
  const wanted = task.radii[a]! + task.radii[b]! + task.channel;
  if (distance >= wanted) return;
  const push = (wanted - distance) / distance;
  move(task, centres, a, b, dx * push, dy * push);
}

/** The box above island a against the disc of island b. */
function pushNameFromDisc(task: Arrangement, centres: Float64Array, a: number, b: number): void {
  const halfWidth = task.nameWidth / 2;
  const halfHeight = task.nameHeight / 2;
  const boxX = centres[2 * a]!;
  const boxY = centres[2 * a + 1]! + task.radii[a]! + halfHeight;
  const dx = boxX - centres[2 * b]!;
  const dy = boxY - centres[2 * b + 1]!;
  const nearX = Math.sign(dx) * Math.max(0, Math.abs(dx) - halfWidth);
  const nearY = Math.sign(dy) * Math.max(0, Math.abs(dy) - halfHeight);
  const distance = Math.sqrt(nearX * nearX + nearY * nearY);
  const depth = task.radii[b]! + 0.15 * task.nameHeight - distance;
  if (depth <= 0) return;
  if (distance > 0) move(task, centres, a, b, (nearX / distance) * depth, (nearY / distance) * depth);
  else move(task, centres, a, b, 0, -depth);
}

function pushNames(task: Arrangement, centres: Float64Array, a: number, b: number): void {
  const dx = centres[2 * a]! - centres[2 * b]!;
  const dy = centres[2 * a + 1]! + task.radii[a]! - centres[2 * b + 1]! - task.radii[b]!;
  const overX = task.nameWidth - Math.abs(dx);
  const overY = task.nameHeight - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return;
  if (overX < overY) move(task, centres, a, b, dx < 0 ? -overX : overX, 0);
  else move(task, centres, a, b, 0, dy < 0 ? -overY : overY);
}

/** Out of the hub's room, if there is a hub: the disc, then disc and name out of the box of the hub's name. */
function pushFromHub(task: Arrangement, centres: Float64Array, a: number): void {
  if (task.hubRoom === 0) return;
  const radius = task.radii[a]!;
  const distance = length(centres[2 * a]!, centres[2 * a + 1]!) || 1e-6;
  const wanted = task.hubRoom + radius + 0.5 * task.channel;
  if (distance < wanted) {
    centres[2 * a]! *= wanted / distance;
    centres[2 * a + 1]! *= wanted / distance;
  }
  const x = centres[2 * a]!;
  const y = centres[2 * a + 1]!;
  const besideX = Math.sign(x) * Math.max(0, Math.abs(x) - task.hubNameWidth / 2);
  const belowY = Math.min(0, y + task.hubNameDepth);
  const apart = length(besideX, belowY);
  if (y < 0 && apart > 0 && apart < radius) {
    centres[2 * a]! += besideX * (radius / apart - 1);
    centres[2 * a + 1]! += belowY * (radius / apart - 1);
  }
  const nameTop = centres[2 * a + 1]! + radius + task.nameHeight;
  const beside = Math.abs(centres[2 * a]!) >= (task.nameWidth + task.hubNameWidth) / 2;
  if (y < 0 && nameTop > -task.hubNameDepth && !beside) centres[2 * a + 1]! -= nameTop + task.hubNameDepth;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
