/** A correction of the recipe → the sentence by which the user knows it again, with the names that the topics had then. */
import type { Anchor, Correction } from "../model/corrections";
import type { MapIndex } from "./mapIndex";
import { quoted } from "./words";

/** @param applies false: nothing came of it on this map. */
export function correctionWords(correction: Correction, index: MapIndex, applies = true): string {
  switch (correction.kind) {
    case "rename":
      return correction.called
        ? `Renamed “${correction.called}” to “${correction.name}”`
        : `Named a topic “${correction.name}”`;
    case "merge": {
      const from = correction.calledFrom ? `“${correction.calledFrom}”` : papersIn(correction.from, index);
      return `Merged ${from} into ${called(correction, correction.into, index)}`;
    }
    case "split": {
      const parts = applies ? topicsNow(correction.topic, index).slice(0, 2) : [];
      const into = parts.length === 2 ? ` into ${parts.join(" and ")}` : "";
      return correction.called || !into
        ? `Split ${called(correction, correction.topic, index)}${into}`
        : `Split${into}`;
    }
    case "move":
      return correction.to.length === 0
        ? `Made ${papersIn(correction.papers, index)} a topic of ${correction.papers.length === 1 ? "its" : "their"} own`
        : `Moved ${papersIn(correction.papers, index)} to ${called(correction, correction.to, index)}`;
    case "lock":
      return `Locked ${called(correction, correction.topic, index)}`;
    case "exclude":
      return `Left out the word “${correction.term}”`;
  }
}

/** As it was called when it was corrected; where that was not kept, as it is called now. */
function called({ called: then }: { readonly called?: string }, papers: Anchor, index: MapIndex): string {
  return then ? `“${then}”` : topicNow(papers, index);
}

/** Labels of the topics in which the papers are now, that with the most of them first. */
function topicsNow(papers: Anchor, { assignments, topicOf }: MapIndex): string[] {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const topic = assignments.get(paper)?.topic;
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).flatMap(([topic]) => topicOf.get(topic)?.label ?? []);
}

function topicNow(papers: Anchor, index: MapIndex): string {
  return topicsNow(papers, index)[0] ?? "a topic that is gone";
}

/** `“Title”`, or `“Title” and 3 more papers`. */
function papersIn(papers: readonly string[], index: MapIndex): string {
  const [first = ""] = papers;
  const paper = index.papers.get(first);
  const title = paper ? quoted(paper.title) : "a paper that is gone";
  const more = papers.length - 1;
  return more < 1 ? title : `${title} and ${more} more ${more === 1 ? "paper" : "papers"}`;
}
