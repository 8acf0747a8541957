/** Few papers, from scratch: ForceAtlas2 moves them inside their islands, seen live; each picture is free of overlaps. */
import { separateDiscs } from "../lib/separate";
import type { Layout } from "../model/layout";
import { confinement, fillIslands, startPlaces } from "./fill";
import { createForces } from "./forces";
import { loosePlaces } from "./loose";
import { discRadii, GAP } from "./radii";
import type { Slices } from "./slices";
import { type LayoutTask, linksOf, planOf } from "./task";

/** Up to so many papers ForceAtlas2 is seen live; above it would take too long, and shows less of the neighbourhoods. */
export const FEW = 300;
/** So many pictures are shown on the way. */
const FRAMES = 40;
/** Sweeps of even spreading in a picture on the way, and in the last. */
const SWEEPS = 6;
const LAST_SWEEPS = 120;

export function* liveLayout(task: LayoutTask): Slices {
  const { method, groups, wanted, random, hasHub } = task;
  const links = yield* linksOf(task);
  const plan = planOf(task, links, { named: true, rough: false });
  const loose = loosePlaces(groups, plan);
  const start = startPlaces(groups, plan.islands, random);
  const first = fillIslands(groups, plan, start, loose, LAST_SWEEPS, task.round);
  const { radii, hubRadius, mean } = discRadii(groups, first, wanted.aspect, hasHub);
  const forces = createForces(groups, links, plan.islands, start, wanted.between);
  const confine = confinement(groups, plan.islands);
  const rules = { gap: GAP * mean, hole: hubRadius, sweeps: 400, confine };
  const picture = (sweeps: number, progress: number): Layout => {
    const filled = fillIslands(groups, plan, forces.places(), loose, sweeps, task.round);
    const positions = separateDiscs(filled, radii, rules);
    return { method, positions, radii, hubRadius, progress };
  };

  // On rings papers would jump from place to place.
  const frames = task.round ? 1 : FRAMES;
  let done = 0;
  for (let frame = 0; frame < frames; frame++) {
    yield picture(SWEEPS, frame / frames);
    const target = Math.round((wanted.iterations * (frame + 1)) / frames);
    forces.run(target - done);
    done = target;
  }
  yield picture(LAST_SWEEPS, 1);
}
