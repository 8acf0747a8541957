/** A view of another map, an old address or a typed one → what of it this map has. */
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import { defaultView, type Selection, type View } from "../model/view";

/** Selections of papers that a graph is known to have: they may be many, and a view is looked at anew at every frame of a pan. */
const within = new WeakMap<Selection, CitationGraph>();

/** The same object if nothing had to be left out. */
export function withinMap(view: View, map: CitationMap): View {
  const { topics } = map.topics;
  const filter = view.filter.filter((topic) => topics.some(({ id }) => id === topic));
  const selection = known(view.selection, map);
  if (selection === view.selection && filter.length === view.filter.length) return view;
  return { ...view, selection, filter: filter.length > 0 ? filter : defaultView.filter };
}

/** Several papers as a selection: each once and in the order of the map; one alone, or none, as what it is. */
export function selectionOfPapers(ids: readonly string[], { graph }: CitationMap): Selection {
  const wanted = new Set(ids);
  const found = graph.paperIds.filter((id) => wanted.has(id));
  if (found.length > 1) return { kind: "papers", ids: found };
  return found.length === 1 ? { kind: "paper", id: found[0]! } : defaultView.selection;
}

function known(selection: Selection, map: CitationMap): Selection {
  const { graph, topics } = map;
  const isPaper = (id: string) => id !== graph.hubId && graph.graph.hasNode(id);
  switch (selection.kind) {
    case "hub":
      return selection;
    case "topic":
      return topics.topics.some(({ id }) => id === selection.id) ? selection : defaultView.selection;
    case "paper":
      return isPaper(selection.id) ? selection : defaultView.selection;
    case "papers":
      if (within.get(selection) === graph) return selection;
      if (!selection.ids.every(isPaper)) return selectionOfPapers(selection.ids, map);
      within.set(selection, graph);
      return selection;
  }
}
