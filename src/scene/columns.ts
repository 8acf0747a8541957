/**
 * A map's papers as columns, each made once for what it depends on, and its discs in an index: what is drawn, sought and labelled at any number of
 * papers without looking at all of them again.
 */
import { buildDiscIndex, type DiscIndex } from "../lib/discIndex";
import { remembered } from "../lib/remembered";
import type { CitationGraph } from "../model/graph";
import type { Layout } from "../model/layout";
import type { Topics } from "../model/topics";

/** Maps of more papers are drawn as large ones: names may lie on discs, and parts of topics have names. */
export const SMALL = 300;

export function isLarge({ paperIds }: CitationGraph): boolean {
  return paperIds.length > SMALL;
}

/** Paper id → place in `CitationGraph.paperIds`. */
export const placesOf = remembered(
  ({ paperIds }: CitationGraph): ReadonlyMap<string, number> =>
    new Map(paperIds.map((id, place) => [id, place])),
);

export const titlesOf = remembered((citations: CitationGraph): readonly string[] => {
  const places = placesOf(citations);
  const titles = new Array<string>(places.size).fill("");
  citations.graph.forEachNode((id, { title }) => {
    const place = places.get(id);
    if (place !== undefined) titles[place] = title;
  });
  return titles;
});

/** Id of each paper's topic, null for none. */
export const topicIdsOf = remembered(({ assignments }: Topics): readonly (string | null)[] =>
  assignments.map(({ topic }) => topic),
);

/** Place of each paper's topic in the list of topics, -2 for none. */
export const topicPlacesOf = remembered(({ topics, assignments }: Topics): Int32Array => {
  const places = new Map(topics.map(({ id }, place) => [id, place]));
  const found = new Int32Array(assignments.length);
  for (let k = 0; k < found.length; k++) {
    const { topic } = assignments[k]!;
    found[k] = topic === null ? -2 : (places.get(topic) ?? -2);
  }
  return found;
});

/** The papers of each topic, ascending: those of topic t are papers[starts[t] … starts[t + 1] - 1]. */
export const membersOf = remembered((topics: Topics): { starts: Int32Array; papers: Int32Array } => {
  const places = topicPlacesOf(topics);
  const starts = new Int32Array(topics.topics.length + 1);
  for (const place of places) if (place >= 0) starts[place + 1]!++;
  for (let t = 0; t + 1 < starts.length; t++) starts[t + 1]! += starts[t]!;
  const next = starts.slice();
  const papers = new Int32Array(starts.at(-1) ?? 0);
  for (let k = 0; k < places.length; k++) if (places[k]! >= 0) papers[next[places[k]!]!++] = k;
  return { starts, papers };
});

export interface Centres {
  /** Map units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly index: DiscIndex;
}

export const centresOf = remembered(({ positions, radii }: Layout): Centres => {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  for (let k = 0; k < radii.length; k++) {
    x[k] = positions[2 * k]!;
    y[k] = positions[2 * k + 1]!;
  }
  return { x, y, index: buildDiscIndex(x, y, radii) };
});
