/** Similar links → edges of the graph. Apart from build.ts, so that a map from a file is drawn before how links are found is loaded. */
import type { Steps } from "../lib/steps";
import type { PaperGraph } from "../model/graph";
import type { SimilarLink } from "./similarLinks";

const LINKS_PER_STEP = 2000;

/** Links become undirected edges with keys s0, s1, … in list order. */
export function* addSimilarLinks(
  graph: PaperGraph,
  paperIds: readonly string[],
  links: readonly SimilarLink[],
): Steps<void> {
  for (let i = 0; i < links.length; i++) {
    if (i % LINKS_PER_STEP === 0) yield i / links.length;
    const { source, target, weight, terms } = links[i]!;
    graph.addUndirectedEdgeWithKey(`s${i}`, paperIds[source]!, paperIds[target]!, {
      kind: "similar",
      weight,
      terms: [...terms],
    });
  }
}
