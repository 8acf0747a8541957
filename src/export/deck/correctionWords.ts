/** The user's corrections → sentences for a slide, with the names that the topics have now. */

import { counted } from "../../lib/digits";
import { excerpt, plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import { type Anchor, type Correction, topicOfAnchor } from "../../model/corrections";
import type { CitationMap } from "../../model/map";

/** One sentence a correction, in the order in which they were made. */
export function correctionWords({ recipe, topics, bibliography }: CitationMap): string[] {
  const papers = new Map<string, Paper>(bibliography.papers.map((paper) => [paper.id, paper]));
  const unapplied = new Set(topics.unapplied.map(({ correction }) => correction));
  const names = new Map(topics.topics.map(({ id, label }) => [id, label]));
  const topic = (anchor: Anchor) => {
    const id = topicOfAnchor(topics, anchor);
    return (id !== null && names.get(id)) || "a topic that is gone";
  };
  const some = (ids: readonly string[]) => {
    const [only] = ids;
    const title = ids.length === 1 && only !== undefined ? papers.get(only)?.title : undefined;
    return title === undefined ? counted(ids.length, "paper") : `“${excerpt(plainText(title))}”`;
  };
  return recipe.corrections.map((correction, k) => {
    const rest = unapplied.has(k) ? " (does not apply to this map)" : "";
    return `${words(correction, topic, some)}${rest}`;
  });
}

function words(
  correction: Correction,
  topic: (anchor: Anchor) => string,
  some: (papers: readonly string[]) => string,
): string {
  switch (correction.kind) {
    case "rename":
      return `Named a topic “${plainText(correction.name)}”`;
    case "merge":
      return `Merged a topic into ${topic(correction.into)}`;
    case "split":
      return `Split a topic of which ${topic(correction.topic)} was a part`;
    case "move":
      return correction.to.length === 0
        ? `Made ${some(correction.papers)} a topic`
        : `Moved ${some(correction.papers)} to ${topic(correction.to)}`;
    case "lock":
      return `Locked ${topic(correction.topic)}`;
    case "exclude":
      return `Left out the word “${plainText(correction.term)}”`;
  }
}
