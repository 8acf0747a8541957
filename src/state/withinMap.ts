/** A view of another map, an old address or a typed one → what of it this map has. */
import type { CitationMap } from "../model/map";
import { defaultView, type View } from "../model/view";

/** The same object if nothing had to be left out. */
export function withinMap(view: View, { topics, graph }: CitationMap): View {
  const has = (topic: string) => topics.topics.some(({ id }) => id === topic);
  const { selection } = view;
  const known =
    selection.kind === "hub" ||
    (selection.kind === "topic" ? has(selection.id) : graph.paperIds.includes(selection.id));
  const filter = view.filter.filter(has);
  if (known && filter.length === view.filter.length) return view;
  return {
    ...view,
    selection: known ? selection : defaultView.selection,
    filter: filter.length > 0 ? filter : defaultView.filter,
  };
}
