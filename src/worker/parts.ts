/** A map → what of it travels to the page. */
import { linksOf } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { MapParts } from "./protocol";

/** @param withLinks true for the first part of a run. */
export function partsOf({ topics, layout, graph }: CitationMap, withLinks: boolean): MapParts {
  return withLinks ? { topics, layout, links: linksOf(graph.graph) } : { topics, layout };
}
