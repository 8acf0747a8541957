/**
 * Graph and topics → the hub map: the hub, if there is one, in the middle, topics as islands round it, papers as discs that do not overlap. The topics are
 * placed first, by their similarity; then ForceAtlas2 moves the papers inside their islands, seen live (docs/method.md, Layout).
 */
import { seededRandom } from "../lib/random";
import { separateDiscs } from "../lib/separate";
import type { Layout } from "../model/layout";
import type { LayoutMethod } from "../model/plugins";
import { confinement, fillIslands, startPlaces } from "./fill";
import { createForces } from "./forces";
import { homesOf } from "./homes";
import { planIslands } from "./islands";
import { groupPapers, similarLinks } from "./links";
import { loosePlaces } from "./loose";
import { discRadii } from "./radii";
import { ringOrder, topicSimilarity } from "./ringOrder";
import { layoutParameters, readSettings } from "./settings";

const METHOD = "hub-islands";
/** So many pictures are shown on the way. */
const FRAMES = 40;
/** Sweeps of even spreading in a picture on the way, and in the last. */
const SWEEPS = 6;
const LAST_SWEEPS = 120;
/** Least space between two discs, in mean radii. */
const GAP = 0.25;

export const hubIslands: LayoutMethod = {
  id: METHOD,
  label: "Islands round the hub",
  parameters: layoutParameters,

  *run(graph, topics, settings, seed) {
    const wanted = readSettings(settings);
    const random = seededRandom(seed);
    const links = similarLinks(graph.neighbours);
    const groups = groupPapers(graph.paperIds, topics);
    const sizes = groups.members.map((members) => members.length);
    const similarity = topicSimilarity(groups, links);
    const order = ringOrder(similarity, sizes.length);
    const hasHub = graph.hubId !== null;
    const homes = homesOf(groups, links, random);
    const plan = planIslands(sizes, similarity, order, homes, wanted, random, hasHub);
    const loose = loosePlaces(groups, plan);
    const start = startPlaces(groups, plan.islands, random);
    const first = fillIslands(groups, plan, start, loose, LAST_SWEEPS);
    const { radii, hubRadius, mean } = discRadii(groups, first, wanted.aspect, hasHub);
    const forces = createForces(groups, links, plan.islands, start);
    const confine = confinement(groups, plan.islands);
    const rules = { gap: GAP * mean, hole: hubRadius, sweeps: 400, confine };
    const picture = (sweeps: number, progress: number): Layout => {
      const filled = fillIslands(groups, plan, forces.places(), loose, sweeps);
      const positions = separateDiscs(filled, radii, rules);
      return { method: METHOD, positions, radii, hubRadius, progress };
    };

    let done = 0;
    for (let frame = 0; frame < FRAMES; frame++) {
      yield picture(SWEEPS, frame / FRAMES);
      const target = Math.round((wanted.iterations * (frame + 1)) / FRAMES);
      forces.run(target - done);
      done = target;
    }
    yield picture(LAST_SWEEPS, 1);
  },
};
