/** What of the user's corrections could not be applied, in words. */
import type { Paper } from "../../model/bibliography";
import { type Correction, topicOfAnchor } from "../../model/corrections";
import type { Topics, Unapplied } from "../../model/topics";
import { reasonFor } from "./hindrance";
import type { Corrected } from "./replay";

/** In the inferred names: `withNames` puts in the user's. @param topics those that the corrections led to. @param papers of the set. */
export function unappliedOf(
  hindered: Corrected["hindered"],
  corrections: readonly Correction[],
  topics: Topics,
  papers: readonly Pick<Paper, "id" | "title">[],
): Unapplied[] {
  if (hindered.length === 0) return [];
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const labels = new Map(topics.topics.map(({ id, label }) => [id, label]));
  const words = {
    topic: (papers: readonly string[]) => labels.get(topicOfAnchor(topics, papers) ?? "") ?? null,
    title: (paper: string) => titles.get(paper) ?? null,
  };
  return hindered.flatMap(({ correction: index, hindrance }) => {
    const correction = corrections[index]!;
    return correction.kind === "exclude"
      ? []
      : [{ correction: index, reason: reasonFor(correction, hindrance, words) }];
  });
}
