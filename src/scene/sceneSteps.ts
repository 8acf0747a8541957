/**
 * What of a scene the view does not decide, and the frame only by being upright, made in steps: a page that runs them in slices before it composes the first scene of a large map
 * goes on listening meanwhile. All of it is kept where `compose` looks for it; a map whose steps were not run is composed all the same.
 */
import { between, type Steps } from "../lib/steps";
import { citingPapers } from "../model/about";
import type { CitationMap } from "../model/map";
import type { Frame } from "../model/scene";
import { centresOf, isLarge, placesOf, titlesOf } from "./columns";
import { coresOf } from "./cores";
import { crowdOf } from "./crowd";
import { huesApart } from "./huesApart";
import { islandSteps } from "./islands";
import { placedLinks } from "./links";
import { stretched, stretchFor } from "./portrait";
import { placedSpokes } from "./spokes";

/** Steps of at most some 50 ms at 100,000 papers. @param frame of the screen. */
export function* sceneSteps(laidOut: CitationMap, frame: Frame): Steps<void> {
  const map = stretched(laidOut, stretchFor(laidOut.layout, frame));
  const { bibliography, graph, topics, layout } = map;
  yield* between(islandSteps(map), 0, 0.6);
  const rest = [
    () => placesOf(graph),
    () => citingPapers(bibliography),
    () => placedLinks(layout, graph),
    () => placedSpokes(layout, graph, bibliography),
    () => titlesOf(graph),
    () => huesApart(map),
    () => centresOf(layout),
    () => crowdOf(layout),
    () => isLarge(graph) && coresOf(layout, topics),
  ];
  for (const [k, make] of rest.entries()) {
    make();
    yield 0.6 + (0.4 * (k + 1)) / rest.length;
  }
}
