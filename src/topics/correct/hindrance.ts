/** Why a correction could not be applied as it was meant, as a fact and as a sentence. */
import type { Correction } from "../../model/corrections";

export type Hindrance =
  /** None of these papers is in the set any more. */
  | { readonly kind: "gone"; readonly of: "topic" | "from" | "into" | "papers" | "to" }
  /** There are no two papers to part. */
  | { readonly kind: "alone" }
  /** The papers do not differ: nowhere to part them. */
  | { readonly kind: "alike" }
  /** Inference itself has parted the papers. */
  | { readonly kind: "apart" }
  /** Inference itself has put both into one topic. */
  | { readonly kind: "together" };

/** What sentences call topics and papers. */
export interface Words {
  /** Name of the topic in which most of the papers are now; null where none is. */
  topic(papers: readonly string[]): string | null;
  /** Title; null where the paper is not in the set. */
  title(paper: string): string | null;
}

const LONGEST_TITLE = 60;

/** Leaving a word out is always possible. */
type Hinderable = Exclude<Correction, { kind: "exclude" }>;

/** A sentence for the user. */
export function reasonFor(correction: Hinderable, hindrance: Hindrance, words: Words): string {
  const named = (papers: readonly string[]) => {
    const name = words.topic(papers);
    return name === null ? "A topic" : `“${name}”`;
  };
  switch (correction.kind) {
    case "merge": {
      if (hindrance.kind === "together")
        return `Merging is no longer needed: the papers of both topics are now in ${named(correction.into)}.`;
      const [lost, left] =
        hindrance.kind === "gone" && hindrance.of === "into"
          ? [correction.into, correction.from]
          : [correction.from, correction.into];
      return `${named(left)} is not merged with another topic: ${goneFromSet(lost.length, "of that topic")}.`;
    }
    case "split":
      return splitReason(named(correction.topic), correction.topic.length, hindrance);
    case "move":
      return hindrance.kind === "gone" && hindrance.of === "to"
        ? `${papersCalled(correction.papers, words)} not moved: ${goneFromSet(correction.to.length, "of the other topic")}.`
        : `A move no longer applies: ${goneFromSet(correction.papers.length, "that it moved")}.`;
    case "lock":
      return `A lock no longer applies: ${goneFromSet(correction.topic.length, "of its topic")}.`;
    case "rename":
      return `The name “${correction.name}” is no longer used: ${goneFromSet(correction.topic.length, "of its topic")}.`;
  }
}

function splitReason(topic: string, papers: number, hindrance: Hindrance): string {
  const ofTopic = topic === "A topic" ? "a topic" : topic;
  switch (hindrance.kind) {
    case "alone":
      return `The split of ${ofTopic} no longer applies: there are no two papers to part.`;
    case "alike":
      return `${topic} is not split: its papers do not differ.`;
    case "apart":
      return `The split of ${ofTopic} is no longer needed: its papers are now in different topics.`;
    default:
      return `A split no longer applies: ${goneFromSet(papers, "of its topic")}.`;
  }
}

/** "none of the 3 papers of its topic is in the set any more" */
function goneFromSet(count: number, which: string): string {
  return count === 1
    ? `the paper ${which} is not in the set any more`
    : `none of the ${count} papers ${which} is in the set any more`;
}

function papersCalled(papers: readonly string[], words: Words): string {
  const titles = papers.flatMap((paper) => words.title(paper) ?? []);
  if (titles.length !== 1) return `${titles.length} papers are`;
  const title = titles[0]!;
  return `“${title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title}” is`;
}
