/** A view of another map, an old address or a typed one → what of it this map has. */
import type { CitationMap } from "../model/map";
import { defaultView, type Selection, type View } from "../model/view";

/** The same object if nothing had to be left out. */
export function withinMap(view: View, { topics, graph }: CitationMap): View {
  const has = (topic: string) => topics.topics.some(({ id }) => id === topic);
  const { selection } = view;
  const isKnown = (one: Selection) => {
    if (one.kind === "hub") return true;
    if (one.kind === "topic") return has(one.id);
    if (one.kind === "paper") return graph.paperIds.includes(one.id);
    const ids = new Set(graph.paperIds);
    return one.ids.every((id) => ids.has(id));
  };
  const known = isKnown(selection);
  const filter = view.filter.filter(has);
  if (known && filter.length === view.filter.length) return view;
  return {
    ...view,
    selection: known ? selection : defaultView.selection,
    filter: filter.length > 0 ? filter : defaultView.filter,
  };
}
