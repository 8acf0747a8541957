/** A view of one map → the same view of the next, whose topics have other ids: they are numbered by size. */
import { anchorOf, topicOfAnchor, topicsOfPapers } from "../model/corrections";
import type { Topics } from "../model/topics";
import { defaultView, type View } from "../model/view";

/**
 * Selection and filter go on showing the same papers. The selected topic is followed to the one in which most of its papers are; the filter
 * also to those that are made of its papers for the most part, such as both parts of a topic that was split. What the old map did not have
 * is left as it is. The same object if nothing changes.
 */
export function followTopics(view: View, before: Topics, after: Topics): View {
  const known = new Set(before.topics.map(({ id }) => id));
  const follow = (id: string) => (known.has(id) ? topicOfAnchor(after, anchorOf(before, id)) : id);
  const filter = followFilter(view.filter, before, after, follow);
  const isSame = filter.length === view.filter.length && filter.every((id, k) => id === view.filter[k]);
  const selection = followSelection(view.selection, follow);
  if (isSame && selection === view.selection) return view;
  return { ...view, selection, filter: isSame ? view.filter : filter };
}

function followSelection(
  selection: View["selection"],
  follow: (id: string) => string | null,
): View["selection"] {
  if (selection.kind !== "topic") return selection;
  const id = follow(selection.id);
  if (id === selection.id) return selection;
  return id === null ? defaultView.selection : { kind: "topic", id };
}

function followFilter(
  filter: View["filter"],
  before: Topics,
  after: Topics,
  follow: (id: string) => string | null,
): string[] {
  if (filter.length === 0) return [];
  const shown = new Set(filter);
  const topicOf = topicsOfPapers(before.assignments);
  const papersShown = new Map<string, number>();
  for (const { paper, topic } of after.assignments)
    if (topic !== null && shown.has(topicOf.get(paper) ?? ""))
      papersShown.set(topic, (papersShown.get(topic) ?? 0) + 1);
  const parts = after.topics.filter(({ id, size }) => 2 * (papersShown.get(id) ?? 0) > size);
  const followed = filter.map(follow).filter((id) => id !== null);
  return [...new Set([...followed, ...parts.map(({ id }) => id)])];
}
