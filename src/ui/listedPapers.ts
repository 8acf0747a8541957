/** Which papers a list of references holds, and the map with those alone. */
import type { CitationMap } from "../model/map";
import type { Marks, Selection } from "../model/view";
import type { MapIndex } from "./mapIndex";
import { starredOn } from "./starred";

/** "all", "starred", "selection", "filter", or "topic:" and the id of one. */
export type Listed = string;

export interface Chosen {
  readonly selection: Selection;
  readonly filter: readonly string[];
  readonly marks: Marks;
}

/** Ids of the papers; null: all of the map. */
export function listedPapers(
  listed: Listed,
  index: MapIndex,
  { selection, filter, marks }: Chosen,
): ReadonlySet<string> | null {
  const ofTopics = (ids: readonly string[]) => new Set(ids.flatMap((id) => index.members.get(id) ?? []));
  if (listed === "starred") return new Set(starredOn(index, marks));
  if (listed === "filter" && filter.length > 0) return ofTopics(filter);
  if (listed.startsWith("topic:")) return ofTopics([listed.slice("topic:".length)]);
  if (listed !== "selection" || selection.kind === "hub") return null;
  if (selection.kind === "topic") return ofTopics([selection.id]);
  return new Set(selection.kind === "paper" ? [selection.id] : selection.ids);
}

/** The map as if only those papers were on it, each in its topic; of the graph the order of the papers alone is cut, which lists go by. */
export function onlyPapers(map: CitationMap, ids: ReadonlySet<string>): CitationMap {
  const { bibliography, graph, topics, layout } = map;
  const places = graph.paperIds.flatMap((id, place) => (ids.has(id) ? [place] : []));
  const assignments = places.map((place) => topics.assignments[place]!);
  const sizes = new Map<string | null, number>();
  for (const { topic } of assignments) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  const isHere = (id: string) => ids.has(id) || id === bibliography.hub?.id;
  return {
    ...map,
    bibliography: {
      ...bibliography,
      papers: bibliography.papers.filter(({ id }) => ids.has(id)),
      citations: bibliography.citations.filter(({ source, target }) => isHere(source) && isHere(target)),
    },
    graph: { ...graph, paperIds: places.map((place) => graph.paperIds[place]!) },
    topics: {
      ...topics,
      topics: topics.topics.flatMap((topic) => {
        const size = sizes.get(topic.id);
        return size === undefined ? [] : [{ ...topic, size }];
      }),
      assignments,
    },
    layout: {
      ...layout,
      positions: Float64Array.from(
        places.flatMap((place) => [layout.positions[2 * place]!, layout.positions[2 * place + 1]!]),
      ),
      radii: Float64Array.from(places, (place) => layout.radii[place]!),
    },
  };
}
